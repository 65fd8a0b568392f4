import type { AnalysedSentence } from '../../src/core/language/analyse-text.ts';
import { groupOf, QUESTION_GROUPS } from '../../src/core/questions/classify-candidate.ts';
import { gatherCandidates } from '../../src/core/questions/gather-candidates.ts';
import {
  tellCandidate,
  tellQuestion,
  tellSentence,
  tellShared,
  type ToldWord,
} from '../../src/core/questions/reader/tell.ts';
import { SLOTS } from '../../src/core/questions/question-reading.ts';
import { spanBounds, spansBetween } from '../../src/core/questions/spans.ts';
import { judge, type LearningQuestion } from './learning-questions.ts';
import { spanWorths, worthOf } from './span-worths.ts';

/** The place of a word in the vectors, the numbers of its part of speech and kind of name, and its marks. */
type WrittenWord = readonly number[];

/** A question with all that the reader is told of it, and what is right. */
export interface ReadingExample {
  /** Whether the question was written for the text as it stands. */
  real: boolean;
  answerable: boolean;
  /** The numbers of the question's group and slot. */
  group: number;
  slot: number;
  question: WrittenWord[];
  /** `worths` has, of the stretches between `begins` and `ends`, those worth something: first, last and worth. */
  sentences: {
    words: WrittenWord[];
    shared: number[];
    begins: number[];
    ends: number[];
    worths: (readonly [number, number, number])[];
  }[];
  /** The place in `sentences`, first and last word, class, and features. */
  candidates: { at: readonly [number, number, number]; class: number; features: number[]; worth: number }[];
}

const DIGITS = 1000;
const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;
const writeWord = ({ place, part, entity, marks }: ToldWord): WrittenWord => [place, part, entity, ...marks.map(round)];

/** What the reader learns from a question; nothing where no stretch answers what can be answered. */
export function readingExampleOf(question: LearningQuestion): ReadingExample[] {
  const { gold, real, readable, understood } = question;
  const { reading, carried } = understood;
  const found = gatherCandidates(readable, reading, carried);
  const sentences = found.map(({ asked }) => ({
    words: tellSentence(asked, readable.entityAt).map(writeWord),
    shared: tellShared(asked).map(round),
    ...spanBounds(asked.sentence),
    worths: worthsIn(question, asked.sentence),
  }));
  const candidates = found.flatMap(({ asked, candidates: own }, place) =>
    own.map((candidate) => {
      const told = tellCandidate(candidate, asked, readable.entityAt);
      const { right, f1, evidenceHit } = judge(question, candidate);
      return {
        at: [place, candidate.first, candidate.last] as const,
        class: told.class,
        features: told.features.map(round),
        worth: gold.answerable && evidenceHit ? round(worthOf(f1, right)) : 0,
      };
    }),
  );
  const isUseful = gold.answerable
    ? candidates.some(({ worth }) => worth > 0) || sentences.some(({ worths }) => worths.length > 0)
    : sentences.some(({ begins, ends }) => begins.length > 0 && ends.length > 0);
  if (!isUseful) return [];
  return [
    {
      real,
      answerable: gold.answerable,
      group: QUESTION_GROUPS.indexOf(groupOf(reading)),
      slot: SLOTS.indexOf(reading.slot),
      question: tellQuestion(reading).map(writeWord),
      sentences,
      candidates,
    },
  ];
}

function worthsIn({ gold, readable }: LearningQuestion, sentence: AnalysedSentence): [number, number, number][] {
  const { start, end } = sentence.sentence;
  const text = readable.briefing.article.text.slice(start, end);
  const spans = spansBetween(spanBounds(sentence));
  return spanWorths(spans, { text, tokens: sentence.tokens }, gold).map(({ span: { first, last }, worth }) => [
    first,
    last,
    round(worth),
  ]);
}
