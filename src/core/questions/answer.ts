import type { EventStatus } from '../briefings/briefing.ts';

/** A question, as a person typed it. */
export interface Question {
  text: string;
  /** The earlier questions of the same conversation, oldest first. */
  context: readonly string[];
  /** The id of the briefing that the conversation's last answer is from; left out where there is none. */
  about?: string;
  /** The asker's own day (EDTF), by which "yesterday" is read; left out where nobody asks at any time. */
  askedOn?: string;
  /** The sentences that the answers before showed on the matter, so that "tell me more" shows others. */
  told?: readonly Pick<Evidence, 'briefing' | 'sentence'>[];
}

/** A sentence of an article that shows an answer. */
export interface Evidence {
  briefing: string;
  sentence: string;
  /** The sentence, verbatim. */
  text: string;
  /** The answer's words inside `text`, as UTF-16 offsets; in order and disjoint. */
  highlights: readonly { start: number; end: number }[];
}

/** What a reader must know about how sure an answer is. */
export interface Standing {
  status: EventStatus;
  /** Who says so, in the article's words, where it is only attributed. */
  attribution: string | null;
}

/** What an article says of a matter that was asked about as if it were done. */
export interface Premise {
  /** The event in the words of the article. */
  text: string;
  /** Why it can't be taken for done: planned, possible, denied, or it did not happen. */
  standing: Standing;
  evidence: Evidence;
}

export type Answer =
  | {
      status: 'answered';
      /** The short answer: a phrase of the article, or built from verified findings. */
      text: string;
      /** When and where it took place, in words, where the event it is part of tells it. */
      setting: string | null;
      /** Never empty. */
      evidence: readonly Evidence[];
      standing: Standing;
      /** 0 to 1. */
      confidence: number;
      /** Related matters that are not the answer but must not be confused with it, each shown by its sentence. */
      related: readonly { text: string; standing: Standing; evidence: Evidence }[];
      /** Dates of the answer that its words do not tell whole, with what they mean in words. */
      dates?: readonly { text: string; means: string }[];
      /** What earlier articles on the same event tell differently; left out where none does. */
      elsewhere?: readonly { text: string; standing: Standing; evidence: Evidence }[];
      /** When the article of this answer was published (EDTF), where others tell it differently. */
      asOf?: string | null;
      /** The ids of briefings of other events that answer the question as well. */
      others?: readonly string[];
    }
  | {
      status: 'not-found';
      /** The sentence that comes closest, where one does. */
      closest: Evidence | null;
      /** What the question takes for done and the article does not; left out where there is no such thing. */
      premise?: Premise;
      /** That more was asked for and everything is told; left out otherwise. */
      allTold?: boolean;
      suggestions: readonly string[];
      confidence: number;
    };

/**
 * Answers a question from the stored briefings, or from one of them (`within`, a briefing id).
 * Rejects only when the store does.
 */
export type AnswerQuestion = (question: Question, within: string | null) => Promise<Answer>;

/** An answer that was found. */
export type Answered = Extract<Answer, { status: 'answered' }>;

/** The plain word that nothing was found. */
export type NotFound = Extract<Answer, { status: 'not-found' }>;
