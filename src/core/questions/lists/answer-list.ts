import type { EventStatus } from '../../briefings/briefing.ts';
import type { Answered } from '../answer.ts';
import { evidenceOf } from '../evidence.ts';
import { UNSETTLED } from '../event-kinds.ts';
import { sayAside } from '../judge-standing.ts';
import { familiesOf } from '../named-entities.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import type { QuestionReading } from '../question-reading.ts';
import { findDeeds, type Deed } from './find-deeds.ts';
import { listItems, PRONOUN, type Item } from './list-items.ts';

const CONFIDENCE = 0.7;
const MOST_ITEMS = 12;
const MOST_RELATED = 3;

/** Which events answer what was, what will be, and what was not. */
const PAST: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing']);
const AHEAD: ReadonlySet<EventStatus> = new Set(['planned']);
const NOT: ReadonlySet<EventStatus> = new Set(['did-not-happen']);

/**
 * All that take the part asked for in the events that a briefing found ("who did he meet", "which countries signed"),
 * where they are more than the one answer `read` from its best sentence, or that answer is of another status than the
 * question asks for. What is of another status stands beside the list, never in it. Null where `read` says it all.
 */
export function answerList(
  readable: ReadableBriefing,
  reading: QuestionReading,
  read: Answered | null,
): Answered | null {
  if (!asksSeveral(reading)) return null;
  const deeds = findDeeds(readable, reading);
  const isOfThings = reading.wanted === 'what' && reading.focus === null;
  if (isOfThings && !deeds.some((deed) => isAdded(deed, readable))) return null;
  const items = listItems(deeds, readable, reading).filter((item) => !isAsked(item, reading));
  const wanted = statusesAsked(reading);
  const fitting = items.filter(({ standing }) => wanted.has(standing.status));
  if (fitting.length === 0 || (read === null && fitting.length === 1 && !reading.plural)) return null;
  const isOther = read !== null && (!wanted.has(read.standing.status) || saysNothing(read, reading));
  const isWhole = read !== null && fitting.every((item) => isSaid(item, read));
  // One item is what reading gives, if it gives an answer at all, and looks where the deed is told the other way round.
  const isRead = isWhole || (fitting.length === 1 && read !== null && fitting[0]?.deed.reversed === false);
  if (!isOther && isRead) return null;
  return toAnswer(
    fitting,
    items.filter((item) => !wanted.has(item.standing.status)),
    readable,
    read,
  );
}

/** Whether a question may have several answers: "who", "which countries", "what"; not "which country". */
function asksSeveral({ wanted, focus, plural, defines, verb }: QuestionReading): boolean {
  if (defines || verb === null || SAYS_LITTLE.test(verb.lemma)) return false;
  return /^(?:who|what|place)$/u.test(wanted) && (focus === null || plural);
}

/** Verbs of so many deeds that two of one kind have nothing in common. */
const SAYS_LITTLE = /^(?:get|go|come|do|be|become|see|know|want|let|put|keep|happen|look|seem)$/u;

/** Whether the question names the item itself. */
function isAsked({ text }: Item, { terms }: QuestionReading): boolean {
  const words = familiesOf(text);
  return words.length > 0 && words.every((word) => terms.some(({ family }) => family === word));
}

/** "the mayor" to "who met the mayor", or "she". */
function saysNothing({ text }: Answered, { objectTerms, slot }: QuestionReading): boolean {
  if (PRONOUN.test(text)) return true;
  const said = familiesOf(text);
  return slot === 'subject' && objectTerms.length > 0 && objectTerms.every((family) => said.includes(family));
}

const ADDS = /^(?:also|too|further|another|additionally|moreover|addition)$/u;

/** Things are one list only where the article says that it goes on: "they also seized". */
function isAdded(deed: Deed, { index }: ReadableBriefing): boolean {
  return index.sentences[deed.at]?.tokens.some(({ lower }) => ADDS.test(lower)) ?? false;
}

function statusesAsked({ verb, time, text }: QuestionReading): ReadonlySet<EventStatus> {
  if (verb?.negated === true) return NOT;
  return time === 'future' || /\b(?:planned|expected|due|going) to\b/iu.test(text) ? AHEAD : PAST;
}

/** Whether an answer has the item's own words. */
function isSaid({ text }: Item, read: Answered): boolean {
  const said = new Set(familiesOf(read.text));
  const words = familiesOf(text);
  return words.length > 0 && (said.has(words.at(-1) ?? '') || words.every((word) => said.has(word)));
}

function toAnswer(
  items: readonly Item[],
  others: readonly Item[],
  readable: ReadableBriefing,
  read: Answered | null,
): Answered {
  const shown = items.slice(0, MOST_ITEMS);
  const [first] = shown;
  if (first === undefined) throw new RangeError('There is nothing to list.');
  const isOne = shown.every(
    ({ standing: { status, attribution } }) =>
      status === first.standing.status && attribution === first.standing.attribution,
  );
  const texts = shown.map(({ text, standing }) => (isOne ? text : `${text}${sayAside(standing)}`));
  const left = items.length - shown.length;
  return {
    status: 'answered',
    text: joinItems(left === 0 ? texts : [...texts, `${String(left)} more`]),
    setting: null,
    evidence: showItems(shown, readable),
    standing: isOne ? first.standing : { status: 'happened', attribution: null },
    confidence: Math.max(CONFIDENCE, read?.confidence ?? 0),
    related: tellOthers(others, readable),
  };
}

/** What did not come about, or not yet, each event once. */
function tellOthers(items: readonly Item[], { briefing, index }: ReadableBriefing): Answered['related'] {
  const unsettled = items.filter(({ standing }) => UNSETTLED.has(standing.status));
  return unsettled
    .filter(({ deed }, at) => unsettled.findIndex((other) => other.deed === deed) === at)
    .slice(0, MOST_RELATED)
    .flatMap(({ deed, standing, mark }) => {
      const sentence = index.sentences[deed.at]?.sentence;
      if (sentence === undefined) return [];
      const said = mark === null ? '' : briefing.article.text.slice(mark.start, mark.end);
      const isInside = deed.event.text.includes(said);
      const text = isInside ? deed.event.text : briefing.article.text.slice(sentence.start, sentence.end);
      return [{ text, standing, evidence: evidenceOf(briefing, sentence, ...(mark === null ? [] : [mark])) }];
    });
}

/** The sentences of the items in order, each once, with all its items marked. */
function showItems(items: readonly Item[], { briefing, index }: ReadableBriefing): Answered['evidence'] {
  const places = [...new Set(items.map(({ deed }) => deed.at))].toSorted((a, b) => a - b);
  return places.flatMap((at) => {
    const sentence = index.sentences[at]?.sentence;
    if (sentence === undefined) return [];
    const ranges = items
      .filter(({ deed }) => deed.at === at)
      .flatMap(({ mark }) => mark ?? [])
      .toSorted((a, b) => a.start - b.start);
    return [
      evidenceOf(briefing, sentence, ...ranges.filter((range, which) => range.start >= (ranges[which - 1]?.end ?? 0))),
    ];
  });
}

/** "A, B and C"; with semicolons where the items have commas themselves. */
function joinItems(items: readonly string[]): string {
  if (items.some((item) => item.includes(','))) return items.join('; ');
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
