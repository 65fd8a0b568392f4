import { writeCommandLine } from '../commands/write-command-line.ts';
import type { SourceRecord } from '../sources/source.ts';
import type { Card } from './card.ts';
import { dateSpan } from './date-span.ts';
import { bold, plain } from './text.ts';

/** What the person who added a source is told when nothing has come from it for long, or never will again. */
export function deadSourceCard({ source, state, nextCheck }: SourceRecord): Card {
  const { id, title, url } = source;
  const { failure, lastReadAt } = state;
  return {
    tone: 'error',
    title: null,
    link: null,
    blocks: [
      {
        kind: 'text',
        text: [
          bold('A source that you added gives nothing any more: '),
          { kind: 'link', text: title ?? url, url },
          plain('.'),
          ...(lastReadAt === null
            ? []
            : [plain(' It was last read '), dateSpan(`${lastReadAt.slice(0, 16)}Z`), plain('.')]),
        ],
      },
      ...(failure === null ? [] : [{ kind: 'text', text: [plain(failure.message)] } as const]),
      {
        kind: 'text',
        text: [
          plain(
            nextCheck === null
              ? 'It is not asked again. Take it out, and add its new address where there is one: '
              : 'It is asked once a week from now on, and comes back by itself where it can. Take it out with: ',
          ),
          { kind: 'code', text: writeCommandLine('source remove', { source: id }) },
        ],
      },
    ],
    footer: null,
    audience: 'everyone',
  };
}
