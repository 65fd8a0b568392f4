import type { NounPhrase } from '../../language/chunk.ts';
import type { Clause, Oblique, Phrase } from '../../language/clause.ts';
import {
  CANCELLING_VERBS,
  eventVerbOf,
  isDoneTo,
  LIGHT_VERBS,
  OCCURRING_VERBS,
  SCHEDULING_VERBS,
} from '../../language/event-nouns.ts';
import { patientOf } from '../../language/roles.ts';
import { TEMPORAL_NOUNS } from '../../language/verb-classes.ts';
import type { Event } from '../briefing.ts';
import { othersOf, participant, participants, placeOf, timeOf, wordsOf, type EventContext } from './event-parts.ts';

type NounEvent = Omit<Event, 'id'>;
type Certainty = Pick<Event, 'status' | 'attribution'>;

/**
 * The event of a noun that the clause's verb only carries: "held talks with the union", "there could be a meeting", "the
 * attack took place", "went on strike"; null where the verb tells one of its own.
 */
export function carriedEvent(context: EventContext, clause: Clause, certainty: Certainty): NounEvent | null {
  const { tokens } = context.sentence;
  const { verb, subject, objects } = clause;
  const strike = clause.obliques.find(({ preposition, at }) => preposition === 'on' && at === verb.last + 1);
  if (verb.lemma === 'go' && strike !== undefined && isEventNoun(context, strike.phrase))
    return clauseEvent(context, clause, strike.phrase, participants(context, subject), certainty);
  const object = objects.at(-1);
  const takesPlace = verb.lemma === 'take' && tokens[object?.head ?? -1]?.lower === 'place';
  if ((takesPlace || OCCURRING_VERBS.has(verb.lemma)) && subject !== null && isEventNoun(context, subject))
    return { ...clauseEvent(context, clause, subject, [], certainty), ...partsOf(context, subject, clause) };
  if (object === undefined || !LIGHT_VERBS.has(verb.lemma) || !isEventNoun(context, object)) return null;
  const isExistential = subject === null || tokens[subject.head]?.lower === 'there';
  if (verb.lemma === 'be' && !isExistential) return null;
  if (!isExistential) return clauseEvent(context, clause, object, participants(context, subject), certainty);
  const { agents, patients } = partsOf(context, object, clause);
  return { ...clauseEvent(context, clause, object, agents, certainty), patients };
}

const isEventNoun = ({ sentence: { tokens } }: EventContext, { head }: Phrase): boolean =>
  tokens[head]?.pos === 'NOUN' && eventVerbOf(tokens[head].lemma) !== null;

function clauseEvent(
  context: EventContext,
  clause: Clause,
  noun: Phrase,
  agents: Event['agents'],
  certainty: Certainty,
): NounEvent {
  const place = placeOf(context, clause);
  const obliques = clause.obliques.filter(({ phrase }) => phrase !== noun);
  return {
    predicate: context.sentence.tokens[noun.head]?.lemma ?? '',
    text: wordsOf(context, clause.first, clause.last),
    agents,
    patients: [],
    others: othersOf(context, obliques, place),
    place,
    time: timeOf(context, clause),
    ...certainty,
    cites: [context.sentence.sentence.id],
  };
}

const BEHIND_KNOWN = /^(?:after|following|since)$/u;

/**
 * The events of nouns that the clause speaks of: cancelled or planned ("the visit was called off"), or told as known,
 * with someone who takes part ("after the arrest of Lee").
 */
export function nounEvents(context: EventContext, clause: Clause, { status, attribution }: Certainty): NounEvent[] {
  const patient = patientOf(clause);
  const isFact = status === 'happened' || status === 'ongoing';
  if (patient !== null && isEventNoun(context, patient) && isFact) {
    if (CANCELLING_VERBS.has(clause.verb.lemma))
      return [nounEvent(context, clause, patient, { status: 'did-not-happen', attribution })];
    if (SCHEDULING_VERBS.has(clause.verb.lemma) && clause.relation !== 'reduced-relative')
      return [nounEvent(context, clause, patient, { status: 'planned', attribution })];
  }
  return clause.obliques
    .filter(({ preposition, phrase }) => BEHIND_KNOWN.test(preposition) && isEventNoun(context, phrase) && isFact)
    .map(({ phrase }) => nounEvent(context, clause, phrase, { status: 'happened', attribution }))
    .filter(({ agents, patients }) => agents.length + patients.length > 0);
}

function nounEvent(context: EventContext, clause: Clause, noun: Phrase, certainty: Certainty): NounEvent {
  const behind = obliquesBehind(clause, noun);
  const last = behind.at(-1)?.phrase.last ?? noun.last;
  return {
    predicate: context.sentence.tokens[noun.head]?.lemma ?? '',
    text: wordsOf(context, noun.first, last),
    ...partsOf(context, noun, clause),
    others: othersOf(context, behind, null),
    place: null,
    time: null,
    ...certainty,
    cites: [context.sentence.sentence.id],
  };
}

/** The phrases that follow the noun directly: "the visit | to Taiwan | by Pelosi". */
function obliquesBehind({ obliques }: Clause, noun: Phrase): Oblique[] {
  const behind: Oblique[] = [];
  let end = noun.last;
  for (const oblique of [...obliques].sort((a, b) => a.at - b.at)) {
    if (oblique.phrase === noun || oblique.at !== end + 1) continue;
    behind.push(oblique);
    end = oblique.phrase.last;
  }
  return behind;
}

/** Who takes part in the event of a noun: "Pelosi's visit", "the killing of a guard by rebels". */
function partsOf(context: EventContext, noun: Phrase, clause: Clause): Pick<Event, 'agents' | 'patients'> {
  const { tokens } = context.sentence;
  const lemma = tokens[noun.head]?.lemma ?? '';
  const by = obliquesBehind(clause, noun).find(({ preposition }) => preposition === 'by');
  const of = tokens.findIndex(({ lower }, at) => at > noun.head && at < noun.last && lower === 'of');
  const genitive = tokens.findLastIndex(
    ({ text, pos }, at) => at > noun.first && at < noun.head && pos === 'PART' && /^['’]s?$/u.test(text),
  );
  const owners = [
    ...(genitive === -1 ? [] : [stretch(noun.first, genitive - 1)]),
    ...(of === -1 ? [] : [stretch(of + 1, noun.items.at(0)?.last ?? noun.last)]),
  ]
    .filter(({ head }) => !TEMPORAL_NOUNS.has(tokens[head]?.lower ?? ''))
    .map((item) => participant(context, item));
  const doers = by === undefined ? [] : participants(context, by.phrase);
  return isDoneTo(lemma)
    ? { agents: doers, patients: owners }
    : { agents: [...doers, ...owners].slice(0, Math.max(1, doers.length)), patients: [] };
}

const stretch = (first: number, last: number): NounPhrase => ({ kind: 'noun-phrase', first, last, head: last });
