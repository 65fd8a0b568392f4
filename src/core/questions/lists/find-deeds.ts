import type { Event, Participant } from '../../briefings/briefing.ts';
import { eventVerbOf, LIGHT_VERBS } from '../../language/event-nouns.ts';
import { wordList } from '../../language/word-list.ts';
import { familyOf } from '../content-words.ts';
import { isOfKind } from '../event-kinds.ts';
import { callNames, isCalled } from '../named-entities.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import type { QuestionReading, Term } from '../question-reading.ts';
import { held } from '../rank-sentences.ts';

/** An event of the kind asked about that fits the question, with those of its partakers that are asked for. */
export interface Deed {
  event: Event;
  /** The index of its sentence. */
  at: number;
  asked: readonly Participant[];
  /** Whether it is told the other way round: whom the question names is the one met. */
  reversed: boolean;
}

/** Deeds that two do to one another: whom one met met them too. */
const MUTUAL = new Set(['meet', 'talk', 'speak', 'sit', 'discuss', 'negotiate', 'confer'].map(familyOf));
const WITH = wordList('with to');
/** The share of the question's other words that must stand where the event is told. */
const LEAST_TOLD = 0.5;
const PRONOUN = /^(?:he|she|it|they|him|her|them|who)$/iu;

/** The events that do what the question asks of whom it names, each with whom it did so with. */
export function findDeeds(readable: ReadableBriefing, reading: QuestionReading): Deed[] {
  const family = deedAsked(reading);
  if (family === null) return [];
  const kinds = MUTUAL.has(family) ? MUTUAL : new Set([family]);
  const { briefing, index } = readable;
  const deeds: Deed[] = [];
  for (const event of briefing.events) {
    if (!isOfKind(event, kinds)) continue;
    const at = index.sentences.findIndex(({ sentence: { id } }) => event.cites.includes(id));
    // "Police arrested three. … On Saturday they arrested a guard": they are those who did it before.
    const goesOn =
      deeds.length > 0 && event.agents.every(({ text, entity }) => entity === null && /^they$/iu.test(text));
    const found = at === -1 ? null : partakersAsked({ event, at, goesOn }, readable, reading);
    if (found !== null && found.asked.length > 0) deeds.push({ event, at, ...found });
  }
  return deeds;
}

/** The family of the verb that is asked about: of "meet" in "meet" and "have a meeting with". */
function deedAsked({ verb, terms, objectTerms }: QuestionReading): string | null {
  if (verb === null || !LIGHT_VERBS.has(verb.lemma)) return verb?.family ?? null;
  const carried = terms.flatMap(({ family, word }) => (objectTerms.includes(family) ? (eventVerbOf(word) ?? []) : []));
  return carried[0] === undefined ? verb.family : familyOf(carried[0]);
}

/** Those who take the part in an event that is asked for; null where the event is none of whom the question names. */
function partakersAsked(
  { event, at, goesOn }: { event: Event; at: number; goesOn: boolean },
  readable: ReadableBriefing,
  reading: QuestionReading,
): Pick<Deed, 'asked' | 'reversed'> | null {
  const { slot, preposition, verb, subjectTerms } = reading;
  const passive = verb?.passive === true;
  const deed = deedAsked(reading);
  const isMutual = deed !== null && MUTUAL.has(deed);
  // "sit down with": the particle is part of the verb.
  const ofVerb = new Set([...(verb?.lemma ?? '').split(' ').map(familyOf), verb?.family, deed, focusOf(reading)]);
  const isOther = ({ family }: Term): boolean => !ofVerb.has(family);
  if (slot === 'subject' || (slot === 'oblique' && passive && preposition === 'by')) {
    if (!isTold(reading.terms.filter(isOther), event, at, readable)) return null;
    return { asked: passive && slot === 'subject' ? event.patients : event.agents, reversed: false };
  }
  if (slot !== 'object' && slot !== 'complement' && slot !== 'oblique') return null;
  if (subjectTerms.length === 0) return null;
  const rest = reading.terms.filter((term) => isOther(term) && !subjectTerms.includes(term.family));
  if (!isTold(rest, event, at, readable)) return null;
  const counterparts = event.others.filter(({ role }) => (isMutual ? WITH.has(role) : role === preposition));
  const done = slot === 'oblique' && !isMutual ? counterparts : [...event.patients, ...(isMutual ? counterparts : [])];
  const isWhomNamed = (partaker: Participant): boolean => isNamed(partaker, at, readable, subjectTerms);
  if (goesOn || event.agents.some(isWhomNamed)) return { asked: done, reversed: false };
  return isMutual && done.some(isWhomNamed) ? { asked: event.agents, reversed: true } : null;
}

const focusOf = ({ focus }: QuestionReading): string | null => (focus === null ? null : familyOf(focus));

/** Whether a partaker is whom the question names; a pronoun that nothing resolved is whom the sentence before is about. */
function isNamed(
  partaker: Participant,
  at: number,
  { briefing, index }: ReadableBriefing,
  asked: readonly string[],
): boolean {
  if (isCalled(asked, callNames(partaker, briefing))) return true;
  if (partaker.entity !== null || !PRONOUN.test(partaker.text)) return false;
  const before = index.sentences[at - 1]?.sentence.id ?? '';
  const [told] = briefing.events.filter(({ cites, agents }) => cites.includes(before) && agents.length > 0);
  const [subject] = told?.agents ?? [];
  if (subject === undefined || !isCalled(asked, callNames(subject, briefing))) return false;
  const known = briefing.people.find(({ id }) => id === subject.entity);
  const pronoun = partaker.text.toLowerCase();
  return known?.aliases.every((alias) => !/^(?:he|she)$/u.test(alias) || alias === pronoun) ?? true;
}

/**
 * Whether an event is told with the words asked: all names among them, and half of the others; "Vestland refused to sign"
 * leaves out what.
 */
function isTold(terms: readonly Term[], event: Event, at: number, { index, briefing }: ReadableBriefing): boolean {
  const words = new Set([...(index.families[at] ?? []), ...(index.families[at - 1] ?? [])]);
  for (const partaker of [...event.agents, ...event.patients, ...event.others])
    for (const name of callNames(partaker, briefing)) words.add(name);
  const told = (term: Term): boolean => held(term, words) > 0 || isCalled([term.family], words);
  const others = terms.filter(({ exact }) => !exact);
  const leavesOut = event.patients.length + event.others.length === 0;
  const toldOthers = others.filter(told).length;
  return terms.every((term) => !term.exact || told(term)) && (leavesOut || toldOthers >= LEAST_TOLD * others.length);
}
