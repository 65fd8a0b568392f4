/** The variables of the environment that say what a terminal can show; unset or empty is the same. */
export interface TerminalEnvironment {
  NO_COLOR?: string | undefined;
  FORCE_COLOR?: string | undefined;
  TERM?: string | undefined;
}

/**
 * Whether output is coloured: on a terminal that isn't dumb, unless `NO_COLOR` says no (https://no-color.org), which
 * wins over all; `FORCE_COLOR` says yes also where output is no terminal, or no with `0` or `false`.
 */
export function chooseColor(environment: TerminalEnvironment, isTerminal: boolean): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '' } = environment;
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR.toLowerCase());
  return isTerminal && !isDumb(environment);
}

/** A dumb terminal shows characters and nothing else: no colour, no moving cursor. */
export function isDumb({ TERM }: TerminalEnvironment): boolean {
  return TERM === 'dumb';
}
