/** What a clause says to a yes-or-no question. */
export type Verdict = 'yes' | 'no' | 'not-yet' | 'not-confirmed' | 'denied' | 'unclear';

/** How much a clause tells of what a question asks. */
export interface Telling {
  /** How well its verb is the one asked about, and the share of the question's weight that it holds, 0 to 1. */
  verb: number;
  met: number;
  /** The families of its words. */
  families: ReadonlySet<string>;
}
