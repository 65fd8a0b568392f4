import type { Statement } from './briefing.ts';

/** Whether a statement stands on sentences that those before it have told already. */
export function repeats(statement: Statement, told: readonly Statement[]): boolean {
  const cited = new Set(told.flatMap(({ cites }) => cites));
  return statement.cites.every((cite) => cited.has(cite));
}
