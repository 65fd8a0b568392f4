import { writeCommandLine } from '../commands/write-command-line.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import type { Action, Block, Card, Text } from './card.ts';
import { pasteAction } from './paste-action.ts';
import { storyText } from './story-source.ts';
import { plain } from './text.ts';

/** As many buttons as every platform puts in one row. */
const mostButtons = 5;

/**
 * The latest headlines, numbered: a number names the story in any command.
 *
 * @param total how many stories there are, of which `listings` are the latest
 */
export function headlinesCard(listings: readonly BriefingListing[], total: number): Card {
  const actions = briefActions(listings);
  return {
    tone: 'plain',
    title: 'Headlines',
    link: null,
    blocks: [
      ...headlineBlocks(listings, total),
      { kind: 'actions', actions: actions.length === 0 ? [pasteAction] : actions },
    ],
    footer: null,
    audience: 'everyone',
  };
}

/** A button for each of the first headlines, by its number. */
export function briefActions(listings: readonly BriefingListing[]): Action[] {
  return listings.slice(0, mostButtons).map(({ id }, index) => ({
    label: `Brief ${index + 1}`,
    command: writeCommandLine('brief', { story: id }),
  }));
}

/** The numbered list, and how to reach what it leaves out. */
export function headlineBlocks(listings: readonly BriefingListing[], total: number): Block[] {
  if (listings.length === 0) return [{ kind: 'text', text: [plain('There is no story yet.')] }];
  const more = total - listings.length;
  const rest: Text = [
    plain(`+${more.toLocaleString('en')} more, found by words of the headline: `),
    { kind: 'code', text: '/brief words' },
  ];
  return [
    { kind: 'list', ordered: true, items: listings.map(storyText) },
    ...(more > 0 ? [{ kind: 'text', text: rest } satisfies Block] : []),
  ];
}
