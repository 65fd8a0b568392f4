/** A command of the command line. */
export interface CommandLineTool {
  name: string;
  /** How it is typed. */
  usage: string;
  summary: string;
  /** Takes the words behind its name; gives the exit status. May reject with a `DatelineError`. */
  run(words: string[]): Promise<number>;
}
