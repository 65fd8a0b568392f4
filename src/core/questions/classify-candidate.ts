import type { Briefing } from '../briefings/briefing.ts';
import { isPlaceName } from '../language/place-names.ts';
import { isBodyNoun, isPersonNoun } from '../language/person-nouns.ts';
import { tellsTime } from '../language/time-and-place.ts';
import type { Token } from '../language/token.ts';
import type { Candidate } from './candidate.ts';
import type { QuestionReading } from './question-reading.ts';

/** What kind of words a candidate is. */
export const CANDIDATE_CLASSES = [
  'person',
  'organisation',
  'place',
  'name',
  'people',
  'body',
  'noun',
  'plural',
  'time',
  'number',
  'quantity',
  'pronoun',
  'adjective',
  'clause',
  'verb',
  'quote',
] as const;
export type CandidateClass = (typeof CANDIDATE_CLASSES)[number];

/** What kind of question is asked, as far as it tells which kind of words answer it. */
export const QUESTION_GROUPS = [
  'who',
  'kind',
  'what',
  'time',
  'place',
  'number',
  'measure',
  'why',
  'how',
  'quote',
] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

export function groupOf({ wanted, focus }: QuestionReading): QuestionGroup {
  switch (wanted) {
    case 'who':
    case 'time':
    case 'place':
    case 'number':
    case 'quote':
      return wanted;
    case 'reason':
      return 'why';
    case 'manner':
      return 'how';
    case 'what':
    case 'degree':
    case 'yes-no':
      return focus === null ? 'what' : 'kind';
    default:
      return 'measure';
  }
}

/** More characters than any text has, so that two places make one key. */
const LONGEST_TEXT = 2 ** 26;

/** The entities of a briefing by the place of their mentions. */
export type EntityAt = (start: number, end: number) => 'person' | 'organisation' | 'place' | null;

export function entitiesOf({ people, organisations, places }: Briefing): EntityAt {
  const mentions = [
    ...people.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, kind: 'person' as const }))),
    ...organisations.flatMap((entity) =>
      entity.mentions.map((mention) => ({ ...mention, kind: 'organisation' as const })),
    ),
    ...places.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, kind: 'place' as const }))),
  ];
  // Every word of every sentence read is asked about, with each question anew.
  const known = new Map<number, ReturnType<EntityAt>>();
  return (start, end) => {
    const key = start * LONGEST_TEXT + end;
    const before = known.get(key);
    if (before !== undefined) return before;
    const kind = mentions.find((mention) => mention.start < end && mention.end > start)?.kind ?? null;
    known.set(key, kind);
    return kind;
  };
}

const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NUM' || /^[\d.,]*\d/u.test(token.text));

export function classifyCandidate(candidate: Candidate, tokens: readonly Token[], entityAt: EntityAt): CandidateClass {
  const { first, last, found } = candidate;
  if (found === 'quote') return 'quote';
  const words = tokens.slice(first, last + 1);
  if (found === 'clause' || found.includes('clause')) return 'clause';
  if (words[0]?.pos === 'VERB' || (words[0]?.lower === 'to' && words[1]?.pos === 'VERB')) return 'verb';
  const only = words.length === 1 ? words[0] : undefined;
  if (only?.pos === 'PRON') return 'pronoun';
  const head = headOf(words);
  if (tellsTime([head, words.at(-1)].filter((token): token is Token => token !== undefined))) return 'time';
  const hasNumber = words.some(isNumber);
  if (
    hasNumber &&
    words.every(
      (token) => isNumber(token) || /^(?:about|over|some|nearly|more|than|least|at|up|to|only)$/u.test(token.lower),
    )
  )
    return 'number';
  if (hasNumber && (isNumber(words[0]) || isNumber(words[1]) || isNumber(words[2]))) return 'quantity';
  if (head === undefined)
    return words.some((token) => token.pos === 'ADJ' || token.pos === 'ADV') ? 'adjective' : 'noun';
  if (head.pos === 'PROPN') {
    const entity = entityAt(head.start, head.end);
    return entity ?? (isPlaceName(head.text) ? 'place' : 'name');
  }
  const noun = head.lemma.toLowerCase();
  if (isPersonNoun(noun)) return 'people';
  if (isBodyNoun(noun)) return 'body';
  if (head.pos === 'ADJ' || head.pos === 'ADV') return 'adjective';
  return head.lower !== head.lemma.toLowerCase() && head.lower.endsWith('s') ? 'plural' : 'noun';
}

/** The last noun or name before a preposition or mark, as the head of a phrase stands. */
export function headOf(words: readonly Token[]): Token | undefined {
  let head: Token | undefined;
  for (const token of words) {
    if (
      head !== undefined &&
      /^(?:ADP|PUNCT|SCONJ|VERB|AUX|CCONJ|PART)$/u.test(token.pos) &&
      !/^['’]s?$|^-$/u.test(token.text)
    )
      break;
    if (/^(?:NOUN|PROPN|NUM|SYM)$/u.test(token.pos)) head = token;
  }
  return head;
}
