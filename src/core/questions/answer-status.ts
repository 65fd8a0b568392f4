import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause } from '../language/clause.ts';
import type { Answered } from './answer.ts';
import { familiesBetween } from './content-words.ts';
import { evidenceOf } from './evidence.ts';
import { standingOf } from './judge-standing.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { held, rankSentences } from './rank-sentences.ts';
import { ASKS_STATUS } from './asks-status.ts';

/** Words that tell how a matter stands: open, planned, only said, tied to a condition. */
const TELLS_STANDING =
  /^(?:unclear|unknown|unconfirmed|uncertain|undecided|pending|investigat\w*|still|yet|await\w*|expect\w*|due|plan\w*|possibl\w*|might|may|subject|condition\w*|believ\w*|alleg\w*|claim\w*|rumou?r\w*|myth|legend|invit\w*|propos\w*|neither|deny|denied|denies|declin\w*|refus\w*|depend\w*|verified|confirm\w*|early|soon|know|known|said|remain\w*|must)$/u;
/** The strongest of them: they tell nothing else. */
const TELLS_PLAINLY =
  /^(?:unclear|unknown|unconfirmed|uncertain|undecided|pending|subject|myth|legend|due|verified|depend\w*|rumou?r\w*|yet|expect\w*)$/u;
/** Questions on what is known: "do they know why", "is it clear who", "is it confirmed that". */
const ASKS_KNOWLEDGE =
  /^(?:do|does|did|is|are|was|were|has|have) (?:\S+ ){0,4}?(?:know|known|clear|confirmed|certain|true|decided|found out|established|sure)\b/iu;

const SENTENCES_READ = 5;
/** What a word of standing is worth against the words of the question. */
const TELLING = 0.12;
const TELLING_PLAINLY = 0.3;
/** Under this a clause is not taken to speak of the matter. */
const LEAST_CONFIDENCE = 0.42;
/** Under this share of the question a sentence is on another matter, however it stands. */
const LEAST_COVERAGE = 0.18;
const MOST_WORDS = 24;

/** Whether a question asks how a matter stands rather than yes or no: two ways, or what is known. */
export const asksStanding = (reading: QuestionReading): boolean =>
  reading.wanted === 'yes-no' && (reading.alternatives || ASKS_KNOWLEDGE.test(reading.text));

/** How a matter stands, in the words of the clause that tells it; null where none does. */
export function answerStatus(
  readable: ReadableBriefing,
  reading: QuestionReading,
  context: readonly Term[],
): Answered | null {
  const { index, briefing } = readable;
  const own = reading.terms.filter((term) => !ASKS_STATUS.has(term.family));
  const [asked, carried] = own.length > 0 ? [own, context] : [context, []];
  const told = rankSentences(index, { ...reading, terms: asked }, carried)
    .slice(0, SENTENCES_READ)
    .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
    .flatMap(({ index: at, score }) => {
      const sentence = index.sentences[at];
      if (sentence === undefined) return [];
      return sentence.clauses
        .map((clause, which) => ({ sentence, which, worth: score + tellingOf(sentence, clause), clause }))
        .filter(({ clause }) => speaksOf(sentence, clause, asked));
    });
  // Of those that tell as much of a matter the narrowest: it has no words of another.
  const [best] = told.sort((a, b) => b.worth - a.worth || lengthOf(a.clause) - lengthOf(b.clause));
  if (best === undefined || best.worth < LEAST_CONFIDENCE) return null;
  const { sentence, which, worth, clause } = best;
  const { first, last } = sayable(sentence, clause);
  const start = sentence.tokens[first]?.start ?? sentence.sentence.start;
  const end = sentence.tokens[last]?.end ?? start;
  const { attribution } = standingOf(briefing.article.text, sentence, which);
  const text = briefing.article.text.slice(start, end).replace(/\s+/gu, ' ');
  return {
    status: 'answered',
    text,
    setting: null,
    evidence: [evidenceOf(briefing, sentence.sentence, { start, end })],
    standing: {
      status: 'happened',
      attribution: attribution === null || text.includes(attribution) ? null : attribution,
    },
    confidence: Math.min(1, worth),
    related: [],
  };
}

function tellingOf({ tokens }: AnalysedSentence, clause: Clause): number {
  let most = 0;
  for (const { lower } of tokens.slice(clause.first, clause.last + 1)) {
    if (TELLS_PLAINLY.test(lower)) return TELLING_PLAINLY;
    if (TELLS_STANDING.test(lower)) most = TELLING;
  }
  return most;
}

/** Whether a clause says a word of the question, or how something stands and nothing else: "an official said" does neither. */
function speaksOf(sentence: AnalysedSentence, clause: Clause, asked: readonly Term[]): boolean {
  if (tellingOf(sentence, clause) === TELLING_PLAINLY) return true;
  const families = new Set(familiesBetween(sentence.tokens, clause.first, clause.last));
  return asked.some((term) => held(term, families) > 0);
}

const lengthOf = (clause: Clause): number => clause.last - clause.first;

/** The clause from its subject on, as far as a short answer has room, around the word that tells how it stands. */
function sayable({ tokens }: AnalysedSentence, clause: Clause): { first: number; last: number } {
  let first = Math.min(clause.first, clause.subject?.first ?? clause.first);
  let last = clause.last;
  const telling = tokens.findIndex(
    ({ lower }, at) => at >= first && at <= last && (TELLS_PLAINLY.test(lower) || TELLS_STANDING.test(lower)),
  );
  if (last - first >= MOST_WORDS && telling > first + MOST_WORDS / 2) first = telling - MOST_WORDS / 2;
  last = Math.min(last, first + MOST_WORDS - 1);
  while (first < last && /^(?:PUNCT|CCONJ)$/u.test(tokens[first]?.pos ?? '')) first += 1;
  while (last > first && /^(?:PUNCT|ADP|DET|CCONJ)$/u.test(tokens[last]?.pos ?? '')) last -= 1;
  return { first, last };
}
