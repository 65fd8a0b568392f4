import { compareEdtf, relationTo } from '../../dates/edtf.ts';
import type { Event, Statement, TimelineEntry } from '../briefing.ts';

/** What did not take place has no place on a timeline. */
const OFF_THE_TIMELINE = new Set<Event['status']>(['denied', 'did-not-happen']);

/**
 * The dated events in the order of their dates, those ahead of publication told apart from those past.
 * `sayCited` gives the sentence of an id as a statement; one entry a date and sentence.
 */
export function makeTimeline(
  events: readonly Event[],
  publishedAt: string | null,
  sayCited: (id: string) => Statement | null,
): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const seen = new Set<string>();
  for (const event of events) {
    const edtf = event.time?.edtf;
    if (edtf === undefined || edtf === null || OFF_THE_TIMELINE.has(event.status)) continue;
    const key = `${edtf} ${event.cites.join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const statement = sayCited(event.cites[0] ?? '');
    if (statement === null) continue;
    entries.push({
      edtf,
      when: whenOf(event, edtf, publishedAt),
      text: statement.text,
      event: event.id,
      cites: statement.cites,
    });
  }
  return entries.sort((a, b) => compareEdtf(a.edtf, b.edtf));
}

/** An event planned for the day of publication is ahead; what happened is past whatever its date's precision. */
function whenOf(event: Event, edtf: string, publishedAt: string | null): TimelineEntry['when'] {
  const planned = event.status === 'planned' || event.status === 'possible';
  if (publishedAt === null) return planned ? 'ahead' : 'past';
  const relation = relationTo(edtf, publishedAt);
  if (relation === 'same') return planned ? 'ahead' : 'past';
  return relation;
}
