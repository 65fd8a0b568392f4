import type { Action, Block, Text } from './card.ts';
import { italic, plain } from './text.ts';

/** A paragraph, or nothing where there are no words. */
export function paragraph(text: Text): Block[] {
  return text.length === 0 ? [] : [{ kind: 'text', text }];
}

/** A list under a heading, or nothing where there are no items. */
export function section(heading: string, items: readonly Text[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', ordered: false, items },
  ];
}

/** Buttons, or nothing where there are none. */
export function actionsBlock(actions: readonly Action[]): Block[] {
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }];
}

/** A statement with how sure it is in words; null where it is a plain fact. */
export function statementText(text: string, standing: string | null): Text {
  return standing === null ? [plain(text)] : [plain(`${text} — `), italic(standing)];
}
