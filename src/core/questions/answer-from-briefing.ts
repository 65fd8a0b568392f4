import { isReadable } from '../articles/article.ts';
import type { Event } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Answer, Answered } from './answer.ts';
import { ANSWER_WEIGHTS } from './answer-weights.ts';
import { answerFromFindings } from './answer-from-findings.ts';
import { answerKnown } from './answer-known.ts';
import { answerStatus, asksStanding } from './answer-status.ts';
import { answerYesNo } from './answer-yes-no.ts';
import type { Verdict } from './verdict.ts';
import { findFalsePremise } from './check-premise.ts';
import { isOfKind, UNSETTLED } from './event-kinds.ts';
import { evidenceOf } from './evidence.ts';
import { familiesBetween } from './content-words.ts';
import { judgeConfidence } from './judge-confidence.ts';
import { TEMPORAL_NOUNS } from '../language/verb-classes.ts';
import { held } from './rank-sentences.ts';
import type { ScoredCandidate } from './candidate.ts';
import { findCandidates } from './find-candidates.ts';
import { findNothing } from './find-nothing.ts';
import { isSaidByAnother } from './find-speakers.ts';
import { findSupport } from './find-support.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import { standingAround } from './judge-standing.ts';
import { tellDates } from './tell-dates.ts';
import { understandQuestion } from './understand-question.ts';
import { answerList } from './lists/answer-list.ts';
import { namesAnotherHolder } from './offices/answer-office.ts';
import { speaksOfOffice } from './offices/speaks-of-office.ts';
import { relatedFamilies } from './word-families.ts';
import { saySetting, wordAnswer } from './word-answer.ts';

/** Answers one question (not several joined by "and") from one briefing. */
export function answerFromBriefing(readable: ReadableBriefing, text: string, context: readonly string[]): Answer {
  const { reading, carried } = understandQuestion(readable, text, context);
  if (!isReadable(readable.briefing.article)) return findNothing(readable, reading, carried);
  const broad = answerFromFindings(readable, text, reading);
  const premise = broad === null ? findFalsePremise(readable, reading) : null;
  if (premise !== null) return { ...findNothing(readable, reading, carried), closest: null, premise };
  if (broad === null && !speaksOfAny(readable, reading.terms)) return findNothing(readable, reading, carried);
  const answer =
    broad ??
    (reading.wanted === 'yes-no' ? closedAnswer(readable, reading, carried) : wholeAnswer(readable, reading, carried));
  if (answer === null || (broad === null && meansAnother(readable, reading, answer)))
    return findNothing(readable, reading, carried);
  const dates = tellDates(readable.briefing, answer.evidence);
  return dates.length === 0 ? answer : { ...answer, dates };
}

/** Whether an answer is of another than the question names: who holds an office elsewhere, who speaks for someone else. */
const meansAnother = (readable: ReadableBriefing, reading: QuestionReading, answer: Answered): boolean =>
  namesAnotherHolder(readable, reading, answer) ||
  (reading.wanted === 'quote' && isSaidByAnother(reading.subjectTerms, answer, readable.briefing));

/**
 * Whether the article has any word of the question, or one that stands for it, and any of its names: where all of several
 * words are only alike, or all that is named stands nowhere, nothing of it is the answer.
 */
function speaksOfAny({ index }: ReadableBriefing, terms: readonly Term[]): boolean {
  const isSaid = (term: Term): boolean =>
    [index.titleFamilies, ...index.families].some((families) => held(term, families) > 0);
  const names = terms.filter(({ exact, word }) => exact && !/\d/u.test(word));
  // A day that both name makes no matter of them.
  const matters = terms.filter(({ word }) => !TEMPORAL_NOUNS.has(word));
  return (matters.length < 2 || matters.some(isSaid)) && (names.length === 0 || names.some(isSaid));
}

/** The verdict on a yes-or-no question; how the matter stands where that is asked and nothing decides it. */
function closedAnswer(readable: ReadableBriefing, reading: QuestionReading, context: readonly Term[]): Answered | null {
  const known = answerKnown(readable, reading, context);
  if (known !== null) return known;
  if (!asksStanding(reading)) return answerYesNo(readable, reading, context);
  return (
    (reading.alternatives ? null : answerYesNo(readable, reading, context, DOUBTFUL)) ??
    answerStatus(readable, reading, context)
  );
}

/** The verdicts that say themselves how a matter stands. */
const DOUBTFUL: ReadonlySet<Verdict> = new Set(['no', 'not-yet', 'not-confirmed', 'denied']);

