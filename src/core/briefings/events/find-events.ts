import { textBetween, type AnalysedSentence } from '../../language/analyse-text.ts';
import type { NounPhrase } from '../../language/chunk.ts';
import { eventVerbOf, LIGHT_VERBS } from '../../language/event-nouns.ts';
import { isBarePurpose, judgeStatus, type ClauseStanding } from '../../language/judge-status.ts';
import type { Clause, Oblique, Phrase } from '../../language/clause.ts';
import { isPlaceName } from '../../language/place-names.ts';
import { agentOf, patientOf } from '../../language/roles.ts';
import { SPEECH_VERBS, TEMPORAL_NOUNS } from '../../language/verb-classes.ts';
import type { DateMention, Event, Participant, Span } from '../briefing.ts';
import type { Entities } from '../entities/find-entities.ts';
import { withoutParticle } from '../../language/phrasal-verbs.ts';

interface Context {
  text: string;
  sentence: AnalysedSentence;
  entities: Entities;
  dates: readonly DateMention[];
}

/** An event before it gets its id. */
type FoundEvent = Omit<Event, 'id'>;

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'inside', 'across', 'on', 'over', 'around']);
/** Verbs that tell a state or only help another verb; they make no event by themselves. */
const STATIVE_VERBS = new Set([
  'be',
  'have',
  'do',
  'seem',
  'appear',
  'remain',
  'become',
  'mean',
  'include',
  'contain',
  'like',
  'need',
  'want',
  'know',
  'think',
  'believe',
  'feel',
  'hope',
  'consist',
  'depend',
  'belong',
  'lie',
  'stand',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'should',
  'must',
  'going',
  'suggest',
]);

/**
 * The events of an article: who did what to whom, where, when, how sure it is and who says so. One for each clause
 * that tells of something done, and one for each event noun that a light verb carries ("did not have an official
 * meeting", "there could be a meeting with …").
 */
export function findEvents(
  text: string,
  sentences: readonly AnalysedSentence[],
  entities: Entities,
  dates: readonly DateMention[],
): Event[] {
  const events: Event[] = [];
  let nextDate = 0;
  for (const sentence of sentences) {
    const { start, end, kind } = sentence.sentence;
    while ((dates[nextDate]?.end ?? Infinity) <= start) nextDate += 1;
    if (kind !== 'body') continue;
    let lastDate = nextDate;
    while ((dates[lastDate]?.start ?? Infinity) < end) lastDate += 1;
    const context = { text, sentence, entities, dates: dates.slice(nextDate, lastDate) };
    for (const event of eventsOf(context)) events.push({ id: `e${String(events.length + 1)}`, ...event });
  }
  return events;
}

function eventsOf(context: Context): FoundEvent[] {
  const { clauses, tokens } = context.sentence;
  return clauses.flatMap((clause, index) => {
    if (isBarePurpose(tokens, clauses, index)) return [];
    const standing = judgeStatus(tokens, clauses, index);
    return (
      nominalEvent(context, clause, standing) ?? (tellsEvent(clause) ? verbalEvent(context, clause, standing) : [])
    );
  });
}

const tellsEvent = (clause: Clause): boolean =>
  clause.subject !== null && !STATIVE_VERBS.has(withoutParticle(clause.verb.lemma)) && !isBareSpeech(clause);

/** "Miller said in a statement that …": the saying is told by the attribution of what is said. */
function isBareSpeech(clause: Clause): boolean {
  return SPEECH_VERBS.has(clause.verb.lemma) && clause.verb.voice === 'active' && clause.objects.length === 0;
}

function verbalEvent(context: Context, clause: Clause, standing: ClauseStanding): FoundEvent {
  const place = placeOf(context, clause);
  const others = clause.obliques.filter((oblique) => isOther(context, oblique, place));
  return {
    predicate: clause.verb.lemma,
    text: clauseText(context, clause),
    agents: participants(context, agentOf(clause)),
    patients: participants(context, patientOf(clause)),
    others: others.flatMap((oblique) =>
      participants(context, oblique.phrase).map((participant) => ({ ...participant, role: oblique.preposition })),
    ),
    place,
    time: timeOf(context, clause),
    ...standingOf(context, isOfNone(context, clause) ? denying(standing) : standing),
    cites: [context.sentence.sentence.id],
  };
}

/** "No one was injured", "None of the crew survived": what was done by or to none did not happen. */
function isOfNone({ sentence: { tokens } }: Context, { subject, objects }: Clause): boolean {
  return [subject, ...objects].some(
    (phrase) => phrase !== null && /^(?:no|none|nobody|nothing|neither)$/u.test(tokens[phrase.first]?.lower ?? ''),
  );
}

const denying = (standing: ClauseStanding): ClauseStanding =>
  standing.status === 'happened' ? { ...standing, status: 'did-not-happen' } : standing;

