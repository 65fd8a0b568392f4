import type { Answered } from '../answer.ts';
import { evidenceOf } from '../evidence.ts';
import { familiesOf } from '../named-entities.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import type { QuestionReading } from '../question-reading.ts';
import { findHolders } from './find-holders.ts';
import type { HeldOffice } from './held-office.ts';
import { readOffice } from './read-office.ts';

/** A role stands beside the name: it is as sure as the briefing. */
const CONFIDENCE = 0.85;
const MOST_HOLDERS = 6;

/**
 * "Who is the foreign minister of Norland", "who runs the safety agency": whom the briefing found to hold the office.
 * Null where the question asks for none, or the roles in the briefing do not tell one holder (several, where it asks for
 * several).
 */
export function answerOffice(readable: ReadableBriefing, reading: QuestionReading): Answered | null {
  const asked = readOffice(reading);
  if (asked === null) return null;
  const { holding } = findHolders(readable, asked);
  if (holding.length === 0 || holding.length > 1 !== asked.plural) return null;
  const shown = holding.slice(0, MOST_HOLDERS);
  const evidence = shown.flatMap((held) => showHolder(readable, held));
  if (evidence.length === 0) return null;
  return {
    status: 'answered',
    text: joinNames(shown.map(({ person }) => person.name)),
    setting: null,
    evidence: evidence.filter((one, at) => evidence.findIndex((other) => other.sentence === one.sentence) === at),
    standing: { status: 'happened', attribution: null },
    confidence: CONFIDENCE,
    related: [],
  };
}

/** Whether an answer names someone whose office is plainly another than the one asked about. */
export function namesAnotherHolder(readable: ReadableBriefing, reading: QuestionReading, answer: Answered): boolean {
  const asked = readOffice(reading);
  if (asked === null) return false;
  const named = new Set(familiesOf(answer.text));
  if (ASKS_DEED.test(reading.text) && isKnownOtherwise(readable, answer, named)) return true;
  return findHolders(readable, asked).others.some(({ person, role }) => {
    const last = familiesOf(person.name).at(-1);
    return (last !== undefined && named.has(last)) || answer.text.includes(role.text);
  });
}

/** "who manages the club": asks for an office by what its holder does. */
const ASKS_DEED = /\bwho\s(?:\p{L}+\s)?(?:manage|coach|head|lead|run|chair|govern)(?:s|es|ed|d)?\b/iu;
const DOES =
  /\b(?:manag|coach|head|led\b|lead|runs\b|running\b|run by\b|ran\b|chair|govern|boss|chief|director|president|captain|in charge|owner|founder)/iu;

/** Whether an answer is someone of whom the article tells other roles, from sentences that say of nobody that they lead. */
function isKnownOtherwise({ briefing }: ReadableBriefing, answer: Answered, named: ReadonlySet<string>): boolean {
  const person = briefing.people.find(({ name }) => named.has(familiesOf(name).at(-1) ?? ''));
  return (
    person !== undefined &&
    person.roles.length > 0 &&
    !person.roles.some(({ text }) => DOES.test(text)) &&
    !answer.evidence.some(({ text }) => DOES.test(text))
  );
}

function showHolder({ briefing }: ReadableBriefing, { person, role }: HeldOffice): Answered['evidence'] {
  const sentence = briefing.sentences.find(({ start, end }) => start <= role.start && end >= role.end);
  if (sentence === undefined) return [];
  const mention = person.mentions.find(
    ({ text, start, end }) => start >= sentence.start && end <= sentence.end && person.name.includes(text),
  );
  return [evidenceOf(briefing, sentence, ...(mention === undefined ? [] : [mention]))];
}

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
