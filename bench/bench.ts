import type { Figure } from './figure.ts';

/** What a bench is given. */
export interface Surroundings {
  /** A folder that is removed at the end. */
  folder: string;
  /** How many briefings the large store holds. */
  briefings: number;
  /** Makes a folder of generated briefing files when it is first asked for, and gives its path. */
  briefingFiles: () => Promise<string>;
  /** Prints a row of the table. */
  report: (figure: Figure) => void;
  /** Prints a line that says how something was measured. */
  note: (line: string) => void;
}

export interface Bench {
  name: string;
  run: (surroundings: Surroundings) => Promise<void>;
}
