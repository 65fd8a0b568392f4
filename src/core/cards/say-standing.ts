import type { Briefing, Event, EventStatus, Statement } from '../briefings/briefing.ts';
import type { Standing } from '../questions/answer.ts';
import { namePronoun } from './name-pronoun.ts';

const statusWords: Readonly<Record<EventStatus, string>> = {
  happened: 'happened',
  ongoing: 'under way',
  planned: 'planned',
  possible: 'reported as possible, not confirmed',
  denied: 'denied',
  'did-not-happen': 'did not happen',
};

const objectForm: Readonly<Record<string, string>> = { he: 'him', she: 'her', they: 'them', we: 'us', i: 'me' };

/** A statement and, in words, how sure it is; null where it is a plain fact. */
export interface SaidStatement {
  text: string;
  standing: string | null;
}

/** A status in words, also where it is a plain fact. */
export function sayStatus(status: EventStatus): string {
  return statusWords[status];
}

/** How sure something is, in words: `planned (according to Beijing)`; null where it is a plain fact. */
export function sayStanding(standing: Standing): string | null {
  const { status, attribution } = standing;
  return combine(status, attribution === null ? null : `according to ${asObject(attribution)}`);
}

/**
 * How sure an event is, in words, for a reader who sees `beside` with it: a source that is named there is not
 * named again.
 */
export function sayEventStanding(event: Event, beside: string): string | null {
  if (event.attribution === null) return combine(event.status, null);
  const source = event.attribution.source?.text ?? null;
  if (source === null) return combine(event.status, 'reported, source not named');
  return combine(event.status, beside.includes(source) ? null : `according to ${asObject(source)}`);
}

/**
 * How sure a statement is, in words, where the events of the sentences it cites tell it: those whose words it
 * has, or else all of them where they agree. Null where it is a plain fact or its own words must tell: that
 * something is under way stands in any sentence that says so.
 */
export function sayStatementStanding(statement: Statement, briefing: Briefing): string | null {
  const standings = eventsOf(statement, briefing).map((event) =>
    event.status === 'ongoing' && event.attribution === null ? null : sayEventStanding(event, statement.text),
  );
  return onlyOf(standings);
}

/** A statement of a briefing with how sure it is. */
export function sayStatement(statement: Statement, briefing: Briefing): SaidStatement {
  return { text: statement.text, standing: sayStatementStanding(statement, briefing) };
}

/**
 * A statement on what is ahead: nothing of it is a plain fact yet, and what is planned is not what is only possible. It
 * stands by itself, so that a pronoun that begins it is explained.
 */
export function sayAhead(statement: Statement, briefing: Briefing): SaidStatement {
  const ahead = outermost(
    eventsOf(statement, briefing).filter(({ status }) => status === 'planned' || status === 'possible'),
  );
  const statuses = new Set(ahead.map(({ status }) => status));
  const known =
    onlyOf(ahead.map((event) => sayEventStanding(event, statement.text))) ??
    (statuses.size > 1 ? 'in part planned, in part only possible' : onlyOf([...statuses].map(sayStatus)));
  return {
    text: namePronoun(statement, briefing),
    standing: known ?? sayStatementStanding(statement, briefing) ?? STILL_AHEAD,
  };
}

/** What is said of a thing ahead of which nothing more is known, such as a line that a person wrote into the file. */
export const STILL_AHEAD = 'still ahead';

/** The events that a statement tells: those whose words it has, or else all of the sentences it cites. */
function eventsOf(statement: Statement, briefing: Briefing): readonly Event[] {
  const events = briefing.events.filter(({ cites }) => cites.some((cite) => statement.cites.includes(cite)));
  const same = events.filter(({ text }) => statement.text.includes(text) || text.includes(statement.text));
  return same.length > 0 ? same : events;
}

/** Without the events that are told inside another one: of "will discuss keeping lines open" only the discussing. */
const outermost = (events: readonly Event[]): Event[] =>
  events.filter(
    (event) => !events.some((other) => other.text.length > event.text.length && other.text.includes(event.text)),
  );

/** What they all say; null where they differ or there is none. */
function onlyOf(words: readonly (string | null)[]): string | null {
  const [only = null, ...others] = new Set(words);
  return others.length === 0 ? only : null;
}

function combine(status: EventStatus, source: string | null): string | null {
  if (status === 'happened') return source;
  return source === null ? sayStatus(status) : `${sayStatus(status)} (${source})`;
}

/** "Some reports" or "He" began a sentence in the article; here it stands within one. Names keep their capital. */
function asObject(words: string): string {
  const beginning = /^(?:An?|The|Some|Several|Many|Most|Other|One|Two|Three|His|Her|Its|Their)(?= )/;
  return objectForm[words.toLowerCase()] ?? words.replace(beginning, (word) => word.toLowerCase());
}
