import type { Attribution, Briefing, Entity, Event, Participant } from '../src/core/briefings/briefing.ts';
import { containsWords, wordF1, wordsOf, wordsOverlap } from './compare-words.ts';
import type { EventLabel, Labels, PersonLabel } from './formats.ts';
import type { FindingCount } from './finding-count.ts';
import { matchOneToOne } from './match-one-to-one.ts';
import { scoreDesk } from './score-desk.ts';
import { scoreForm } from './score-form.ts';

/**
 * - `people`: the labelled person, under the same name or a form of it.
 * - `roles`: the role of a person who was found, held now or before as labelled; said are the roles of those found.
 * - `references`: pronouns and descriptions ("she", "the minister") and whom each means, where an article labels them.
 * - `quotes`: the quoted words. `speakers`: who says them. A quote that is given to nobody claims nothing, and a
 *   quote that the labels give to nobody wants nothing.
 * - `dates`: the same words with the same date, of those that can be told.
 * - `events`: the predicate in its sentence. `participants`: agents and patients of the events found.
 * - `eventList`: in articles whose events are all labelled, the predicate in its sentence with its status; so that its
 *   precision tells how many of the events said are none.
 * - `statuses`, `attributions`: of the events found, the status and who says so; what is blurred shows here.
 * - `figures` to `background`: see `scoreDesk`. `summary lengths` to `lines alone`: see `scoreForm`.
 */
export const FINDINGS = [
  'people',
  'roles',
  'references',
  'quotes',
  'speakers',
  'dates',
  'events',
  'eventList',
  'participants',
  'statuses',
  'attributions',
  'figures',
  'disputes',
  'next',
  'background',
  'summary lengths',
  'key point numbers',
  'lines alone',
] as const;
export type Finding = (typeof FINDINGS)[number];
export type FindingCounts = Record<Finding, FindingCount>;

/** Scores the findings of one briefing against the labels of its article. */
export function scoreFindings(labels: Labels, briefing: Briefing): FindingCounts {
  return {
    ...scorePeople(labels.people, briefing.people),
    references: scoreReferences(labels, briefing),
    ...scoreQuotes(labels, briefing),
    dates: scoreDates(labels.dates, briefing.dates),
    ...scoreEvents(labels, briefing),
    ...scoreDesk(labels.desk, briefing),
    ...scoreForm(briefing),
  };
}

/** Adds up the counts of several briefings. */
export function sumFindings(all: readonly FindingCounts[]): FindingCounts {
  const sum = (finding: Finding): FindingCount => {
    const counts = all.map((counted) => counted[finding]);
    return {
      right: counts.reduce((total, count) => total + count.right, 0),
      said: counts.some(({ said }) => said === null)
        ? null
        : counts.reduce((total, count) => total + (count.said ?? 0), 0),
      wanted: counts.reduce((total, count) => total + count.wanted, 0),
    };
  };
  return {
    people: sum('people'),
    roles: sum('roles'),
    references: sum('references'),
    quotes: sum('quotes'),
    speakers: sum('speakers'),
    dates: sum('dates'),
    events: sum('events'),
    eventList: sum('eventList'),
    participants: sum('participants'),
    statuses: sum('statuses'),
    attributions: sum('attributions'),
    figures: sum('figures'),
    disputes: sum('disputes'),
    next: sum('next'),
    background: sum('background'),
    'summary lengths': sum('summary lengths'),
    'key point numbers': sum('key point numbers'),
    'lines alone': sum('lines alone'),
  };
}

const sameWords = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ');

/** Whether two phrases mean the same participant: one holds the other, or half of their words are the same. */
const samePhrase = (one: string, other: string): boolean =>
  wordsOverlap(one, other) || wordF1(wordsOf(one), wordsOf(other)) >= 0.5;

