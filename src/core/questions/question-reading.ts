import type { Token } from '../language/token.ts';

/** What kind of thing answers the question. */
export type Wanted =
  | 'who'
  | 'what'
  | 'time'
  | 'place'
  | 'reason'
  | 'manner'
  | 'number'
  | 'money'
  | 'duration'
  | 'age'
  | 'distance'
  | 'speed'
  | 'yes-no'
  | 'degree'
  | 'quote';

/** Where the answer stands with respect to the question's verb. */
export const SLOTS = ['subject', 'object', 'oblique', 'adjunct', 'infinitive', 'complement'] as const;
export type Slot = (typeof SLOTS)[number];

/** A word that the question is about. */
export interface Term {
  family: string;
  word: string;
  /** Whether it is (part of) a name, or a number: it must be met as it stands. */
  exact: boolean;
}

/** A question, understood as far as its grammar goes. */
export interface QuestionReading {
  text: string;
  /** Its own words, tagged. */
  tokens: readonly Token[];
  wanted: Wanted;
  slot: Slot;
  /** The verb asked about; null for "who is X" and for what has none. */
  verb: { lemma: string; family: string; passive: boolean; negated: boolean } | null;
  /** The preposition left behind: "who did they apologise to". */
  preposition: string | null;
  /** The noun that names the kind of answer: "which hospitals", "what year", "how many people". */
  focus: string | null;
  /** Content words of the subject and of the objects and obliques, by family. */
  subjectTerms: readonly string[];
  objectTerms: readonly string[];
  terms: readonly Term[];
  /** "who is X", "what is X": asks what the article says X is. */
  defines: boolean;
  /** Whether several things are asked for: "which hospitals", "who were the other two". */
  plural: boolean;
  /** Whether the question asks what was or what will be; null where it leaves that open. */
  time: 'past' | 'future' | null;
  /** "is it final or are there strings attached": neither yes nor no answers it. */
  alternatives: boolean;
}

/** "what happened to X": asks what befell X, not what the verb itself tells. */
export const asksFate = ({ verb }: QuestionReading): boolean => verb?.lemma === 'happen';
