import type { BriefingStore, Published, SentenceHit } from '../ports/briefing-store.ts';
import type { Answer, Answered, AnswerQuestion, Question } from './answer.ts';
import { answerFromBriefing } from './answer-from-briefing.ts';
import { asksOverview } from './answer-overview.ts';
import { combineAnswers, publishedOf, type StoryAnswer } from './combine-answers.ts';
import { completePart } from './complete-part.ts';
import { completeFollowUp, leansOnEarlier } from './complete-follow-up.ts';
import { SAYS_NEWS } from './dated/answer-dated.ts';
import { answerDatedWithin, askDated } from './dated/ask-dated.ts';
import { readAskedDate } from './dated/read-asked-date.ts';
import { FUNCTION_WORDS } from './content-words.ts';
import { sayAside } from './judge-standing.ts';
import { answerMore } from './more/answer-more.ts';
import { readMore } from './more/read-more.ts';
import { withNamesMeant } from './name-meant.ts';
import { prepareBriefing, type ReadableBriefing } from './prepare-briefing.ts';
import { splitQuestion } from './split-question.ts';

/** How many of the sentences found are looked at to choose the stories, and how many stories are read. */
const SENTENCES_FOUND = 60;
const STORIES_READ = 3;
/** A story that matches less than this share of the best one is read only where the better ones do not answer. */
const CLOSE_BEHIND = 0.6;
/** Briefings kept ready for questions; each takes about as much memory as its file. */
const BRIEFINGS_READY = 32;
/** Terms of the earlier questions that help to find the story. */
const CONTEXT_QUESTIONS = 2;

/** Answers every part of a message from one briefing; parts that are not found are said so where others are. */
export function answerMessage(readable: ReadableBriefing, asked: Question): Answer {
  const answerOf = (text: string, context: readonly string[]): Answer => answerFromBriefing(readable, text, context);
  const more = answerMore(readable, asked, answerOf);
  if (more !== null) return more;
  const text = completeFollowUp(readable, asked, answerOf);
  const question = { ...asked, text };
  const parts = splitQuestion(question.text);
  const answers: Answer[] = [];
  const context = [...question.context];
  (parts.length === 0 ? [question.text] : parts).forEach((part, at) => {
    const before = answers.at(-1);
    // "have they named the driver? who is it": what is not told is nobody.
    if (before?.status === 'not-found' && MEANS_FOUND.test(part)) {
      answers.push(before);
      return;
    }
    const whole = completePart(part, parts[at - 1] ?? parts[1]);
    // "who won and what position does he play": he is whom the part before found.
    const meant =
      before === undefined ? whole : completeFollowUp(readable, { ...asked, text: whole, context }, () => before);
    // "how many dead and how many hurt in the blast": the last part may name what all are about.
    answers.push(answerFromBriefing(readable, meant, at === 0 ? [...parts.slice(1), ...context] : context));
    context.push(part);
  });
  const [first] = answers;
  const answered = answers.filter((answer): answer is Answered => answer.status === 'answered');
  if (first === undefined || answers.length === 1 || answered.length === 0)
    return first ?? answerFromBriefing(readable, question.text, question.context);
  return joinAnswers(answered, answers.length - answered.length);
}

