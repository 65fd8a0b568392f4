import type { Briefing } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { AskedSentence } from './ask-sentence.ts';
import type { Candidate } from './candidate.ts';
import { headOf, type EntityAt } from './classify-candidate.ts';
import { isContentWord } from './content-words.ts';
import { fitDate, namesBeforeDate } from './fit-date.ts';
import { fitDuration } from './fit-duration.ts';
import { isInOtherUnit } from './other-unit.ts';
import type { QuestionReading } from './question-reading.ts';
import { tellsSinceWhen } from './since-last.ts';
import { isRelative } from './spans.ts';
import { tellsAge } from './tells-age.ts';

/** What is of another kind than the question asks for is a candidate only where it fills the place asked for. */
export const LEAST_KIND = 0.2;

/** The candidate with its kind as the article shows it; none where it only repeats the question, or can't be meant. */
export function fitCandidate(
  candidate: Candidate,
  asked: AskedSentence,
  reading: QuestionReading,
  briefing: Briefing,
  entityAt: EntityAt,
): Candidate[] {
  const { sentence } = asked;
  if (!saysSomethingNew(candidate, asked) || isAskedAbout(candidate, asked, reading)) return [];
  if (isRelative(sentence.tokens, candidate.first)) return [];
  if (reading.wanted === 'reason' && tellsSinceWhen(candidate, sentence.tokens)) return [];
  if (isInOtherUnit(candidate, sentence.tokens, reading)) return [];
  if (reading.wanted === 'age' && !tellsAge(sentence.tokens, candidate.first, candidate.last)) return [];
  const { wanted } = reading;
  if (wanted === 'time' && namesBeforeDate(candidate, sentence.tokens, briefing, entityAt)) return [];
  const timed =
    wanted === 'time'
      ? fitDate(candidate, sentence, reading, briefing)
      : wanted === 'duration'
        ? fitDuration(candidate, sentence.tokens, briefing.dates)
        : candidate;
  return [fitEntity(timed, sentence, reading, entityAt)];
}

/** What an entity of another kind is worth: a person is no place. */
const OTHER_ENTITY: Readonly<Partial<Record<QuestionReading['wanted'], Readonly<Record<string, number>>>>> = {
  place: { person: 0.15, organisation: 0.4 },
  who: { place: 0.4 },
};

/** What a pronoun is worth to "who" where the briefing knows whom it means: nearly what the name is. */
const KNOWN_PRONOUN = 0.9;

/**
 * The candidate with its kind lowered where the briefing knows its name as that of something else, and raised where it
 * knows which person a pronoun means.
 */
function fitEntity(
  candidate: Candidate,
  { tokens }: AnalysedSentence,
  { wanted }: QuestionReading,
  entityAt: EntityAt,
): Candidate {
  const others = OTHER_ENTITY[wanted];
  const head = headOf(tokens.slice(candidate.first, candidate.last + 1));
  const only = candidate.first === candidate.last ? tokens[candidate.first] : undefined;
  if (wanted === 'who' && only?.pos === 'PRON' && entityAt(only.start, only.end) === 'person')
    return { ...candidate, kind: Math.max(candidate.kind, KNOWN_PRONOUN) };
  if (others === undefined || head?.pos !== 'PROPN') return candidate;
  const entity = entityAt(head.start, head.end);
  return entity === null ? candidate : { ...candidate, kind: candidate.kind * (others[entity] ?? 1) };
}

/** "Trump's wife, Melania" to "who did Melania meet": whom the question names is not who is asked for. */
function isAskedAbout(candidate: Candidate, { sentence, asked }: AskedSentence, reading: QuestionReading): boolean {
  if (reading.wanted !== 'who' || reading.defines) return false;
  const { tokens } = sentence;
  const isNamed = (at: number): boolean =>
    asked.has(at) && reading.terms.some(({ exact, word }) => exact && word === tokens[at]?.lower);
  // "Mayor" of "Mayor Lucia Ferran" to "who spoke to Lucia Ferran".
  if (tokens[candidate.last + 1]?.pos === 'PROPN' && isNamed(candidate.last + 1)) return true;
  for (let at = candidate.last; at >= candidate.first; at -= 1) {
    if (tokens[at]?.pos !== 'PROPN') continue;
    const isOwner = /^['’]s?$/u.test(tokens[at + 1]?.text ?? '');
    return !isOwner && isNamed(at);
  }
  return false;
}

/** An answer that only repeats the question is none. */
function saysSomethingNew(candidate: Candidate, { sentence, asked }: AskedSentence): boolean {
  for (let at = candidate.first; at <= candidate.last; at += 1) {
    const token = sentence.tokens[at];
    if (token !== undefined && !asked.has(at) && (isContentWord(token) || /^(?:PRON|ADV|NUM)$/u.test(token.pos)))
      return true;
  }
  return false;
}
