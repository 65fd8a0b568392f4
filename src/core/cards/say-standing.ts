import type { Briefing, Event, EventStatus, Statement } from '../briefings/briefing.ts';
import type { Standing } from '../questions/answer.ts';

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
 * has, or else all of them where they agree. Null where it is a plain fact or its own words must tell.
 */
export function sayStatementStanding(statement: Statement, briefing: Briefing): string | null {
  const events = briefing.events.filter(({ cites }) => cites.some((cite) => statement.cites.includes(cite)));
  const same = events.filter(({ text }) => statement.text.includes(text) || text.includes(statement.text));
  const words = new Set((same.length > 0 ? same : events).map((event) => sayEventStanding(event, statement.text)));
  const [only = null] = words;
  return words.size === 1 ? only : null;
}

/** A statement of a briefing with how sure it is. */
export function sayStatement(statement: Statement, briefing: Briefing): SaidStatement {
  return { text: statement.text, standing: sayStatementStanding(statement, briefing) };
}

/** A statement on what is ahead: nothing of it is a plain fact yet. */
export function sayAhead(statement: Statement, briefing: Briefing): SaidStatement {
  return { text: statement.text, standing: sayStatementStanding(statement, briefing) ?? 'planned or possible' };
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
