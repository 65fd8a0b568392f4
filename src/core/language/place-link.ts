import type { Chunk, Link } from './chunk.ts';
import { canOpenClause } from './prepositions.ts';
import type { Reading } from './reading.ts';
import { phraseOf, type Phrase } from './clause.ts';
import { isPersonNoun } from './person-nouns.ts';
import { CLAIM_NOUNS, CLAUSE_VERBS, TEMPORAL_NOUNS } from './verb-classes.ts';
import type { Token } from './token.ts';
import { wordList } from './word-list.ts';

/** How many chunks behind a preposition the verb of its clause may stand. */
const FARTHEST_VERB = 8;

/** Opens and closes clauses as the link at `index` asks for. */
export function placeLink(reading: Reading, link: Link, index: number): void {
  const { clauses } = reading;
  switch (link.kind) {
    case 'relative':
      openRelative(reading, link, index);
      return;
    case 'subordinator':
      openAdverbial(reading, link);
      return;
    case 'preposition':
      if (!opensClause(reading.chunks, link, index)) return;
      reading.clauseOpeners.add(index);
      openAdverbial(reading, link);
      return;
    case 'stop':
      placeStop(reading, link, index);
      return;
    case 'comma':
      if (clauses.top.parenthetical && clauses.top.verb !== null && clauses.depth > 1) clauses.close();
      return;
    case 'adjective':
    case 'adverb':
      if (clauses.top.verb !== null) clauses.top.modifiers.push(link.first);
      return;
    case 'coordinator':
    case 'quote':
    case 'other':
  }
}

/** Who, which, that: a clause that describes the noun before it, or what is said. */
function openRelative(reading: Reading, link: Link, index: number): void {
  const { clauses, lastPhrase } = reading;
  const previous = reading.neighbour(index, -1);
  const isAdjacent = previous?.kind === 'noun-phrase' || previous?.kind === 'comma' || previous?.kind === 'preposition';
  const isComplement = link.word === 'that' && isComplementizer(reading, previous, index);
  if (isComplement || lastPhrase === null || !isAdjacent) {
    clauses.open('complement', link.word, clauses.top, link.first);
    return;
  }
  const antecedent = antecedentOf(reading, lastPhrase, link.word);
  const clause = clauses.open('relative', link.word, clauses.top, link.first);
  clause.antecedent = antecedent;
  clause.parenthetical = previous.kind === 'comma';
}

/** "a cocoon at night, which protects them": a time is not described, but what stands before it. */
function antecedentOf({ clauses, tokens }: Reading, phrase: Phrase, marker: string): Phrase {
  if (marker === 'who') return personIn(tokens, phrase);
  if (!TEMPORAL_NOUNS.has(tokens[phrase.head]?.lower ?? '')) return phrase;
  const { objects, obliques, subject } = clauses.top;
  const before = [...objects, ...obliques.map((oblique) => oblique.phrase)].filter(
    ({ head, last }) => last < phrase.first && !TEMPORAL_NOUNS.has(tokens[head]?.lower ?? ''),
  );
  return before.sort((a, b) => a.last - b.last).at(-1) ?? subject ?? phrase;
}

/** "the consent of the owners, who vote": "who" is the person of a phrase. */
function personIn(tokens: readonly Token[], phrase: Phrase): Phrase {
  const head = tokens[phrase.head];
  const of = tokens.findLastIndex(({ lower }, at) => at > phrase.head && at < phrase.last && lower === 'of');
  if (of === -1 || head?.pos !== 'NOUN' || isPersonNoun(head.lemma) || COUNTS.has(head.lemma)) return phrase;
  return phraseOf({ kind: 'noun-phrase', first: of + 1, last: phrase.last, head: phrase.last });
}

/** Nouns that count persons: "dozens of workers", "a group of men". */
const COUNTS = wordList(
  'number group dozen hundred thousand million majority minority couple pair handful team crowd family series list some many most one none all member',
);

/** "said … that Blinken will": behind a verb that takes a clause, and with a subject of its own. */
function isComplementizer(reading: Reading, previous: Chunk | undefined, index: number): boolean {
  if (previous?.kind !== 'noun-phrase') return true;
  if (CLAIM_NOUNS.has(reading.tokens[previous.head]?.lemma ?? '')) return false;
  const { verb } = reading.clauses.top;
  const hasOwnSubject = reading.neighbour(index, 1)?.kind === 'noun-phrase';
  return hasOwnSubject && verb !== null && CLAUSE_VERBS.has(verb.lemma);
}

function openAdverbial({ clauses }: Reading, link: Link): void {
  const { top } = clauses;
  const isFronted = top.verb === null && top.subject === null;
  const clause = clauses.open('adverbial', link.word, clauses.innermost() ?? top, link.first);
  clause.parenthetical = isFronted;
}

/** Whether a preposition opens a clause ("after he left"): a noun phrase and a finite verb follow. */
function opensClause(chunks: readonly Chunk[], link: Link, index: number): boolean {
  if (!canOpenClause(link.word)) return false;
  let nouns = 0;
  for (let at = index + 1; at < index + FARTHEST_VERB; at += 1) {
    const chunk = chunks[at];
    // "after the minister, Lee, left": what describes the subject.
    if (nouns === 1 && isApposition(chunks, at)) {
      at += 2;
      continue;
    }
    if (chunk?.kind === 'verb-group') return nouns > 0 && chunk.form === 'finite' && !(chunk.ambiguous && nouns > 1);
    if (chunk?.kind === 'noun-phrase') nouns += 1;
    else if (!/^(?:adverb|preposition|coordinator|quote)$/u.test(chunk?.kind ?? '')) return false;
  }
  return false;
}

/** ", a spokesman," before a verb. */
const isApposition = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.kind === 'comma' &&
  chunks[at + 1]?.kind === 'noun-phrase' &&
  chunks[at + 2]?.kind === 'comma' &&
  chunks[at + 3]?.kind === 'verb-group';

/** A semicolon, colon or dash ends what is open; a full stop inside a sentence (an abbreviation) does not. */
function placeStop(reading: Reading, link: Link, index: number): void {
  const { clauses } = reading;
  if (link.word === '.' || index === reading.chunks.length - 1 || clauses.awaitsVerb) return;
  if (clauses.top.verb === null && clauses.depth === 1) return;
  clauses.restart(link.last + 1);
  reading.lastPhrase = null;
}
