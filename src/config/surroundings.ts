/** What Dateline was started from: conventions of terminals and of npm, not settings of ours. */
export interface Surroundings {
  /** The variables that say whether a terminal wants colour. */
  terminal: Readonly<Partial<Record<'NO_COLOR' | 'FORCE_COLOR' | 'TERM', string>>>;
  /** The folder in which the person typed the command: npm runs scripts in the project's folder, wherever that was. */
  folder: string;
}

/** Reads what Dateline was started from. */
export function readSurroundings(variables: NodeJS.ProcessEnv = process.env): Surroundings {
  const { NO_COLOR, FORCE_COLOR, TERM, INIT_CWD } = variables;
  return {
    terminal: {
      ...(NO_COLOR === undefined ? {} : { NO_COLOR }),
      ...(FORCE_COLOR === undefined ? {} : { FORCE_COLOR }),
      ...(TERM === undefined ? {} : { TERM }),
    },
    folder: INIT_CWD ?? process.cwd(),
  };
}
