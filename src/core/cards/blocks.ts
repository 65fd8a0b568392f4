import type { Action, Block, Text } from './card.ts';
import type { SaidStatement } from './say-standing.ts';
import { italic, joinText, plain } from './text.ts';

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

/** Statements as running text, each with how sure it is in brackets behind it. */
export function runningText(statements: readonly SaidStatement[]): Text {
  return joinText(
    statements.map(({ text, standing }) =>
      standing === null ? [plain(text)] : [plain(`${text} [`), italic(standing), plain(']')],
    ),
    ' ',
  );
}

/** A statement by itself, with how sure it is behind it. */
export function statementText({ text, standing }: SaidStatement): Text {
  return standing === null ? [plain(text)] : [plain(`${text} — `), italic(standing)];
}
