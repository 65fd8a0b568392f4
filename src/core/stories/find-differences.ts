import type { Briefing, Event, Figure, Participant } from '../briefings/briefing.ts';
import { familyOf } from '../questions/content-words.ts';
import { FATES, type Fate } from './fates.ts';
import { tellSameThing, type Telling } from './read-tellings.ts';

/** What one article says of a matter, in its own words. */
export interface DifferingClaim {
  briefing: Briefing;
  /** What it gives: "at least seven people", "Monday", a name. */
  value: string;
  /** The sentence. */
  text: string;
  cites: readonly string[];
}

/** Where articles on one event say different things. */
export interface Difference {
  /** What it is about: "dead", "when: the ferry ran aground", "who: arrest the driver". */
  matter: string;
  /** One for each article that says something of it, in the order of the articles. */
  claims: readonly DifferingClaim[];
}

/** What stands for people, or for nothing in particular, behind a number. */
const PEOPLE =
  /^(?:people|persons?|others?|more|passengers?|victims?|men|women|children|civilians?|residents?|soldiers?|students?|shoppers?|fans|dead|killed|injured|wounded|hurt|missing|deaths?|fatalities|lives|arrests?)$/iu;
/** Tolls stand at the top of an article; further down it tells of other events. */
const SENTENCES_AT_TOP = 8;

/** Finds where the articles of a story differ: in tolls, numbers, dates and who did it. */
export function findDifferences(articles: readonly (readonly Telling[])[]): Difference[] {
  return [...findTolls(articles), ...findPairs(articles)];
}

function findTolls(articles: readonly (readonly Telling[])[]): Difference[] {
  return FATES.flatMap((fate) => {
    const tolls = articles.flatMap((tellings) => findToll(tellings.slice(0, SENTENCES_AT_TOP), fate) ?? []);
    const sizes = new Set(tolls.map(({ size }) => size));
    return sizes.size > 1 ? [{ matter: fate.name, claims: tolls.map(({ claim }) => claim) }] : [];
  });
}

/** The first toll that an article gives: what stands behind it may be of part of them, or of another event. */
function findToll(tellings: readonly Telling[], fate: Fate): { claim: DifferingClaim; size: number } | null {
  for (const telling of tellings) {
    for (const figure of telling.figures) {
      if (figure.value !== null && isToll(figure, telling, fate))
        return { claim: claimOf(telling, figure.text), size: figure.value };
    }
  }
  return null;
}

const BEHIND = 60;
const BEFORE = 120;
const PART_OF = /\bof (?:the|those|them|whom|us)\b/iu;
/** "The death toll rose to", "the number of injured stands at". */
const COUNT_BEFORE = /\b(?:toll|number|count|total)\b.*\b(?:to|at|is|was|of)\s*$/iu;
const TRANSITIVE_BEFORE = /\b\p{L}+(?:ing|s|ed)\s*$/u;

/** Whether a number counts people to whom this befell: the word for it stands right behind the number, or before it. */
function isToll(figure: Figure, { text, figures, briefing, cite }: Telling, fate: Fate): boolean {
  const { unit, of } = figure;
  if (unit !== null || PART_OF.test(figure.text)) return false;
  if (of !== null && !of.split(/\s+/u).some((word) => PEOPLE.test(word))) return false;
  const offset = briefing.sentences.find(({ id }) => id === cite)?.start ?? 0;
  const [start, end] = [figure.start - offset, figure.end - offset];
  const next = figures.map((other) => other.start - offset).filter((at) => at > end);
  const [behind = ''] = text.slice(end, Math.min(end + BEHIND, ...next)).split(/[,;:–—]|\band\b/u);
  const nearest = FATES.toSorted((one, other) => firstOf(one, behind) - firstOf(other, behind))[0];
  if (fate.words.test(figure.text) || (nearest === fate && fate.words.test(behind))) return true;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (COUNT_BEFORE.test(before)) return fate.words.test(before);
  const close = before.split(/[,;:–—]|\band\b/u).at(-1) ?? '';
  return TRANSITIVE_BEFORE.test(close) && fate.words.test(close.trimEnd().split(/\s+/u).at(-1) ?? '');
}

