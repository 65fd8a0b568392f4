import { weekdays } from './schedule.ts';
import type { Subscription } from './subscription.ts';

/** What a subscription has where nobody says otherwise. */
export function standardSubscription({
  conversation,
  zone,
  mostStories,
  now,
}: {
  conversation: string;
  zone: string;
  mostStories: number;
  now: Date;
}): Omit<Subscription, 'id' | 'maker'> {
  return {
    conversation,
    schedule: { time: '07:30', days: [...weekdays], zone },
    follow: [],
    leaveOut: [],
    sources: [],
    depth: 'short',
    mostStories,
    quietDay: 'say',
    details: 'below',
    mention: null,
    pause: null,
    fromFile: false,
    createdAt: now.toISOString(),
  };
}
