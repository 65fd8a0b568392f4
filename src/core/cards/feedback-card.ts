import { sayTyped } from '../commands/say-typed.ts';
import { writeCommandLine } from '../commands/write-command-line.ts';
import type { GivenAnswer, Verdict } from '../ports/feedback-store.ts';
import type { Action, Card } from './card.ts';
import { plain } from './text.ts';

/** Was this right? The buttons under an answer, which is kept under the key. */
export function judgeActions(key: string): Action[] {
  return [judgeAction('👍', 'right', key), judgeAction('👎', 'wrong', key)];
}

function judgeAction(label: string, verdict: Verdict, answer: string): Action {
  return { label, command: writeCommandLine('dateline feedback', { verdict, answer }), pressOnly: true, verdict };
}

/** Thanks for a verdict, and says of which answer it was taken. */
export function feedbackCard({ question }: GivenAnswer, verdict: Verdict): Card {
  return {
    tone: 'plain',
    title: null,
    link: null,
    blocks: [{ kind: 'text', text: [plain(`Thank you, noted as ${verdict}: the answer to ${sayTyped(question)}.`)] }],
    footer: null,
    audience: 'caller',
  };
}
