import type { BriefingListing } from '../ports/briefing-store.ts';
import type { Card } from './card.ts';
import { headlineBlocks } from './headlines-card.ts';
import { faultBlocks, type FileFault } from './status-card.ts';
import { bold, plain, sayCount } from './text.ts';

/** What a person reads first: what is loaded, what can be typed, and which briefing files are not in use as they stand. */
export function greetingCard(latest: readonly BriefingListing[], stories: number, faults: readonly FileFault[]): Card {
  const [first] = latest;
  return {
    tone: 'plain',
    title: 'Dateline',
    link: null,
    blocks: [
      {
        kind: 'text',
        text: [bold(sayCount(stories, 'story', 'stories')), plain(stories === 0 ? ' loaded.' : ' loaded:')],
      },
      ...headlineBlocks(latest, stories),
      ...faultBlocks(faults),
      {
        kind: 'list',
        ordered: false,
        items: [
          [plain('Ask in plain words: '), { kind: 'code', text: exampleQuestion(first) }],
          [
            plain('Or type a command: '),
            { kind: 'code', text: '/brief  /timeline  /people  /quotes  /digest preview' },
          ],
          [
            { kind: 'code', text: '/help' },
            plain(' lists them all, '),
            { kind: 'code', text: '/quit' },
            plain(' leaves.'),
          ],
        ],
      },
    ],
    footer: null,
    audience: 'caller',
  };
}

const exampleQuestion = (latest: BriefingListing | undefined): string =>
  latest === undefined ? 'who met whom?' : 'what happened?';
