import type { Event } from '../briefings/briefing.ts';
import { eventVerbOf } from '../language/event-nouns.ts';
import { withoutParticle } from '../language/phrasal-verbs.ts';
import { familyOf } from './content-words.ts';

/** Whether an event's predicate, or the verb that its noun stands for, belongs to one of the word families. */
export function isOfKind(event: Event, kinds: ReadonlySet<string>): boolean {
  const family = familyOf(withoutParticle(event.predicate));
  const verb = eventVerbOf(event.predicate);
  return kinds.has(family) || (verb !== null && kinds.has(familyOf(verb)));
}

/** What did not come about, or not yet, by what the article says. */
export const UNSETTLED: ReadonlySet<Event['status']> = new Set(['planned', 'possible', 'denied', 'did-not-happen']);