/** Asks for nothing but what the part before asks for. */
const MEANS_FOUND =
  /^(?:and )?(?:who|what|where|when|which one)(?:['’]?s| is| are| was| were)? (?:it|that|they|he|she|this)[?.!\s]*$/iu;

function joinAnswers(answered: readonly Answered[], missing: number): Answer {
  const [first] = answered;
  if (first === undefined) throw new RangeError('There is no answer to join.');
  const isOne = answered.every(({ standing }) => sayAside(standing) === sayAside(first.standing));
  const texts = [
    ...new Set(answered.map((answer) => (isOne ? answer.text : `${answer.text}${sayAside(answer.standing)}`))),
  ];
  return {
    ...first,
    // Each part says how sure it is itself where they differ: what is planned must not look like what was.
    standing: isOne ? first.standing : { status: 'happened', attribution: null },
    text: missing === 0 ? texts.join('; ') : `${texts.join('; ')} (the rest is not said)`,
    evidence: answered
      .flatMap((answer) => answer.evidence)
      .filter((evidence, at, all) => all.findIndex((other) => other.sentence === evidence.sentence) === at),
    confidence: Math.min(...answered.map((answer) => answer.confidence)),
    dates: answered.flatMap((answer) => answer.dates ?? []),
    related: answered
      .flatMap((answer) => answer.related)
      .filter((matter, at, all) => all.findIndex((other) => other.text === matter.text) === at),
  };
}

/**
 * Answers from the stored briefings: the sentences that match the question's words choose the stories, each of which is
 * then read with the question; the surest answer wins, a later article on its event before an earlier one. A briefing read once is kept ready, the longest unused goes first.
 */
export function createAnswerQuestion(store: BriefingStore): AnswerQuestion {
  const ready = new Map<string, ReadableBriefing>();

  async function prepare(id: string): Promise<ReadableBriefing | null> {
    const briefing = await store.get(id);
    if (briefing === null) return null;
    const known = ready.get(id);
    const readable = known?.briefing === briefing ? known : prepareBriefing(briefing);
    ready.delete(id);
    ready.set(id, readable);
    const [oldest] = ready.keys();
    if (ready.size > BRIEFINGS_READY && oldest !== undefined) ready.delete(oldest);
    return readable;
  }

  return async (question, within) => {
    if (within !== null) {
      const readable = await prepare(within);
      return readable === null ? NOTHING_STORED : answerWithin(readable, question);
    }
    const latest = LATEST_ASKED.exec(question.text.trim());
    if (latest !== null) return answerLatest(latest[1] ?? '');
    const { about } = question;
    const asksMore = readMore(question.text) !== null;
    const isOverview = asksOverview(question.text) && !namesDate(question);
    if (about !== undefined && (asksMore || leansOnEarlier(question.text) || isOverview)) {
      const readable = await prepare(about);
      const answer = readable === null ? null : answerWithin(readable, question);
      if (answer?.status === 'answered' || answer?.allTold === true) return answer;
    }
    const dated = await askDated(question, { store, search, prepare, answerOf: answerMessage });
    if (dated !== null && dated.answer !== null) return dated.answer;
    const answer = combineAnswers(await askStories(question)) ?? NOTHING_STORED;
    // What was on another day is no answer to what was yesterday.
    return dated?.date.deictic === true ? onlyClosest(answer) : answer;
  };

  /** The sentences on a matter among those published within a time. */
  async function search(text: string, within: Published): Promise<readonly SentenceHit[] | null> {
    const terms = searchTerms(text).filter((term) => !SAYS_NEWS.test(term));
    return terms.length === 0 ? null : store.searchPublished(terms, within, SENTENCES_FOUND);
  }

  async function askStories(question: Question): Promise<StoryAnswer[]> {
    const found: StoryAnswer[] = [];
    for (const { id, share } of await findStories(store, question)) {
      if (share < CLOSE_BEHIND && found.some(({ answer }) => answer.status === 'answered')) break;
      const readable = await prepare(id);
      if (readable === null) continue;
      found.push({ briefing: readable.briefing, answer: answerMessage(readable, question), share });
    }
    return found;
  }

  /** What the latest story tells: of all, or of those that match the matter asked about. */
  async function answerLatest(matter: string): Promise<Answer> {
    const question = { text: 'what happened', context: [] };
    const stories = await findStories(store, matter === '' ? question : { text: matter, context: [] });
    const matching = await Promise.all(
      stories.filter(({ share }) => share >= ON_THE_MATTER).map(async ({ id }) => store.get(id)),
    );
    const [briefing] = matching
      .filter((one) => one !== null)
      .sort((a, b) => publishedOf(b.article) - publishedOf(a.article));
    const readable = briefing === undefined ? null : await prepare(briefing.id);
    return readable === null ? NOTHING_STORED : answerMessage(readable, question);
  }
}

/** One story's answer to a question that may name a date of it. */
const answerWithin = (readable: ReadableBriefing, question: Question): Answer =>
  answerDatedWithin(readable, question, answerMessage) ?? answerMessage(readable, question);

const namesDate = ({ text, askedOn }: Question): boolean =>
  askedOn !== undefined && readAskedDate(text, askedOn) !== null;

function onlyClosest(answer: Answer): Answer {
  if (answer.status === 'not-found') return answer;
  return { status: 'not-found', closest: answer.evidence[0] ?? null, suggestions: [], confidence: 0 };
}

/** "what's the latest on the ferry": the newest story, or the newest on a matter. */
const LATEST_ASKED =
  /^(?:what(?:['’]?s| is| are)? |show me |tell me |give me |any )?(?:the )?(?:latest|newest|most recent)(?: news| story| article| updates?| developments?)?(?: (?:on|about|from|in|with|of) (.+?))?[?.!\s]*$/iu;
/** A story that matches less than this share of the best one is on another matter. */
const ON_THE_MATTER = 0.5;

const NOTHING_STORED: Answer = { status: 'not-found', closest: null, suggestions: [], confidence: 0 };

const searchTerms = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word));

/** The stories whose sentences match best, with their share of the best story's score (0 to 1). */
async function findStories(store: BriefingStore, question: Question): Promise<{ id: string; share: number }[]> {
  const own = asksOverview(question.text) ? [] : await withNamesMeant(searchTerms(question.text), store);
  const earlier = own.length < 3 ? question.context.slice(-CONTEXT_QUESTIONS).flatMap(searchTerms) : [];
  const hits = await store.searchSentences([...new Set([...own, ...earlier])], SENTENCES_FOUND);
  const scores = new Map<string, number[]>();
  for (const hit of hits) {
    const found = scores.get(hit.briefing) ?? [];
    if (found.length < 3) found.push(hit.score);
    scores.set(hit.briefing, found);
  }
  const stories = [...scores].map(([id, found]) => ({ id, score: found.reduce((sum, score) => sum + score, 0) }));
  const top = Math.max(...stories.map(({ score }) => score), Number.MIN_VALUE);
  const chosen = stories
    .sort((a, b) => b.score - a.score)
    .slice(0, STORIES_READ)
    .map(({ id, score }) => ({ id, share: score / top }));
  if (chosen.length > 0) return chosen;
  // Nothing matches ("what happened?"): the latest story is what is meant.
  const [latest] = await store.list({ limit: 1, offset: 0 });
  return latest === undefined ? [] : [{ id: latest.id, share: 1 }];
}
