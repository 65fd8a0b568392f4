import type { EventStatus } from '../briefings/briefing.ts';

/**
 * An answer as it was given, with all that is needed to judge later whether it is right, and nothing of who asked or
 * where: neither a person nor a conversation can be found by it. The question is kept in the person's own words.
 */
export interface GivenAnswer {
  question: string;
  /** The earlier questions by which it was understood, oldest first. */
  context: readonly string[];
  /** The id of the only briefing that was asked; null where all were. */
  story: string | null;
  text: string;
  /** What the answer said of what it tells, and who says so where it is only attributed. */
  status: EventStatus;
  attribution: string | null;
  /** 0 to 1. */
  confidence: number;
  /** The sentences that were shown for it: ids of briefings and of sentences in them. */
  evidence: readonly { briefing: string; sentence: string }[];
  /** When it was given, as ISO 8601 in UTC. */
  givenAt: string;
}

export const verdicts = ['right', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

/** An answer with what was said of it. */
export interface JudgedAnswer {
  answer: GivenAnswer;
  verdict: Verdict;
}

/** What readers say of answers. Every method may reject with `DatelineError('store-failed')`. */
export interface FeedbackStore {
  /**
   * Keeps an answer under a key that no other has. Once there are too many, those that nobody judged go, oldest first;
   * judged ones stay.
   */
  keepAnswer(key: string, answer: GivenAnswer): Promise<void>;
  /**
   * Records whether the answer was right: one verdict an answer, the last one given. Resolves to what is judged; null
   * where nothing is kept under the key (any more).
   */
  judgeAnswer(key: string, verdict: Verdict): Promise<GivenAnswer | null>;
  /** The answers with a verdict, in the order in which they were given. */
  listJudged(): Promise<JudgedAnswer[]>;
}
