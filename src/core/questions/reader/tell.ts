import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { agentOf, patientOf } from '../../language/roles.ts';
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
/** Numbers have no vectors: that one is a year has to be told. */
const YEAR = /^(?:1\d|20)\d\d(?:s|[-–]\d{2,4})?$/u;

/** A word as it is whatever is asked, with the marks of its letters. */
function tell({ lower, lemma, pos, text }: Token, entity: number): ToldWord {
  const place = vectorPlaceOf(lower);
  return {
    place: place === -1 ? vectorPlaceOf(lemma.toLowerCase()) : place,
    part: PART_NUMBERS.get(pos) ?? 0,
    entity,
    marks: [/^\p{Lu}/u, YEAR, /\d/u].map((mark) => Number(mark.test(text))),
  };
}

/** The words of a sentence, which belongs to one briefing, as they are whatever is asked; kept as long as the sentence is. */
const toldOf = new WeakMap<AnalysedSentence, readonly ToldWord[]>();

function tellWords(sentence: AnalysedSentence, entityAt: EntityAt): readonly ToldWord[] {
  const known = toldOf.get(sentence);
  if (known !== undefined) return known;
  const told = sentence.tokens.map((token) => tell(token, ENTITIES.indexOf(entityAt(token.start, token.end))));
  toldOf.set(sentence, told);
  return told;
}

/** The words of a question: whether each is one that it is about, begins with a capital letter, is a year, has digits. */
export const tellQuestion = ({ tokens, terms }: QuestionReading): ToldWord[] =>
  tokens.map((token) => {
    const lemma = token.lemma.toLowerCase();
    const isTerm = terms.some(({ word, family }) => word === token.lower || family === lemma);
    const told = tell(token, 0);
    return { ...told, marks: [Number(isTerm), ...told.marks] };
  });

/**
 * The words of a sentence: how well each is one of the question and what that weighs, how much of the question its clause
 * says, its role in any clause and in one whose verb is asked about, and the marks of its letters.
 */
export function tellSentence(asked: AskedSentence, entityAt: EntityAt): ToldWord[] {
  const { sentence, met } = asked;
  const likenesses = new Map<number, number>();
  for (const found of met)
    for (const { at, likeness } of found) likenesses.set(at, Math.max(likenesses.get(at) ?? 0, likeness));
  const shares = clauseShares(asked);
  const roles = rolesIn(sentence, likenesses);
  return tellWords(sentence, entityAt).map(({ place, part, entity, marks }, at) => {
    const met = [likenesses.get(at) ?? 0, (asked.asked.get(at) ?? 0) / GREAT_WEIGHT, shares[at] ?? 0];
    return { place, part, entity, marks: met.concat(roles[at] ?? [], marks) };
  });
}

/** By word, how much of what the sentence says of the question stands in the smallest clause around it. */
function clauseShares({ sentence: { tokens, clauses }, asked }: AskedSentence): number[] {
  let whole = 0;
  for (const weight of asked.values()) whole += weight;
  const shares = tokens.map(() => 0);
  if (whole === 0) return shares;
  // From the greatest to the smallest, so that the smallest is left.
  for (const { first, last } of [...clauses].sort((a, b) => b.last - b.first - (a.last - a.first))) {
    let inside = 0;
    for (const [at, weight] of asked) if (at >= first && at <= last) inside += weight;
    shares.fill(inside / whole, first, last + 1);
  }
  return shares;
}

/** Agent, patient, and what a preposition ties to the verb or tells the time. */
const ROLES = 3;

/** By word, whether it has each role in some clause, then how well the question says the verb of a clause where it has. */
function rolesIn({ tokens, clauses }: AnalysedSentence, likenesses: ReadonlyMap<number, number>): number[][] {
  const roles = tokens.map(() => Array.from({ length: 2 * ROLES }, () => 0));
  for (const clause of clauses) {
    let likeness = 0;
    for (let at = clause.verb.first; at <= clause.verb.last; at += 1)
      likeness = Math.max(likeness, likenesses.get(at) ?? 0);
    const phrases = [
      [agentOf(clause)],
      [patientOf(clause), ...clause.objects],
      [...clause.obliques.map(({ phrase }) => phrase), ...clause.times],
    ];
    phrases.forEach((some, role) => {
      for (const phrase of some)
        for (let at = phrase?.first ?? 0; at <= (phrase?.last ?? -1); at += 1) {
          const told = roles[at];
          if (told === undefined) continue;
          told[role] = 1;
          told[ROLES + role] = Math.max(told[ROLES + role] ?? 0, likeness);
        }
    });
  }
  return roles;
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
