import { textBetween, type AnalysedSentence } from '../../language/analyse-text.ts';
import { wordList } from '../../language/word-list.ts';
import type { Dispute } from '../briefing.ts';
import { readCited, verifyStatement } from '../checks/verify-statement.ts';
import { lazily } from '../lazily.ts';
import { findClaims, SAID_NOUNS, type Claim } from './find-claims.ts';

/** Adjectives that mark what a noun phrase says as someone's word, not the article's. */
const HEDGES = wordList('alleged suspected purported so-called supposed apparent claimed accused');
const MOST_DISPUTES = 5;
/** Sentences between a claim and what contradicts it. */
const NEAR = 4;
/** Claims within reach that one is held against, the nearest first. */
const MOST_COMPARED = 24;

/**
 * What is told differently, both sides with who says so; which of them is right is not ours to say:
 * - someone says that a thing is this, and someone else, or a hedge that names nobody, that it is that
 * - someone denies what someone else or the article says, or is accused and answers
 * - two sources say the same with and without a "not", or with other numbers, or one says something "but" the other
 *   something else in one sentence
 */
export function findDisputes(text: string, sentences: readonly AnalysedSentence[]): Dispute[] {
  const whole = new Map(sentences.map(({ sentence: { id, start, end } }) => [id, text.slice(start, end)]));
  const body = sentences.filter(({ sentence }) => sentence.kind === 'body');
  const recent: Claim[] = [];
  const byThing = new Map<string, Claim>();
  const disputes = new Map<Claim, Claim[]>();
  const isShown = ({ text: said, cite }: Claim): boolean => {
    const refusal = verifyStatement({ text: said(), cites: [cite] }, [readCited(whole.get(cite) ?? '')]);
    return refusal === null || refusal.reason === 'attribution';
  };
  body.forEach((sentence, at) => {
    for (const claim of [...findClaims(text, sentence, at), ...hedgesIn(text, sentence, at)]) {
      const thing = claim.isA === null ? undefined : byThing.get(claim.head);
      const isOther = (candidate: Claim): boolean =>
        isOtherSide(candidate, claim, sentence) && isShown(candidate) && isShown(claim);
      const other = thing !== undefined && isOther(thing) ? thing : recent.slice(-MOST_COMPARED).findLast(isOther);
      const side = other === undefined ? undefined : disputes.get(other);
      if (side !== undefined) side.push(claim);
      else if (other !== undefined) disputes.set(other, [other, claim]);
      if (claim.isA !== null && thing === undefined) byThing.set(claim.head, claim);
      recent.push(claim);
    }
    if (recent.length > 4 * MOST_COMPARED) recent.splice(0, recent.length - MOST_COMPARED);
  });
  return [...disputes.values()]
    .map(withoutRepeats)
    .filter((claims) => claims.length >= 2)
    .slice(0, MOST_DISPUTES)
    .map((claims) => ({
      matter: matterOf(claims),
      claims: claims.map(({ source, text: said, cite }) => ({ source, text: said(), cites: [cite] })),
    }));
}

/** What a dispute is about: what the first claim with a noun for a subject is about. */
const matterOf = (claims: readonly Claim[]): string =>
  (claims.find(({ matter }) => !/^(?:it|he|she|they|we|i|this|that|there|who|which)$/iu.test(matter)) ?? claims[0])
    ?.matter ?? '';

/** One claim of each source, the first. */
const withoutRepeats = (claims: readonly Claim[]): Claim[] =>
  [...Map.groupBy(claims, ({ who }) => who).values()].flatMap(([first]) => first ?? []);

