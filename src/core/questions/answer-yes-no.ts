import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause } from '../language/clause.ts';
import type { Answered } from './answer.ts';
import { decideYesNo } from './decide-yes-no.ts';
import type { Verdict } from './verdict.ts';
import { evidenceOf } from './evidence.ts';
import { standingOf } from './judge-standing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import { governorOf } from '../language/roles.ts';

/** Under this confidence nothing is decided. Set on the project's own questions. */
const LEAST_CONFIDENCE = 0.5;
/** The same for a no: it says what the question fears or hopes did not come about. */
const LEAST_FOR_NO = 0.45;
/** The same for words without a verdict: under it most of them are on another matter. */
const LEAST_FOR_WORDS = 0.7;

function leastFor(verdict: Verdict, { alternatives }: QuestionReading): number {
  if (verdict === 'no') return LEAST_FOR_NO;
  return verdict === 'unclear' && !alternatives ? LEAST_FOR_WORDS : LEAST_CONFIDENCE;
}

/** Words of the clause that are said with the verdict. */
const MOST_WORDS = 22;

const SAID: Readonly<Record<Verdict, string | null>> = {
  yes: 'Yes',
  no: 'No',
  'not-yet': 'No, not yet',
  'not-confirmed': 'Not confirmed',
  denied: 'No, it is denied',
  unclear: null,
};

/**
 * Answers a yes-or-no question with the verdict and the words of the clause that it stands on; null where none decides,
 * or the verdict is none of those `allowed`.
 */
export function answerYesNo(
  readable: ReadableBriefing,
  reading: QuestionReading,
  context: readonly Term[],
  allowed?: ReadonlySet<Verdict>,
): Answered | null {
  const decision = decideYesNo(readable.index, reading, context);
  const sentence = decision === null ? undefined : readable.index.sentences[decision.sentence];
  const clause = decision === null ? undefined : sentence?.clauses[decision.clause];
  if (decision === null || sentence === undefined || clause === undefined) return null;
  // A question that names nothing itself is not answered by whatever was spoken of before.
  if (reading.terms.length === 0 && decision.verdict === 'unclear') return null;
  if (allowed?.has(decision.verdict) === false) return null;
  if (decision.confidence < leastFor(decision.verdict, reading)) return null;
  const { text: article } = readable.briefing.article;
  const { first, last } = sayable(sentence, clause);
  const start = sentence.tokens[first]?.start ?? sentence.sentence.start;
  const end = sentence.tokens[last]?.end ?? start;
  const { status, attribution } = standingOf(article, sentence, decision.clause);
  const words = article.slice(start, end).replace(/\s+/gu, ' ');
  const verdict = SAID[decision.verdict];
  return {
    status: 'answered',
    text: verdict === null ? words : `${verdict}: ${words}`,
    setting: null,
    evidence: [evidenceOf(readable.briefing, sentence.sentence, { start, end })],
    standing: {
      // A verdict says itself how sure the matter is.
      status: verdict === null ? status : 'happened',
      attribution: attribution === null || words.includes(attribution) ? null : attribution,
    },
    confidence: decision.confidence,
    related: [],
  };
}

/**
 * The clause's words from its subject, or from the clause of speech that it hangs on, to the end of the last phrase
 * that a short answer has room for: never to the middle of one.
 */
function sayable({ tokens, clauses }: AnalysedSentence, clause: Clause): { first: number; last: number } {
  const above = governorOf(clauses, clause);
  const reported = clause.relation === 'complement' && above !== undefined ? above : clause;
  const opening = reported.subject ?? clause.subject;
  const from = opening === null || opening.first > clause.verb.first ? clause.verb.first : opening.first;
  // "whether it leaked isn't known"
  const first = tokens[from - 1]?.lower === 'whether' ? from - 1 : from;
  const phrases = [
    ...clause.objects,
    ...clause.obliques.map(({ phrase }) => phrase),
    ...clause.times,
    ...(clause.subject === null ? [] : [clause.subject]),
  ];
  const ends = [
    clause.verb.last,
    clause.last,
    reported.last,
    ...clause.modifiers,
    ...phrases.map((phrase) => phrase.last),
  ];
  const room = ends.filter((end) => end >= clause.verb.last && end < first + MOST_WORDS);
  let last = Math.max(clause.verb.last, ...room);
  while (last > first && tokens[last]?.pos === 'PUNCT') last -= 1;
  return { first, last };
}