function scorePeople(
  labels: readonly PersonLabel[],
  people: readonly Entity[],
): Pick<FindingCounts, 'people' | 'roles'> {
  // The surest likeness first, so that a daughter does not take her mother's place for their common surname.
  const pairs = matchOneToOne(labels, people, [
    (label, person) => sameWords(label.name, person.name),
    (label, person) => wordsOf(label.name).length > 1 && wordsOverlap(label.name, person.name),
    (label, person) => formsOf(label).some((form) => formsOf(person).some((other) => sameWords(form, other))),
  ]);
  const rolesRight = pairs.flatMap(([label, person]) =>
    matchOneToOne(label.roles, person.roles, [
      (role, { text, when }) => when === role.when && wordsOverlap(text, role.text),
    ]),
  );
  return {
    people: { right: pairs.length, said: people.length, wanted: labels.length },
    roles: {
      right: rolesRight.length,
      said: pairs.flatMap(([, person]) => person.roles).length,
      wanted: labels.flatMap(({ roles }) => roles).length,
    },
  };
}

const formsOf = ({ name, aliases }: { name: string; aliases: readonly string[] }): string[] => [name, ...aliases];

/** A mention that gives no name: "she", "the minister", "his office". */
const REFERENCE = /^(?:the|he|she|they|it|him|her|them|his|hers|its|their|this|that|these|those)\b/iu;

function scoreReferences({ references, people }: Labels, briefing: Briefing): FindingCount {
  if (references === undefined) return { right: 0, said: 0, wanted: 0 };
  const said = [...briefing.people, ...briefing.organisations, ...briefing.places].flatMap((entity) =>
    entity.mentions.filter(({ text }) => REFERENCE.test(text)).map(({ start, end }) => ({ start, end, entity })),
  );
  const { text } = briefing.article;
  const pairs = matchOneToOne(references, said, [
    (label, mention) => {
      const { start, end } = markedSpan(label.mention, text);
      return mention.start === start && mention.end === end && isNamed(label.who, mention.entity.name, people);
    },
  ]);
  return { right: pairs.length, said: said.length, wanted: references.length };
}

/** Where the words in square brackets stand: "by [her] daughter" marks the "her" of that place. */
export function markedSpan(marked: string, text: string): { start: number; end: number } {
  const [before = '', mention = '', after = ''] = marked.split(/[[\]]/u);
  const at = text.indexOf(before + mention + after);
  return { start: at + before.length, end: at + before.length + mention.length };
}

function scoreQuotes(labels: Labels, briefing: Briefing): Pick<FindingCounts, 'quotes' | 'speakers'> {
  // Labels take the parts of a split quote one by one.
  const parts = briefing.quotes
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quote) => quote.parts.map(({ text }) => ({ text, speaker: quote.speaker })));
  const pairs = matchOneToOne(labels.quotes, parts, [
    (label, part) => sameWords(label.text, part.text),
    (label, part) => wordF1(wordsOf(label.text), wordsOf(part.text)) >= 0.8,
  ]);
  const right = pairs.filter(([label, part]) => sameSpeaker(label.speaker, part.speaker, labels.people, briefing));
  const saidBy = parts.filter(({ speaker }) => speaker !== null);
  const wantedBy = labels.quotes.filter(({ speaker }) => speaker !== null);
  return {
    quotes: { right: pairs.length, said: parts.length, wanted: labels.quotes.length },
    speakers: { right: right.length, said: saidBy.length, wanted: wantedBy.length },
  };
}

function sameSpeaker(
  wanted: string | null,
  said: Participant | null,
  people: readonly PersonLabel[],
  briefing: Briefing,
): boolean {
  return wanted !== null && said !== null && isNamed(wanted, nameOf(said, briefing), people);
}

/** Whether a name that was said is one of someone labelled: the name, an alias, the surname, or more than the name. */
function isNamed(wanted: string, said: string, people: readonly PersonLabel[]): boolean {
  const label = people.find(({ name }) => name === wanted);
  const surname = label?.name.split(' ').at(-1);
  const forms = [wanted, ...(label?.aliases ?? []), ...(surname === undefined ? [] : [surname])];
  return forms.some((form) => sameWords(form, said)) || containsWords(wordsOf(said), wordsOf(wanted));
}

