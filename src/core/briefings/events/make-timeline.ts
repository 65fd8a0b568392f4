import { relationTo, sortByDate } from '../../dates/edtf.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { judgeStatus } from '../../language/judge-status.ts';
import { dependentsOf, governorOf } from '../../language/roles.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import type { DateMention, Event, TimelineEntry } from '../briefing.ts';
import { stateClause, type Telling } from '../summary/state-clause.ts';
import type { DatesOf } from './dates-by-sentence.ts';

/** What did not take place has no place on a timeline. */
const OFF_THE_TIMELINE = new Set<Event['status']>(['denied', 'did-not-happen']);

/** What the timeline is made from. */
export interface Chronicle {
  sentences: readonly AnalysedSentence[];
  events: readonly Event[];
  datesOf: DatesOf;
  publishedAt: string | null;
  telling: Telling;
}

/**
 * What is dated, in the order of the dates, and of the text within one date: the part of the sentence that tells it;
 * what is ahead of publication told apart from what is past. One entry for what is told once.
 */
export function makeTimeline(chronicle: Chronicle): TimelineEntry[] {
  const eventsByCite = Map.groupBy(chronicle.events, ({ cites }) => cites[0] ?? '');
  const entries = chronicle.sentences.flatMap((sentence) => {
    const { id, kind } = sentence.sentence;
    if (kind !== 'body') return [];
    const dated = chronicle
      .datesOf(id)
      .flatMap((date) => entryOf(chronicle, sentence, date, eventsByCite.get(id) ?? []) ?? []);
    return onePerText(dated);
  });
  // What an article repeats word for word is told once.
  const told = new Map(entries.map((entry) => [`${entry.edtf} ${entry.text}`, entry]));
  return sortByDate([...told.values()]);
}

/** Of entries that say the same, with dates of one sentence, the one of an event; else the first. */
function onePerText(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return [...Map.groupBy(entries, ({ text }) => text).values()].flatMap(
    (same) => same.find(({ event }) => event !== null) ?? same[0] ?? [],
  );
}

function entryOf(
  { publishedAt, telling }: Chronicle,
  sentence: AnalysedSentence,
  date: DateMention,
  events: readonly Event[],
): TimelineEntry | null {
  if (date.edtf === null || (date.kind !== 'date' && date.kind !== 'time')) return null;
  const { tokens, clauses } = sentence;
  const index = innermost(sentence, date);
  if (index === -1 || isOfSaying(sentence, index) || isMeasure(sentence, index, date)) return null;
  if (describesSubject(sentence, index, date)) return null;
  const event = events.find(({ time }) => time?.start === date.start) ?? null;
  const status = event?.status ?? judgeStatus(tokens, clauses, index).status;
  const when = whenOf(status, date.edtf, publishedAt);
  // What is to come can't lie behind publication: which day is meant is then uncertain.
  if (when === 'past' && isToCome(sentence, index)) return null;
  const statement = OFF_THE_TIMELINE.has(status) ? null : stateClause(telling, sentence, index);
  if (statement === null) return null;
  return {
    edtf: date.edtf,
    when,
    text: statement.text,
    event: event?.id ?? null,
    cites: statement.cites,
  };
}

/** "…, the ministry said on Monday": when something was said is no event of its own. */
function isOfSaying({ clauses }: AnalysedSentence, index: number): boolean {
  const clause = clauses[index];
  return (
    clause !== undefined &&
    SPEECH_VERBS.has(clause.verb.lemma) &&
    clause.verb.voice === 'active' &&
    (clause.objects.length === 0 || dependentsOf(clauses, index, 'complement').length > 0)
  );
}

/**
 * "the highest since 2001", "fewer than in 2019": a date that something is only compared with; "has failed since its
 * launch in 2016": the date of something else, from which it went on.
 */
function isMeasure({ tokens, clauses }: AnalysedSentence, index: number, date: DateMention): boolean {
  const at = tokens.findIndex(({ start }) => start >= date.start);
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  const since = tokens.findLastIndex(({ lower }, place) => lower === 'since' && place < at && place >= at - 5);
  const isOfPhrase =
    since !== -1 && since < at - 2 && !tokens.slice(since, at).some(({ pos }) => pos === 'VERB' || pos === 'PUNCT');
  return before.includes('than') || isOfPhrase || (before.includes('since') && clauses[index]?.verb.lemma === 'be');
}

/** "Saturday's march was peaceful": the day of what the clause is about, not of what it tells. */
function describesSubject({ tokens, clauses }: AnalysedSentence, index: number, date: DateMention): boolean {
  const at = tokens.findIndex(({ start }) => start >= date.end);
  const subject = clauses[index]?.subject;
  return /^['’]s?$/u.test(tokens[at]?.text ?? '') && subject !== null && subject !== undefined && at <= subject.last;
}

/** "will open", "are to stop work": told as still to come when the article was written. */
function isToCome({ clauses }: AnalysedSentence, index: number): boolean {
  const clause = clauses[index];
  if (clause?.relation !== 'infinitive') return clause?.verb.tense === 'future';
  const above = governorOf(clauses, clause)?.verb;
  return above?.lemma === 'be' && above.tense === 'present';
}

/** The smallest clause that a date stands in, -1 for none. */
function innermost({ tokens, clauses }: AnalysedSentence, date: DateMention): number {
  // The stamp of a live report stands before its entry, and tells when the entry's main clause was so.
  if (date.kind === 'time' && date.end <= (tokens[0]?.start ?? 0)) {
    return clauses.findIndex(({ relation }) => relation === 'main');
  }
  let best = -1;
  let length = Infinity;
  clauses.forEach(({ first, last }, index) => {
    const holds = (tokens[first]?.start ?? Infinity) <= date.start && date.end <= (tokens[last]?.end ?? 0);
    if (holds && last - first < length) [best, length] = [index, last - first];
  });
  return best;
}

/** An event planned for the day of publication is ahead; what happened is past whatever its date's precision. */
function whenOf(status: Event['status'], edtf: string, publishedAt: string | null): TimelineEntry['when'] {
  const planned = status === 'planned' || status === 'possible';
  if (publishedAt === null) return planned ? 'ahead' : 'past';
  const relation = relationTo(edtf, publishedAt);
  if (relation === 'same') return planned ? 'ahead' : 'past';
  return relation;
}
