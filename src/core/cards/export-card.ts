import type { Card } from './card.ts';
import { plain, sayCount } from './text.ts';

export interface Export {
  /** What is kept, by its kind. */
  kept: Readonly<Record<string, object | null>>;
  conversationMinutes: number;
}

/** All that is kept of a person, as a file for them alone. */
export function exportCard({ kept, conversationMinutes }: Export): Card {
  const minutes = sayCount(conversationMinutes, 'minute', 'minutes');
  return {
    tone: 'plain',
    title: 'What Dateline keeps of you',
    link: null,
    blocks: [
      {
        kind: 'text',
        text: [
          plain(
            `All of it is in the file. Questions are remembered for ${minutes} after the last one, and never written down with who asked.`,
          ),
        ],
      },
      {
        kind: 'text',
        text: [
          plain(
            'Not in it is what is said of answers (👍 👎): it is kept without who said it or where, so that nobody can find it by you.',
          ),
        ],
      },
      {
        kind: 'text',
        text: [{ kind: 'code', text: '/dateline forget' }, plain(' forgets all that is in the file.')],
      },
      {
        kind: 'file',
        name: 'dateline-export.json',
        mediaType: 'application/json',
        text: `${JSON.stringify(kept, null, 2)}\n`,
        description: 'all that is kept of you',
      },
    ],
    footer: null,
    audience: 'caller',
  };
}