/** "have a meeting", "there could be a meeting with X": the noun tells the event, its phrases who takes part. */
function nominalEvent(context: Context, clause: Clause, standing: ClauseStanding): FoundEvent | null {
  const noun = clause.objects.at(-1);
  if (noun === undefined || !LIGHT_VERBS.has(clause.verb.lemma)) return null;
  const head = context.sentence.tokens[noun.head];
  if (head?.pos !== 'NOUN' || eventVerbOf(head.lemma) === null) return null;
  const subject = clause.subject;
  const isExistential = subject === null || context.sentence.tokens[subject.head]?.lower === 'there';
  if (clause.verb.lemma === 'be' && !isExistential) return null;
  const event = verbalEvent(context, clause, standing);
  return { ...event, predicate: head.lemma, agents: isExistential ? [] : event.agents, patients: [] };
}

function standingOf(context: Context, standing: ClauseStanding): Pick<Event, 'status' | 'attribution'> {
  const { attribution, status } = standing;
  if (attribution === null) return { status, attribution: null };
  const { tokens } = context.sentence;
  const [source] = participants(context, attribution.source);
  return {
    status,
    attribution: {
      source: source ?? null,
      cue: textBetween(context.text, tokens, attribution.cueFirst, attribution.cueLast),
    },
  };
}

/** The clause without the full stop and the marks around it. */
function clauseText(context: Context, clause: Clause): string {
  const { tokens } = context.sentence;
  let { first, last } = clause;
  while (last > first && tokens[last]?.pos === 'PUNCT') last -= 1;
  while (first < last && tokens[first]?.pos === 'PUNCT') first += 1;
  return textBetween(context.text, tokens, first, last);
}

function participants(context: Context, phrase: Phrase | null): Participant[] {
  if (phrase === null) return [];
  return phrase.items.map((item) => participant(context, item));
}

function participant(context: Context, item: NounPhrase): Participant {
  const { tokens } = context.sentence;
  const start = tokens[item.first]?.start ?? 0;
  const end = tokens[item.last]?.end ?? start;
  const headEnd = tokens[item.head]?.end ?? end;
  return { text: context.text.slice(start, end), start, end, entity: context.entities.entityAt(start, headEnd, end) };
}

function placeOf(context: Context, clause: Clause): Span | null {
  const { tokens } = context.sentence;
  const inPlace = clause.obliques.filter(
    (oblique) => PLACE_PREPOSITIONS.has(oblique.preposition) && !tellsTime(context, oblique.phrase),
  );
  const named = inPlace.find((oblique) =>
    oblique.phrase.items.some((item) => isPlaceName(textBetween(context.text, tokens, item.first, item.head))),
  );
  const entity = inPlace.find((oblique) =>
    participants(context, oblique.phrase).some(({ entity: id }) => id?.startsWith('g') === true),
  );
  const chosen = named ?? entity;
  if (chosen === undefined) return null;
  const [place] = participants(context, chosen.phrase);
  return place === undefined ? null : { text: place.text, start: place.start, end: place.end };
}

const tellsTime = (context: Context, phrase: Phrase): boolean => {
  const { tokens } = context.sentence;
  const start = tokens[phrase.first]?.start ?? 0;
  const end = tokens[phrase.last]?.end ?? 0;
  return (
    TEMPORAL_NOUNS.has(tokens[phrase.head]?.lower ?? '') ||
    context.dates.some((date) => date.start < end && date.end > start)
  );
};

function isOther(context: Context, oblique: Oblique, place: Span | null): boolean {
  const start = context.sentence.tokens[oblique.phrase.first]?.start;
  return (
    start !== place?.start &&
    oblique.preposition !== 'by' &&
    oblique.preposition !== 'according to' &&
    !tellsTime(context, oblique.phrase)
  );
}

/** The date that stands in the clause itself, not in a clause inside it; else the one of its sentence's opening. */
function timeOf(context: Context, clause: Clause): DateMention | null {
  const { clauses, tokens } = context.sentence;
  const own = context.dates.filter((date) => date.kind === 'date' || date.kind === 'time');
  if (own.length === 0) return null;
  const inner = clauses.filter(
    (other) =>
      other !== clause &&
      other.last <= clause.last &&
      other.first > (other.relation === 'relative' ? clause.first : clause.verb.first),
  );
  const start = tokens[clause.first]?.start ?? 0;
  const end = tokens[clause.last]?.end ?? 0;
  const isInner = (date: DateMention): boolean =>
    inner.some(
      (other) => (tokens[other.first]?.start ?? 0) <= date.start && (tokens[other.last]?.end ?? 0) >= date.end,
    );
  return own.find((date) => date.start >= start && date.end <= end && !isInner(date)) ?? null;
}