const firstOf = ({ words }: Fate, text: string): number => words.exec(text)?.index ?? Infinity;

const claimOf = ({ briefing, cite, text }: Telling, value: string): DifferingClaim => ({
  briefing,
  value,
  text,
  cites: [cite],
});

/** Differences between sentences of two articles that tell of the same thing. */
function findPairs(articles: readonly (readonly Telling[])[]): Difference[] {
  const found = new Map<string, Difference>();
  articles.forEach((tellings, at) => {
    for (const others of articles.slice(at + 1)) {
      for (const one of tellings) {
        for (const other of others) {
          if (!tellSameThing(one, other)) continue;
          for (const difference of comparePair(one, other))
            if (!found.has(difference.matter)) found.set(difference.matter, difference);
        }
      }
    }
  });
  return [...found.values()];
}

function comparePair(one: Telling, other: Telling): Difference[] {
  return one.events.flatMap((event) =>
    other.events
      .filter((same) => familyOf(same.predicate) === familyOf(event.predicate) && shareParticipant(event, same))
      .flatMap((same) => [
        ...compareTimes(one, event, other, same),
        ...compareAgents(one, event, other, same),
        ...compareNumbers(one, other),
      ]),
  );
}

/** Two events are one where they have a participant in common, by its last word. */
function shareParticipant(one: Event, other: Event): boolean {
  const heads = new Set(headsOf(one));
  return headsOf(other).some((head) => heads.has(head));
}

const headsOf = ({ agents, patients }: Event): string[] => [...agents, ...patients].map(({ text }) => lastWord(text));

const lastWord = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.at(-1) ?? '';

const DAY = /^\d{4}-\d\d-\d\d/u;

function compareTimes(one: Telling, event: Event, other: Telling, same: Event): Difference[] {
  const [day, otherDay] = [event.time, same.time].map((time) => DAY.exec(time?.edtf ?? '')?.[0]);
  if (day === undefined || otherDay === undefined || day === otherDay) return [];
  if (event.time === null || same.time === null) return [];
  const claims = [claimOf(one, event.time.text), claimOf(other, same.time.text)];
  return [{ matter: `when: ${event.text}`, claims }];
}

/** Two people who are each said to have done it alone, to the same. */
function compareAgents(one: Telling, event: Event, other: Telling, same: Event): Difference[] {
  const [agent, ...more] = event.agents;
  const [otherAgent, ...others] = same.agents;
  if (agent === undefined || otherAgent === undefined || more.length > 0 || others.length > 0) return [];
  if (!isPerson(agent) || !isPerson(otherAgent) || event.status !== same.status) return [];
  const [name, otherName] = [lastWord(agent.text), lastWord(otherAgent.text)];
  const target = event.patients.find(({ text }) =>
    same.patients.some((patient) => lastWord(patient.text) === lastWord(text)),
  );
  if (target === undefined || name === otherName) return [];
  const claims = [claimOf(one, agent.text), claimOf(other, otherAgent.text)];
  return [{ matter: `who: ${event.predicate} ${target.text}`, claims }];
}

/** By name, and for certain. */
const isPerson = ({ entity, text }: Participant): boolean => entity?.startsWith('p') === true && /^\p{Lu}/u.test(text);

function compareNumbers(one: Telling, other: Telling): Difference[] {
  return one.figures.flatMap((figure) => {
    const { of, unit, value } = figure;
    if (value === null || (of === null && unit === null) || PEOPLE.test(of ?? '')) return [];
    const alike = other.figures.filter((same) => same.of === of && same.unit === unit && same.value !== null);
    // With two of a kind in a sentence nobody can tell which is meant.
    const [same] = alike;
    const ofKind = one.figures.filter((figureOfKind) => figureOfKind.of === of && figureOfKind.unit === unit);
    if (same === undefined || alike.length > 1 || ofKind.length > 1 || same.value === value) return [];
    return [{ matter: of ?? unit ?? '', claims: [claimOf(one, figure.text), claimOf(other, same.text)] }];
  });
}
