import { groupOf, QUESTION_GROUPS } from '../../src/core/questions/classify-candidate.ts';
import { gatherCandidates } from '../../src/core/questions/find-candidates.ts';
import {
  tellCandidate,
  tellQuestion,
  tellSentence,
  tellShared,
  type ToldWord,
} from '../../src/core/questions/reader/tell.ts';
import { judge, type LearningQuestion } from './learning-questions.ts';

/** The place of a word in the vectors, the numbers of its part of speech and kind of name, and its marks. */
type WrittenWord = readonly number[];

/** A question with all that the reader is told of it, and what is right. */
export interface ReadingExample {
  /** Whether the question was written for the text as it stands. */
  real: boolean;
  answerable: boolean;
  group: number;
  question: WrittenWord[];
  sentences: { words: WrittenWord[]; shared: number[] }[];
  /** The place in `sentences`, first and last word, class, and features. */
  candidates: { at: readonly [number, number, number]; class: number; features: number[]; worth: number }[];
}

const DIGITS = 1000;
const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;
const writeWord = ({ place, part, entity, marks }: ToldWord): WrittenWord => [place, part, entity, ...marks.map(round)];

/** How much holding the whole answer counts against being nothing but the answer. */
const WHOLE = 0.4;

/** What the reader learns from a question; nothing where there is no candidate, or none that answers what can be answered. */
export function readingExampleOf(question: LearningQuestion): ReadingExample[] {
  const { gold, real, readable, understood } = question;
  const { reading, carried } = understood;
  const found = gatherCandidates(readable, reading, carried).filter(({ candidates }) => candidates.length > 0);
  const candidates = found.flatMap(({ asked, candidates: own }, place) =>
    own.map((candidate) => {
      const told = tellCandidate(candidate, asked, readable.entityAt);
      const score = judge(question, candidate);
      const worth = (1 - WHOLE) * score.f1 ** 2 + (score.right ? WHOLE * score.f1 : 0);
      const at = [place, candidate.first, candidate.last] as const;
      return {
        at,
        class: told.class,
        features: told.features.map(round),
        worth: gold.answerable && score.evidenceHit ? round(worth) : 0,
      };
    }),
  );
  const isUseful = candidates.length > 0 && (!gold.answerable || candidates.some(({ worth }) => worth > 0));
  if (!isUseful) return [];
  return [
    {
      real,
      answerable: gold.answerable,
      group: QUESTION_GROUPS.indexOf(groupOf(reading)),
      question: tellQuestion(reading).map(writeWord),
      sentences: found.map(({ asked }) => ({
        words: tellSentence(asked, readable.entityAt).map(writeWord),
        shared: tellShared(asked).map(round),
      })),
      candidates,
    },
  ];
}
