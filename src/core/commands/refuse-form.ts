import type { Card } from '../cards/card.ts';
import { errorCard } from '../cards/error-card.ts';
import { DatelineError } from '../errors.ts';
import { completeRequest, findFormFaults } from './complete-request.ts';
import type { Command } from './command.ts';

/**
 * What is said to a form in which something is wrong, for a platform that can't say it beside the field: each fault, and
 * a button that opens the form again with all that was right. Null where nothing is wrong.
 */
export function refuseForm(
  line: string,
  filled: ReadonlyMap<string, string>,
  commands: readonly Command[],
): Card | null {
  const faults = findFormFaults(line, filled, commands);
  if (faults.size === 0) return null;
  const right = new Map([...filled].filter(([name]) => !faults.has(name)));
  const completed = completeRequest(line, right, commands);
  const error = new DatelineError('bad-argument', 'Nothing was done: something in the form is not right.', {
    hint: [...faults].map(([name, fault]) => `${name}: ${fault}`).join('\n'),
  });
  return errorCard(error, [{ label: 'Correct it', command: `${completed.line} …` }]);
}