/** The full name where the briefing knows whom a participant means, its words otherwise. */
function nameOf(participant: Participant, { people, organisations, places }: Briefing): string {
  return [...people, ...organisations, ...places].find(({ id }) => id === participant.entity)?.name ?? participant.text;
}

function scoreDates(labels: Labels['dates'], dates: Briefing['dates']): FindingCount {
  const resolved = (mention: { edtf: string | null }) => mention.edtf !== null;
  const wanted = labels.filter(resolved);
  const said = dates.filter((mention) => (mention.kind === 'date' || mention.kind === 'time') && resolved(mention));
  const pairs = matchOneToOne(wanted, said, [
    (label, mention) => dateKey(label.edtf) === dateKey(mention.edtf) && wordsOverlap(label.text, mention.text),
  ]);
  return { right: pairs.length, said: said.length, wanted: wanted.length };
}

/** A date without the marks of approximation: whether "about 3 p.m." is approximate is not what is asked. */
const dateKey = (edtf: string | null): string => (edtf ?? '').replaceAll('~', '');

function scoreEvents(
  { events: labels, eventsComplete = false }: Labels,
  briefing: Briefing,
): Pick<FindingCounts, 'events' | 'eventList' | 'participants' | 'statuses' | 'attributions'> {
  const sentences = new Map(
    briefing.sentences.map(({ id, start, end }) => [id, briefing.article.text.slice(start, end)]),
  );
  const isSame = (label: EventLabel, event: Event) =>
    wordsOverlap(label.predicate, event.predicate) &&
    event.cites.some((id) => wordsOverlap(label.sentence, sentences.get(id) ?? ''));
  // Of two events with one predicate in a sentence, the one with the labelled participants is meant.
  const pairs = matchOneToOne(labels, briefing.events, [
    (label, event) => isSame(label, event) && countParticipants(label, event).right === participantsOf(label).length,
    (label, event) => isSame(label, event) && countParticipants(label, event).right > 0,
    isSame,
  ]);
  const participants = pairs.map(([label, event]) => countParticipants(label, event));
  const statuses = pairs.filter(([label, event]) => label.status === event.status);
  const attributions = pairs.filter(([label, event]) => sameSource(label.attribution, event.attribution, briefing));
  return {
    events: { right: pairs.length, said: null, wanted: labels.length },
    eventList: eventsComplete
      ? { right: statuses.length, said: briefing.events.length, wanted: labels.length }
      : { right: 0, said: 0, wanted: 0 },
    participants: {
      right: participants.reduce((sum, { right }) => sum + right, 0),
      said: participants.reduce((sum, { said }) => sum + said, 0),
      wanted: labels.flatMap(participantsOf).length,
    },
    statuses: { right: statuses.length, said: pairs.length, wanted: labels.length },
    attributions: { right: attributions.length, said: pairs.length, wanted: labels.length },
  };
}

const participantsOf = (label: EventLabel): string[] => [...label.agents, ...label.patients];

function countParticipants(label: EventLabel, event: Event): { right: number; said: number } {
  const same = (phrase: string, participant: Participant) => samePhrase(phrase, participant.text);
  const agents = matchOneToOne(label.agents, event.agents, [same]);
  const patients = matchOneToOne(label.patients, event.patients, [same]);
  return { right: agents.length + patients.length, said: event.agents.length + event.patients.length };
}

function sameSource(wanted: string | null, said: Attribution | null, briefing: Briefing): boolean {
  if (wanted === null || said === null) return wanted === said;
  if (said.source === null) return false;
  return samePhrase(wanted, said.source.text) || samePhrase(wanted, nameOf(said.source, briefing));
}
