import type { BriefingListing } from '../ports/briefing-store.ts';
import type { Block, Card, TextSpan } from './card.ts';
import { dateSpan } from './date-span.ts';
import { headlineBlocks } from './headlines-card.ts';
import { bold, plain } from './text.ts';

/** A briefing file that is not in use as it stands, and what to do about it. */
export interface FileFault {
  file: string;
  message: string;
  hint: string | null;
}

/** How Dateline is doing. */
export interface Status {
  startedAt: Date;
  /** The names of the platforms that are on. */
  platforms: readonly string[];
  faults: readonly FileFault[];
}

/** How Dateline is doing and which stories are loaded; `latest` are the first of `stories`. */
export function statusCard(status: Status, stories: number, latest: readonly BriefingListing[]): Card {
  const platforms = status.platforms.length === 0 ? 'none' : status.platforms.join(', ');
  return {
    tone: 'plain',
    title: 'Status',
    link: null,
    blocks: [
      {
        kind: 'fields',
        fields: [
          { label: 'Stories', value: [plain(stories.toLocaleString('en'))] },
          { label: 'Running since', value: [momentSpan(status.startedAt)] },
          { label: 'Platforms', value: [plain(platforms)] },
          { label: 'Faulty briefing files', value: [plain(status.faults.length.toLocaleString('en'))] },
        ],
      },
      ...faultBlocks(status.faults),
      ...headlineBlocks(latest, stories),
    ],
    footer: null,
    audience: 'caller',
  };
}

export function faultBlocks(faults: readonly FileFault[]): Block[] {
  if (faults.length === 0) return [];
  const items = faults.map(({ file, message, hint }) => [
    bold(file),
    plain(`: ${message}${hint === null ? '' : ` ${hint}`}`),
  ]);
  return [{ kind: 'list', ordered: false, items }];
}

function momentSpan(moment: Date): TextSpan {
  return dateSpan(`${moment.toISOString().slice(0, 16)}Z`);
}
