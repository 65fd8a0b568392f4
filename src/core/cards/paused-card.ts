import { writeCommandLine } from '../commands/write-command-line.ts';
import { sayDays } from '../digests/schedule.ts';
import type { Subscription } from '../digests/subscription.ts';
import type { Card } from './card.ts';
import { bold, plain } from './text.ts';
import { whereText } from './where-text.ts';

/** What the person who made a digest is told, in the conversation `shownIn`, when a fault paused it. */
export function pausedCard(subscription: Subscription, shownIn: string): Card {
  const { id, schedule, pause } = subscription;
  const { time, days, zone } = schedule;
  return {
    tone: 'error',
    title: null,
    link: null,
    blocks: [
      {
        kind: 'text',
        text: [
          bold('A digest that you made is paused: it could not be posted.'),
          plain(` It comes ${sayDays(days)} at ${time} (${zone}) `),
          ...whereText(subscription, shownIn),
          plain('.'),
        ],
      },
      ...(pause?.why === undefined || pause.why === null ? [] : [{ kind: 'text', text: [plain(pause.why)] } as const]),
      {
        kind: 'text',
        text: [
          plain('Once that is mended, resume it where it is posted: '),
          { kind: 'code', text: writeCommandLine('digest resume', { digest: id }) },
        ],
      },
    ],
    footer: null,
    audience: 'everyone',
  };
}
