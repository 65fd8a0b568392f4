import { textBetween, type AnalysedSentence } from '../../language/analyse-text.ts';
import { judgeStatus } from '../../language/judge-status.ts';
import type { Dispute } from '../briefing.ts';

/** What someone says that a thing is, or is not. */
interface Claim {
  /** The noun that it is about, in its base form. */
  matter: string;
  /** The words that name the matter: "the balloon". */
  named: string;
  /** Who says so; null where the article only marks it as someone's word ("alleged"). */
  source: string | null;
  text: string;
  denied: boolean;
  /** The words that tell what it is, but for the matter itself. */
  content: ReadonlySet<string>;
  cite: string;
}

/** Adjectives that mark what a noun phrase says as someone's word, not the article's. */
const HEDGES = new Set([
  'alleged',
  'suspected',
  'purported',
  'so-called',
  'supposed',
  'apparent',
  'claimed',
  'accused',
]);
const MOST_DISPUTES = 5;

/**
 * What is told differently: someone says that a thing is this ("Beijing insisted the balloon was a weather tracker"),
 * and someone else, or a hedge that names nobody ("an alleged spy balloon"), that it is that; or someone says that it
 * is so and another denies it. Both are kept side by side with who says so; which of them is right is not ours to say.
 */
export function findDisputes(text: string, sentences: readonly AnalysedSentence[]): Dispute[] {
  const byMatter = new Map<string, Claim[]>();
  for (const sentence of sentences) {
    if (sentence.sentence.kind !== 'body') continue;
    for (const claim of [...statedClaims(text, sentence), ...hedgedClaims(text, sentence)]) {
      const claims = byMatter.get(claim.matter);
      if (claims === undefined) byMatter.set(claim.matter, [claim]);
      else claims.push(claim);
    }
  }
  return [...byMatter.values()].flatMap((claims) => disputeOf(claims) ?? []).slice(0, MOST_DISPUTES);
}

function disputeOf(claims: readonly Claim[]): Dispute | null {
  const [first] = claims;
  if (first === undefined) return null;
  const opposed = opposedOf(claims);
  // A hedge alone against another one is a matter of wording: someone must have said something.
  if (opposed.length < 2 || opposed.every(({ source }) => source === null)) return null;
  return { matter: first.named, claims: opposed.map(({ source, text, cite }) => ({ source, text, cites: [cite] })) };
}

/** Claims of different sources that say different things, or the same with and without a "not": each against all. */
function opposedOf(claims: readonly Claim[]): Claim[] {
  const opposed: Claim[] = [];
  const sources = new Set<string | undefined>();
  const said = { claims: [] as Claim[], words: new Set<string>() };
  const denied = { claims: [] as Claim[], words: new Set<string>() };
  for (const claim of claims) {
    const [own, other] = claim.denied ? [denied, said] : [said, denied];
    const source = claim.source?.toLowerCase();
    if (sources.has(source) || sharesWord(claim, own.words)) continue;
    // Claims of one side have no word in common: no claim has one in common with more of them than it has words.
    if (other.claims.length > claim.content.size) continue;
    if (!other.claims.every(({ content }) => sharesWord(claim, content))) continue;
    opposed.push(claim);
    own.claims.push(claim);
    for (const word of claim.content) own.words.add(word);
    sources.add(source);
  }
  return opposed;
}

const sharesWord = ({ content }: Claim, words: ReadonlySet<string>): boolean =>
  [...content].some((word) => words.has(word));

/** "X said that the balloon was a weather tracker": what a thing is or is not, in a clause given to a source. */
function statedClaims(text: string, { sentence, tokens, clauses }: AnalysedSentence): Claim[] {
  return clauses.flatMap((clause, index): Claim[] => {
    const { subject } = clause;
    const complement = clause.objects.at(-1);
    if (clause.verb.lemma !== 'be' || subject === null || subject.items.length > 1 || complement === undefined)
      return [];
    const { attribution, status } = judgeStatus(tokens, clauses, index);
    const head = tokens[subject.head];
    const source = attribution?.source ?? null;
    if (source === null || head?.pos !== 'NOUN' || tokens[complement.head]?.pos !== 'NOUN') return [];
    const denying = status === 'denied' && clause.governor !== null ? (clauses[clause.governor] ?? null) : null;
    return [
      {
        matter: head.lemma,
        named: textBetween(text, tokens, subject.first, subject.last),
        source: textBetween(text, tokens, source.first, source.last),
        text: clauseText(text, tokens, denying === null ? clause.first : denying.verb.first, clause.last),
        denied: clause.verb.negated || denying !== null,
        content: contentOf(tokens, complement.first, complement.last, head.lemma),
        cite: sentence.id,
      },
    ];
  });
}

/** "an alleged Chinese spy balloon": a noun phrase that someone, left unnamed, vouches for. */
function hedgedClaims(text: string, { sentence, tokens, chunks }: AnalysedSentence): Claim[] {
  return chunks.flatMap((chunk): Claim[] => {
    if (chunk.kind !== 'noun-phrase') return [];
    const hedge = tokens.slice(chunk.first, chunk.head).findIndex(({ lower }) => HEDGES.has(lower));
    const head = tokens[chunk.head];
    if (hedge === -1 || head?.pos !== 'NOUN') return [];
    return [
      {
        matter: head.lemma,
        named: `the ${head.text}`,
        source: null,
        text: textBetween(text, tokens, chunk.first, chunk.last),
        denied: false,
        content: contentOf(tokens, chunk.first + hedge + 1, chunk.last, head.lemma),
        cite: sentence.id,
      },
    ];
  });
}

type Tokens = AnalysedSentence['tokens'];

function contentOf(tokens: Tokens, first: number, last: number, matter: string): ReadonlySet<string> {
  const content = tokens
    .slice(first, last + 1)
    .filter(({ pos, lemma }) => /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(pos) && lemma !== matter);
  return new Set(content.map(({ lemma }) => lemma.toLowerCase()));
}

/** The words from one token to another, without the word that opens a clause and the marks around it. */
function clauseText(text: string, tokens: Tokens, from: number, to: number): string {
  let first = from;
  let last = to;
  while (first < last && (tokens[first]?.pos === 'PUNCT' || tokens[first]?.lower === 'that')) first += 1;
  while (last > first && tokens[last]?.pos === 'PUNCT') last -= 1;
  return textBetween(text, tokens, first, last).replace(/\s+/gu, ' ');
}
