import type { Sentence } from '../../articles/article.ts';
import type { Statement } from '../../briefings/briefing.ts';
import type { Answer, Question } from '../answer.ts';
import { tellStatements } from '../answer-overview.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import { held, rankSentences } from '../rank-sentences.ts';
import { understandQuestion } from '../understand-question.ts';
import { readMore } from './read-more.ts';

/** What is told at a time. */
const MOST_TOLD = 3;
/** Under this share of the question a sentence is on another matter. */
const LEAST_COVERAGE = 0.3;

/** Answers a question from the same article. */
type AnswerOf = (text: string, context: readonly string[]) => Answer;

/**
 * "Tell me more", "more about the ferry": the sentences on the matter that the answers before did not show, and when all
 * of those are told the key points, the background and what is next. Null where a message asks for something else, or
 * for more of nothing.
 */
export function answerMore(readable: ReadableBriefing, question: Question, answerOf: AnswerOf): Answer | null {
  const asked = readMore(question.text);
  if (asked === null) return null;
  const earlier = question.context.filter((text) => readMore(text) === null);
  const isMatter = asked.matter !== null;
  const matter = asked.matter ?? earlier.at(-1) ?? null;
  if (matter === null && question.told === undefined) return null;
  const told = new Set(toldOf(question, readable));
  if (matter !== null)
    for (const cite of shownBy(answerOf(matter, isMatter ? earlier : earlier.slice(0, -1)))) told.add(cite);
  const statements = [
    ...(matter === null ? [] : onMatter(readable, matter, isMatter ? earlier : earlier.slice(0, -1))),
    ...otherMatters(readable, matter !== null && isMatter && !isQuestion(matter)),
  ];
  const fresh = statements.filter(({ cites }) => !cites.some((cite) => told.has(cite)));
  const next = firstOfEach(fresh).slice(0, MOST_TOLD);
  const answer = tellStatements(readable.briefing, inOrder(next, readable));
  return (
    answer ?? {
      status: 'not-found',
      closest: null,
      suggestions: [],
      confidence: 0,
      ...(told.size > 0 ? { allTold: true } : {}),
    }
  );
}

const isQuestion = (text: string): boolean =>
  /^(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|can|will)\b|\?$/iu.test(
    text.trim(),
  );

const toldOf = ({ told = [] }: Question, { briefing }: ReadableBriefing): string[] =>
  told.filter((one) => one.briefing === briefing.id).map(({ sentence }) => sentence);

function shownBy(answer: Answer): string[] {
  if (answer.status === 'not-found') return [];
  return [...answer.evidence, ...answer.related.map(({ evidence }) => evidence)].map(({ sentence }) => sentence);
}

/** The sentences of the article that speak of the matter, best first. */
function onMatter(readable: ReadableBriefing, matter: string, context: readonly string[]): Statement[] {
  const { reading, carried } = understandQuestion(readable, matter, context);
  const terms = [...reading.terms, ...carried];
  if (terms.length === 0) return [];
  return rankSentences(readable.index, reading, carried).flatMap(({ index: at, coverage }) => {
    const sentence = readable.index.sentences[at]?.sentence;
    const families = readable.index.families[at] ?? new Set<string>();
    const isOn = coverage >= LEAST_COVERAGE && terms.some((term) => held(term, families) > 0);
    return sentence?.kind === 'body' && isOn ? [sayWhole(sentence, readable)] : [];
  });
}

const sayWhole = ({ id, start, end }: Sentence, { briefing }: ReadableBriefing): Statement => ({
  text: briefing.article.text.slice(start, end).replace(/\s+/gu, ' ').trim(),
  cites: [id],
});

/** What else the briefing tells, most telling first; nothing where only one matter is asked about. */
function otherMatters({ briefing }: ReadableBriefing, onlyMatter: boolean): readonly Statement[] {
  if (onlyMatter) return [];
  const { keyPoints, summary, next, background } = briefing;
  return [...keyPoints, ...summary.long, ...next, ...background];
}

/** Statements that cite no sentence which one before them cites. */
function firstOfEach(statements: readonly Statement[]): Statement[] {
  const cited = new Set<string>();
  return statements.filter(({ cites }) => {
    if (cites.some((cite) => cited.has(cite))) return false;
    for (const cite of cites) cited.add(cite);
    return true;
  });
}

/** As the article tells them. */
function inOrder(statements: readonly Statement[], { briefing }: ReadableBriefing): Statement[] {
  const place = ({ cites }: Statement): number => briefing.sentences.findIndex(({ id }) => cites.includes(id));
  return statements.toSorted((a, b) => place(a) - place(b));
}
