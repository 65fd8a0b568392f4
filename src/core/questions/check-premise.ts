import type { Event } from '../briefings/briefing.ts';
import type { Premise } from './answer.ts';
import { isOfKind, UNSETTLED } from './event-kinds.ts';
import { evidenceOf } from './evidence.ts';
import { callNames } from './named-entities.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { held } from './rank-sentences.ts';
import { relatedFamilies } from './word-families.ts';

/** Kinds of question that take for done what they ask about. */
const TAKES_FOR_DONE: ReadonlySet<QuestionReading['wanted']> = new Set([
  'reason',
  'manner',
  'time',
  'place',
  'duration',
  'number',
  'money',
  'what',
]);
/** What is planned has a time and a place already: they are an answer, told as planned. */
const PLANNED_TELLS: ReadonlySet<QuestionReading['wanted']> = new Set(['time', 'place', 'duration', 'reason']);
/** Words by which a question itself leaves open whether it was done. */
const LEAVES_OPEN =
  /\b(?:plan|planned|planning|expect(?:ed)?|intend(?:ed|ing)?|suppos(?:e|ed)|hop(?:e|ed|ing)|want(?:ed)?|offer(?:ed)?|propos(?:e|ed)|may|might|could|would|allegedly|n['’]t|not|never)\b/iu;
/** The share of the question's other words that must stand where the event is told. */
const LEAST_TOLD = 0.5;

/**
 * What the article says of a matter that the question takes for done ("why did Blinken meet Xi") where no event tells
 * that it was done, but one that it may be, is planned, is denied or was not; null for any other question.
 */
export function findFalsePremise(readable: ReadableBriefing, reading: QuestionReading): Premise | null {
  const { verb, wanted, time } = reading;
  if (verb === null || verb.negated || time !== 'past' || reading.defines || !TAKES_FOR_DONE.has(wanted)) return null;
  const kinds = relatedFamilies(verb.family);
  const sameKind = new Set([verb.family]);
  const asked = reading.terms.filter(({ family }) => family !== verb.family);
  // Without a name, or two things at the least, nobody can tell which event is meant.
  if (!asked.some(({ exact }) => exact) && asked.length < 2) return null;
  if (LEAVES_OPEN.test(reading.text)) return null;
  const told = readable.briefing.events
    .filter((event) => isOfKind(event, kinds))
    .map((event) => ({ event, share: shareTold(event, asked, readable), isSame: isOfKind(event, sameKind) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || Number(b.isSame) - Number(a.isSame));
  // An event that was done may be meant where it is told with as many of the question's words.
  const [best] = told;
  if (best === undefined || told.some(({ event, share }) => share === best.share && !UNSETTLED.has(event.status)))
    return null;
  const { event } = best;
  if (event.status === 'planned' && PLANNED_TELLS.has(wanted)) return null;
  return showPremise(event, readable);
}

/**
 * The share of the question's words that stand where an event is told, or call someone who takes part in it; 0 where a
 * name is missing, or too many others are.
 */
function shareTold(event: Event, asked: readonly Term[], { briefing, index }: ReadableBriefing): number {
  const at = index.sentences.findIndex(({ sentence: { id } }) => event.cites.includes(id));
  const words = new Set(index.families[at]);
  const source = event.attribution?.source ?? null;
  const partakers = [...event.agents, ...event.patients, ...event.others, ...(source === null ? [] : [source])];
  for (const partaker of partakers) for (const name of callNames(partaker, briefing)) words.add(name);
  const isTold = (term: Term): boolean => held(term, words) > 0;
  const others = asked.filter(({ exact }) => !exact);
  const least = others.length === asked.length ? 1 : LEAST_TOLD;
  if (!asked.every((term) => !term.exact || isTold(term))) return 0;
  const toldOthers = others.filter(isTold).length;
  return toldOthers < least * others.length ? 0 : (asked.length - others.length + toldOthers) / asked.length;
}

function showPremise(event: Event, { briefing, index }: ReadableBriefing): Premise | null {
  const sentence = index.sentences.find(({ sentence: { id } }) => event.cites.includes(id))?.sentence;
  if (sentence === undefined) return null;
  const at = briefing.article.text.indexOf(event.text, sentence.start);
  const isInside = at !== -1 && at + event.text.length <= sentence.end;
  const range = { start: at, end: at + event.text.length };
  return {
    text: event.text,
    standing: { status: event.status, attribution: event.attribution?.source?.text ?? null },
    evidence: isInside ? evidenceOf(briefing, sentence, range) : evidenceOf(briefing, sentence),
  };
}