/** What reading gives; all of a list where the events of the briefing tell more of it. */
function wholeAnswer(readable: ReadableBriefing, reading: QuestionReading, context: readonly Term[]): Answered | null {
  const read = openAnswer(readable, reading, context);
  return answerList(readable, reading, read) ?? read;
}

function openAnswer(readable: ReadableBriefing, reading: QuestionReading, context: readonly Term[]): Answered | null {
  const candidates = findCandidates(readable, reading, context);
  const [best] = candidates;
  if (best === undefined) return null;
  const confidence = judgeConfidence(candidates, reading, readable.index);
  if (confidence < ANSWER_WEIGHTS.leastConfidence || !speaksOfAsked(best, reading, readable)) return null;
  const sentence = readable.index.sentences[best.sentence];
  if (sentence === undefined) return null;
  const worded = wordAnswer(readable, best, reading);
  const evidence = evidenceOf(readable.briefing, sentence.sentence, worded);
  const event = eventAt(readable, sentence, worded.start, worded.end);
  const support = readable.index.sentences[findSupport(readable, best, reading) ?? -1];
  return {
    status: 'answered',
    text: worded.text,
    setting: event !== null && (reading.wanted === 'who' || reading.wanted === 'what') ? saySetting(event) : null,
    evidence: [evidence, ...(support === undefined ? [] : [evidenceOf(readable.briefing, support.sentence)])],
    standing: standingAround(readable.briefing.article.text, sentence, best),
    confidence,
    related: relatedMatters(readable, reading, sentence.sentence.id),
  };
}

/** Under this structure a clause of speech has another subject than the speaker asked about. */
const LEAST_SPOKEN = 0.2;

/**
 * Whether the sentence names the office or the speaker asked about: the foreign minister is no answer to "who is the
 * prime minister", and what others said none to "what did the mayor say".
 */
function speaksOfAsked(best: ScoredCandidate, reading: QuestionReading, readable: ReadableBriefing): boolean {
  if (reading.wanted === 'quote')
    return reading.subjectTerms.length === 0 || best.found === 'quote' || best.structure >= LEAST_SPOKEN;
  if (!reading.defines || reading.wanted !== 'who') return true;
  return speaksOfOffice(readable, best.sentence, reading);
}

/** The event that the answer takes part in: the one of its sentence that names it. */
function eventAt(readable: ReadableBriefing, sentence: AnalysedSentence, start: number, end: number): Event | null {
  const inSentence = readable.briefing.events.filter((event) => event.cites.includes(sentence.sentence.id));
  const names = (event: Event): boolean =>
    [...event.agents, ...event.patients, ...event.others].some(
      (participant) => participant.start < end && participant.end > start,
    );
  return inSentence.find(names) ?? null;
}

const MOST_RELATED = 3;

/**
 * Events of the kind asked about that did not take place, or not yet, in sentences that name whom the question names:
 * "who did Blinken meet" must not be read as including whom he may meet.
 */
function relatedMatters(readable: ReadableBriefing, reading: QuestionReading, answeredBy: string): Answered['related'] {
  if (reading.verb === null || reading.subjectTerms.length === 0) return [];
  const kinds = relatedFamilies(reading.verb.family);
  return readable.briefing.events
    .filter((event) => UNSETTLED.has(event.status) && !event.cites.includes(answeredBy) && isOfKind(event, kinds))
    .flatMap((event) => {
      const sentence = readable.index.sentences.find(({ sentence: { id } }) => event.cites.includes(id));
      if (sentence === undefined || !namesSubject(sentence, reading)) return [];
      const at = readable.briefing.article.text
        .slice(sentence.sentence.start, sentence.sentence.end)
        .indexOf(event.text);
      const start = sentence.sentence.start + Math.max(0, at);
      return [
        {
          text: event.text,
          standing: { status: event.status, attribution: event.attribution?.source?.text ?? null },
          evidence: evidenceOf(readable.briefing, sentence.sentence, {
            start,
            end: at === -1 ? start : start + event.text.length,
          }),
        },
      ];
    })
    .slice(0, MOST_RELATED);
}

function namesSubject(sentence: AnalysedSentence, reading: QuestionReading): boolean {
  const families = new Set(familiesBetween(sentence.tokens, 0, sentence.tokens.length - 1));
  return reading.subjectTerms.some((term) => families.has(term));
}
