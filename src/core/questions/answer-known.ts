import type { Answered } from './answer.ts';
import { evidenceOf } from './evidence.ts';
import { familyOf } from './content-words.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { rankSentences } from './rank-sentences.ts';

/** "is it known why they stranded", "do we know who did it". */
const ASKS_KNOWN =
  /^\W*(?:(?:so|and|but|ok) )?(?:is it (?:\p{L}+ )?(?:known|clear|certain|established)|do (?:we|they|you|police|officials|investigators) (?:\p{L}+ )?know|does any(?:one|body) know|has it been (?:said|established|revealed)|have they (?:said|found out|established|worked out))\b(?: yet)? (?<asked>why|how|who|what|when|where|which|whether|if)\b/iu;
const NOT_KNOWN =
  /\b(?:un(?:clear|known|certain|explained)|(?:not|n['’]t|never)(?: \p{L}+){0,2} (?:known|clear|certain|established|identified|determined|said|say|know|disclosed?|explained)|(?:no ?one|nobody) knows|(?:a|remains) (?:riddle|mystery)|yet to (?:be )?(?:establish|determin|say|identif|explain)\p{L}*|an open question)/iu;
const KNOWING = new Set(
  ['know', 'known', 'clear', 'certain', 'established', 'said', 'found', 'out', 'worked', 'revealed'].map(familyOf),
);
/** The article speaks of just this as not known. */
const CONFIDENCE = 0.75;
/** Under this score a sentence is on another matter; more of the best ones are not read. */
const LEAST_SCORE = 0.35;
const SENTENCES_READ = 4;
const MOST_CHARACTERS = 200;

/**
 * No, to a question whether something is known, with the sentence that says that it is not. Null for any other question,
 * or where no sentence on the matter says so.
 */
export function answerKnown(
  { index, briefing }: ReadableBriefing,
  reading: QuestionReading,
  context: readonly Term[],
): Answered | null {
  const asked = ASKS_KNOWN.exec(reading.text)?.groups?.['asked'];
  const terms = reading.terms.filter(({ family }) => !KNOWING.has(family));
  if (asked === undefined || terms.length === 0) return null;
  for (const { index: at, score } of rankSentences(index, { ...reading, terms }, context).slice(0, SENTENCES_READ)) {
    const sentence = index.sentences[at]?.sentence;
    if (sentence === undefined || score < LEAST_SCORE) break;
    const text = briefing.article.text.slice(sentence.start, sentence.end);
    if (!NOT_KNOWN.test(text)) continue;
    // The clause that says so, where the whole sentence is too long for an answer.
    const clause =
      text.length <= MOST_CHARACTERS ? text : (text.split(/(?<=[;,]) /u).find((part) => NOT_KNOWN.test(part)) ?? text);
    const start = sentence.start + text.indexOf(clause);
    const said = clause.replace(/[\s.,;]+$/u, '');
    return {
      status: 'answered',
      text: `No: ${said.replace(/\s+/gu, ' ')}`,
      setting: null,
      evidence: [evidenceOf(briefing, sentence, { start, end: start + said.length })],
      standing: { status: 'happened', attribution: null },
      confidence: CONFIDENCE,
      related: [],
    };
  }
  return null;
}
