import type { PartOfSpeech, Token } from '../../language/token.ts';
import { vectorPlaceOf } from '../../language/word-vectors.ts';
import type { AskedSentence } from '../ask-sentence.ts';
import type { WeighedCandidate } from '../candidate.ts';
import { CANDIDATE_CLASSES, classifyCandidate, type EntityAt } from '../classify-candidate.ts';
import { CANDIDATE_FEATURES } from '../features.ts';
import type { QuestionReading } from '../question-reading.ts';

/** What the reader is told of a word, when it learns and when it reads. */
export interface ToldWord {
  /** Its place in the table of word vectors, or that of its base form; -1 where neither is there. */
  place: number;
  /** The number of its part of speech. */
  part: number;
  /** In a sentence, the number of the kind of name that it is part of; 0 for none. */
  entity: number;
  marks: readonly number[];
}

/** In the order in which the reader learnt them. */
const PARTS: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SPACE',
  'SYM',
  'VERB',
  'X',
];
const PART_NUMBERS: ReadonlyMap<PartOfSpeech, number> = new Map(PARTS.map((part, at) => [part, at]));
const ENTITIES = [null, 'person', 'organisation', 'place'] as const;
/** What a word of the question weighs in the article is at most about this. */
const GREAT_WEIGHT = 4;
const LONG = 3;

function tell(token: Token, entity: number, marks: readonly number[]): ToldWord {
  const place = vectorPlaceOf(token.lower);
  return {
    place: place === -1 ? vectorPlaceOf(token.lemma.toLowerCase()) : place,
    part: PART_NUMBERS.get(token.pos) ?? 0,
    entity,
    marks: [...marks, Number(/^\p{Lu}/u.test(token.text))],
  };
}

/** The words of a question: whether each is one that it is about, and whether it has a capital letter. */
export const tellQuestion = ({ tokens, terms }: QuestionReading): ToldWord[] =>
  tokens.map((token) => {
    const lemma = token.lemma.toLowerCase();
    return tell(token, 0, [Number(terms.some(({ word, family }) => word === token.lower || family === lemma))]);
  });

/** The words of a sentence: how well each is one of the question, what that weighs, and whether it has a capital letter. */
export function tellSentence({ sentence, met, asked }: AskedSentence, entityAt: EntityAt): ToldWord[] {
  const likenesses = new Map<number, number>();
  for (const found of met)
    for (const { at, likeness } of found) likenesses.set(at, Math.max(likenesses.get(at) ?? 0, likeness));
  return sentence.tokens.map((token, at) =>
    tell(token, ENTITIES.indexOf(entityAt(token.start, token.end)), [
      likenesses.get(at) ?? 0,
      (asked.get(at) ?? 0) / GREAT_WEIGHT,
    ]),
  );
}

/** What a sentence shares with the question by its words alone. */
export const tellShared = ({ ranked, neighbours, missingNames, best }: AskedSentence): number[] => [
  ranked.coverage,
  ranked.score,
  neighbours,
  missingNames,
  best === 0 ? 0 : ranked.score / best,
];

/** The number of a candidate's class, and its features with its length. */
export function tellCandidate(
  candidate: WeighedCandidate,
  { sentence }: AskedSentence,
  entityAt: EntityAt,
): { class: number; features: number[] } {
  const { features, first, last } = candidate;
  return {
    class: CANDIDATE_CLASSES.indexOf(classifyCandidate(candidate, sentence.tokens, entityAt)),
    features: [...CANDIDATE_FEATURES.map((feature) => features[feature] ?? 0), Math.log(last - first + 1) / LONG],
  };
}
