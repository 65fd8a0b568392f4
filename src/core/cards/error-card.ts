import type { DatelineError } from '../errors.ts';
import { actionsBlock } from './blocks.ts';
import type { Action, Block, Card } from './card.ts';
import { bold, plain } from './text.ts';

/** What went wrong and what to do about it, for the person who can do it. */
export function errorCard(error: DatelineError, actions: readonly Action[] = []): Card {
  const hints = error.hint?.split('\n') ?? [];
  return errorBlocks([
    { kind: 'text', text: [bold(error.message)] },
    ...hints.map((hint): Block => ({ kind: 'text', text: [plain(hint)] })),
    ...actionsBlock(actions),
  ]);
}

/** A fault of ours: nothing of it is shown but the reference under which it is logged. */
export function faultCard(reference: string): Card {
  return errorBlocks([
    { kind: 'text', text: [bold('Something went wrong here; it was not you.')] },
    {
      kind: 'text',
      text: [
        plain('Try again. If it stays so, tell whoever runs Dateline this reference: '),
        { kind: 'code', text: reference },
      ],
    },
  ]);
}

function errorBlocks(blocks: readonly Block[]): Card {
  return { tone: 'error', title: null, link: null, blocks, footer: null, audience: 'caller' };
}
