import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause, Phrase } from '../../language/clause.ts';
import { isBarePurpose, judgeStatus, type ClauseStanding } from '../../language/judge-status.ts';
import { agentOf, patientOf } from '../../language/roles.ts';
import type { Token } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';
import type { DateMention, Event, Quote } from '../briefing.ts';
import type { Entities } from '../entities/find-entities.ts';
import { othersOf, participants, placeOf, sayAttribution, timeOf, wordsOf, type EventContext } from './event-parts.ts';
import { carriedEvent, nounEvents } from './noun-events.ts';
import { asks, isInQuestion, tellsEvent } from './tells-event.ts';

/** An event before it gets its id. */
export type FoundEvent = Omit<Event, 'id'>;

/**
 * The events of an article: who did what to whom, where, when, how sure it is and who says so. One for each clause
 * that tells of something done, and one for each event noun that a light verb carries ("did not have an official
 * meeting", "there could be a meeting with …"), that a verb cancels or plans, or that is told as known ("after the
 * arrest of …"). What stands in a quote is said by its speaker.
 */
export function findEvents(
  text: string,
  sentences: readonly AnalysedSentence[],
  entities: Entities,
  dates: readonly DateMention[],
  quotes: readonly Quote[],
): Event[] {
  const events: Event[] = [];
  const spoken = quotes.filter(({ kind }) => kind !== 'indirect').sort((a, b) => a.start - b.start);
  let nextDate = 0;
  let nextQuote = 0;
  for (const sentence of sentences) {
    const { start, end, kind } = sentence.sentence;
    while ((dates[nextDate]?.end ?? Infinity) <= start) nextDate += 1;
    while ((spoken[nextQuote]?.end ?? Infinity) <= start) nextQuote += 1;
    if (kind !== 'body' || asks(sentence)) continue;
    let lastDate = nextDate;
    while ((dates[lastDate]?.start ?? Infinity) < end) lastDate += 1;
    let lastQuote = nextQuote;
    while ((spoken[lastQuote]?.start ?? Infinity) < end) lastQuote += 1;
    const context = { text, sentence, entities, dates: dates.slice(nextDate, lastDate) };
    for (const event of eventsOf(context, spoken.slice(nextQuote, lastQuote)))
      events.push({ id: `e${String(events.length + 1)}`, ...event });
  }
  return events;
}

function eventsOf(context: EventContext, quotes: readonly Quote[]): FoundEvent[] {
  const { clauses, tokens } = context.sentence;
  return clauses.flatMap((clause, index) => {
    if (isBarePurpose(tokens, clauses, index) || isInQuestion(clauses, clause)) return [];
    const standing = standingOf(context, clause, judgeStatus(tokens, clauses, index));
    const attribution = sayAttribution(context, standing.attribution) ?? spokenBy(context, clause, quotes);
    const certainty = { status: standing.status, attribution };
    const carried = carriedEvent(context, clause, certainty);
    const told = carried ?? (tellsEvent(context.sentence, index) ? verbalEvent(context, clause, certainty) : null);
    const isTold = told !== null && (told === carried || told.agents.length + told.patients.length > 0);
    return [...(isTold ? [told] : []), ...nounEvents(context, clause, certainty)];
  });
}

/** The speaker of the quote that the verb of the clause stands in. */
function spokenBy({ text, sentence }: EventContext, { verb }: Clause, quotes: readonly Quote[]): Event['attribution'] {
  const at = sentence.tokens[verb.head]?.start ?? 0;
  const quote = quotes.find(({ parts }) => parts.some(({ start, end }) => at >= start && at < end));
  if (quote === undefined) return null;
  return { source: quote.speaker, cue: quote.cue ?? openingMark(text, quote) };
}

/** The mark before a quote that nothing else ties to a speaker. */
function openingMark(text: string, { start }: Quote): string {
  const mark = text.slice(start - 1, start);
  return /["“‘'«]/u.test(mark) ? mark : '“';
}

const VERBS_OF_GIVING = wordList(
  'give award offer send hand pay show teach grant lend sell promise deny allow cost owe',
);

function verbalEvent(
  context: EventContext,
  clause: Clause,
  certainty: Pick<Event, 'status' | 'attribution'>,
): FoundEvent {
  const place = placeOf(context, clause);
  const receiver = receiverOf(clause);
  const patient = patientIn(context, clause, receiver !== null);
  return {
    predicate: clause.verb.lemma,
    text: wordsOf(context, clause.first, clause.last),
    agents: participants(context, agentOf(clause)),
    patients: participants(context, patient),
    others: [
      ...participants(context, receiver).map((other) => ({ ...other, role: 'to' })),
      ...othersOf(
        context,
        clause.obliques.filter(({ phrase }) => phrase !== patient),
        place,
      ),
    ],
    place,
    time: timeOf(context, clause),
    ...certainty,
    cites: [context.sentence.sentence.id],
  };
}

/** Verbs whose matter stands behind "for": "asked for nine years", "called for calm". */
const VERBS_OF_ASKING = wordList('ask call apply appeal');

/** Whom or what it is done to; a measure ("rose 24%", "ran two miles") is none. */
function patientIn({ sentence: { tokens } }: EventContext, clause: Clause, hasReceiver: boolean): Phrase | null {
  const patient = clause.verb.voice === 'passive' && hasReceiver ? (clause.objects.at(-1) ?? null) : patientOf(clause);
  const takesMeasure = clause.verb.voice === 'passive' || VERBS_OF_MEASURE.has(clause.verb.lemma);
  if (patient !== null) return !takesMeasure && isMeasure(tokens, patient) ? null : patient;
  if (clause.verb.voice === 'passive' || !VERBS_OF_ASKING.has(clause.verb.lemma)) return null;
  return clause.obliques.find(({ preposition, at }) => preposition === 'for' && at > clause.verb.last)?.phrase ?? null;
}

const VERBS_OF_MEASURE = wordList('reach hit exceed pass top cover lose gain win own buy sell cut build');

const isMeasure = (tokens: readonly Token[], { first, last, head }: Phrase): boolean =>
  /^(?:%|percent|km|kilometres?|kilometers?|metres?|meters?|miles?|feet|points?)$/u.test(tokens[head]?.lower ?? '') &&
  tokens.slice(first, last + 1).some(({ pos }) => pos === 'NUM');

/** "gave her a prize", "she was given a prize": the one who gets it. */
function receiverOf({ verb, subject, objects }: Clause): Phrase | null {
  if (!VERBS_OF_GIVING.has(verb.lemma)) return null;
  if (verb.voice === 'passive') return objects.length > 0 ? subject : null;
  return objects.length > 1 ? (objects[0] ?? null) : null;
}

/** "No one was injured", "None of the crew survived": what was done by or to none did not happen. */
function standingOf(
  { sentence: { tokens } }: EventContext,
  { subject, objects }: Clause,
  standing: ClauseStanding,
): ClauseStanding {
  const isOfNone = [subject, ...objects].some(
    (phrase) => phrase !== null && /^(?:no|none|nobody|nothing|neither)$/u.test(tokens[phrase.first]?.lower ?? ''),
  );
  const isFact = standing.status === 'happened' || standing.status === 'ongoing';
  return isOfNone && isFact ? { ...standing, status: 'did-not-happen' } : standing;
}
