import { textBetween, type AnalysedSentence } from '../../language/analyse-text.ts';
import type { NounPhrase } from '../../language/chunk.ts';
import type { Clause, Oblique, Phrase } from '../../language/clause.ts';
import type { Attribution as FoundAttribution } from '../../language/find-attribution.ts';
import { isPlaceName } from '../../language/place-names.ts';
import { TIME_PREPOSITIONS } from '../../language/time-and-place.ts';
import type { Token } from '../../language/token.ts';
import { TEMPORAL_NOUNS } from '../../language/verb-classes.ts';
import type { Attribution, DateMention, Event, Participant, Span } from '../briefing.ts';
import type { Entities } from '../entities/find-entities.ts';
import { isAskingWord } from './tells-event.ts';

/** A sentence with what the article says of its names and dates. */
export interface EventContext {
  text: string;
  sentence: AnalysedSentence;
  entities: Entities;
  /** Those of the sentence. */
  dates: readonly DateMention[];
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'inside', 'across', 'on', 'over', 'around']);

/** Those who take part, one for each item of the phrase; a word that asks and a bare score ("2-0", "9 to 4") are none. */
export function participants(context: EventContext, phrase: Phrase | null): Participant[] {
  if (phrase === null) return [];
  const { tokens } = context.sentence;
  return phrase.items
    .filter((item) => !isAskingWord(tokens[item.first]?.lower ?? '') || item.last > item.first)
    .map((item) => participant(context, item))
    .filter(({ text }) => !/^\d+(?: to |[-–])\d+$/u.test(text));
}

export function participant(context: EventContext, item: NounPhrase): Participant {
  const { tokens } = context.sentence;
  const name = nameBehind(tokens, item);
  if (name !== null) {
    const [start, nameStart] = [tokens[item.first]?.start ?? 0, tokens[name.first]?.start ?? 0];
    const end = tokens[name.last]?.end ?? start;
    return { text: context.text.slice(start, end), start, end, entity: context.entities.entityAt(nameStart, end, end) };
  }
  const start = tokens[item.first]?.start ?? 0;
  const end = tokens[item.last]?.end ?? start;
  const headEnd = tokens[item.head]?.end ?? end;
  return { text: context.text.slice(start, end), start, end, entity: context.entities.entityAt(start, headEnd, end) };
}

/** How many words may stand between a description and the name behind it: "his lawyer, the former judge Ann Lee". */
const LONGEST_DESCRIPTION = 4;

/** The name that is set off behind a description: "his lawyer, Ann Lee, said"; null where there is none, or a list goes on. */
function nameBehind(tokens: readonly Token[], { head, last }: NounPhrase): { first: number; last: number } | null {
  if (tokens[head]?.pos !== 'NOUN' || tokens[last + 1]?.text !== ',') return null;
  let first = last + 2;
  while (first < last + 2 + LONGEST_DESCRIPTION && /^(?:DET|ADJ|NOUN)$/u.test(tokens[first]?.pos ?? '')) first += 1;
  let end = first;
  while (tokens[end]?.pos === 'PROPN') end += 1;
  if (end === first || TEMPORAL_NOUNS.has(tokens[first]?.lower ?? '')) return null;
  const next = tokens[end];
  const isClosed =
    next === undefined || (next.pos === 'PUNCT' && tokens[end + 1]?.pos !== 'CCONJ' && !isListed(tokens, end));
  return isClosed ? { first, last: end - 1 } : null;
}

/** Whether a list goes on behind the comma at `at`: "the mayor, Ann Lee, Bo Dahl and others". */
const isListed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' && tokens[at + 1]?.pos === 'PROPN';

/** Who says so, with the words that mark it. */
export function sayAttribution(context: EventContext, found: FoundAttribution | null): Attribution | null {
  if (found === null) return null;
  const [source] = participants(context, found.source);
  return {
    source: source ?? null,
    cue: textBetween(context.text, context.sentence.tokens, found.cueFirst, found.cueLast),
  };
}

/** The words from one token to another without the marks around them. */
export function wordsOf(context: EventContext, from: number, to: number): string {
  const { tokens } = context.sentence;
  let [first, last] = [from, to];
  while (last > first && tokens[last]?.pos === 'PUNCT') last -= 1;
  while (first < last && tokens[first]?.pos === 'PUNCT') first += 1;
  return textBetween(context.text, tokens, first, last);
}

/** The place that a clause names: one that is known by its name, else one that the article is found to name. */
export function placeOf(context: EventContext, clause: Clause): Span | null {
  const { tokens } = context.sentence;
  const inPlace = clause.obliques.filter(
    (oblique) => PLACE_PREPOSITIONS.has(oblique.preposition) && !tellsTime(context, oblique.phrase),
  );
  const named = inPlace.find((oblique) =>
    oblique.phrase.items.some((item) => isPlaceName(textBetween(context.text, tokens, item.first, item.head))),
  );
  const chosen = named ?? inPlace.find((oblique) => namesPlace(context, oblique));
  if (chosen === undefined) return null;
  const [place] = participants(context, chosen.phrase);
  return place === undefined ? null : { text: place.text, start: place.start, end: place.end };
}

const namesPlace = (context: EventContext, { phrase }: Oblique): boolean =>
  participants(context, phrase).some(({ entity }) => entity?.startsWith('g') === true);

const tellsTime = (context: EventContext, phrase: Phrase): boolean => {
  const { tokens } = context.sentence;
  const start = tokens[phrase.first]?.start ?? 0;
  const end = tokens[phrase.last]?.end ?? 0;
  return (
    TEMPORAL_NOUNS.has(tokens[phrase.head]?.lower ?? '') ||
    context.dates.some((date) => date.start < end && date.end > start)
  );
};

/** What else takes part, by the word that ties it: neither place nor time, agent nor source. */
export function othersOf(context: EventContext, obliques: readonly Oblique[], place: Span | null): Event['others'] {
  return obliques
    .filter((oblique) => isOther(context, oblique, place))
    .flatMap(({ preposition, phrase }) =>
      participants(context, phrase).map((other) => ({ ...other, role: preposition })),
    );
}

function isOther(context: EventContext, { preposition, phrase }: Oblique, place: Span | null): boolean {
  const start = context.sentence.tokens[phrase.first]?.start;
  return (
    start !== place?.start &&
    preposition !== 'by' &&
    preposition !== 'according to' &&
    !(preposition === 'of' && context.sentence.tokens[phrase.head]?.pos === 'PRON') &&
    !(TIME_PREPOSITIONS.has(preposition) && tellsTime(context, phrase))
  );
}

/** The date that stands in the clause itself, not in a clause inside it. */
export function timeOf(context: EventContext, clause: Clause): DateMention | null {
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