function isOtherSide(earlier: Claim, claim: Claim, sentence: AnalysedSentence): boolean {
  if (earlier.who === claim.who) return false;
  if (earlier.at === claim.at && claim.first <= earlier.last && earlier.first <= claim.last) return false;
  if (isOtherThing(earlier, claim)) return true;
  if (claim.source === null || claim.at - earlier.at > NEAR) return false;
  const shared = lazily(() => countShared(earlier, claim));
  if (claim.kind === 'denial') return isDenied(earlier, claim, shared);
  if (earlier.kind === 'told' || claim.kind !== 'stated') return false;
  if (earlier.kind === 'charge') return isAnswer(earlier, claim, shared);
  if (earlier.kind !== 'stated') return false;
  if (earlier.at === claim.at && opensContrast(sentence, earlier, claim)) return true;
  if (claim.negated && !earlier.negated && claim.pointsBack) return claim.at - earlier.at <= 1 || shared() > 0;
  if (claim.negated !== earlier.negated) return shared() >= 2 && claim.verb() === earlier.verb();
  return claim.at - earlier.at <= 1 && hasOtherNumber(earlier, claim, shared);
}

/** How many content words both have. */
function countShared(earlier: Claim, claim: Claim): number {
  const known = earlier.content();
  let shared = 0;
  for (const word of claim.content()) if (known.has(word)) shared += 1;
  return shared;
}

/** "The balloon was a weather tracker", "an alleged spy balloon": one thing, said to be two. */
function isOtherThing(earlier: Claim, claim: Claim): boolean {
  if (earlier.isA === null || claim.isA === null || earlier.head !== claim.head) return false;
  if (earlier.source === null && claim.source === null) return false;
  if (claim.kind === 'told' || earlier.kind === 'told') return false;
  const isSame = earlier.isA === claim.isA;
  return isSame ? earlier.negated !== claim.negated : earlier.negated === claim.negated;
}

/** What a denial denies: what was said just before where it only points there, else what it repeats. */
function isDenied(earlier: Claim, denial: Claim, shared: () => number): boolean {
  if (earlier.kind === 'denial' || earlier.negated) return false;
  if (denial.pointsBack && earlier.kind !== 'told') return denial.at - earlier.at <= 1;
  return shared() >= 2 && shared() / Math.min(denial.content().size, earlier.content().size) >= 0.5;
}

/** Who is blamed or accused, and says something of the same matter. */
function isAnswer(charge: Claim, claim: Claim, shared: () => number): boolean {
  const { who } = claim;
  if (who === null || claim.at - charge.at > 2) return false;
  return shared() > 0 && charge.text().toLowerCase().includes(who);
}

/** "Police said about 300 people took part; the union put the figure at 900." */
function hasOtherNumber(earlier: Claim, claim: Claim, shared: () => number): boolean {
  const [numbers, known] = [claim.numbers(), earlier.numbers()];
  if (numbers.size === 0 || known.size === 0 || [...numbers].some((number) => known.has(number))) return false;
  return shared() >= 2 || SAID_NOUNS.has(claim.head) || /\b(?:figure|number|toll|total)\b/u.test(claim.text());
}

/** Whether a sentence sets one speaker against another: "…, but the city says …". */
const opensContrast = ({ tokens }: AnalysedSentence, earlier: Claim, claim: Claim): boolean =>
  tokens.slice(earlier.last + 1, claim.first).some(({ lower }) => lower === 'but' || lower === 'whereas');

/** "an alleged Chinese spy balloon": a noun phrase that someone, left unnamed, vouches for. */
function hedgesIn(text: string, { sentence, tokens, chunks }: AnalysedSentence, at: number): Claim[] {
  if (!tokens.some(({ lower }) => HEDGES.has(lower))) return [];
  return chunks.flatMap((chunk): Claim[] => {
    if (chunk.kind !== 'noun-phrase') return [];
    const hedge = tokens.slice(chunk.first, chunk.head).findIndex(({ lower }) => HEDGES.has(lower));
    const head = tokens[chunk.head];
    if (hedge === -1 || head?.pos !== 'NOUN') return [];
    const said = tokens.slice(chunk.first + hedge + 1, chunk.head).map(({ lemma }) => lemma);
    return [
      {
        matter: `the ${head.text}`,
        source: null,
        who: null,
        text: () => textBetween(text, tokens, chunk.first, chunk.last),
        cite: sentence.id,
        at,
        kind: 'stated',
        negated: false,
        pointsBack: false,
        content: () => new Set(said),
        head: head.lemma,
        isA: said.at(-1) ?? null,
        numbers: () => new Set(),
        verb: () => 'be',
        first: chunk.first,
        last: chunk.last,
      },
    ];
  });
}
