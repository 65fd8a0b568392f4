import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { DateMention, Lead, Statement } from '../briefing.ts';
import type { Entities } from '../entities/find-entities.ts';
import { leadManner } from './lead-manner.ts';
import { firstOf, mainClauseOf, openingsOf, wordsOf, type Opening } from './lead-opening.ts';
import { leadPlace } from './lead-place.ts';
import { leadReason } from './lead-reason.ts';
import { leadTime } from './lead-time.ts';
import { verbPhraseEnd } from './lead-verb-phrase.ts';
import { leadWho } from './lead-who.ts';

/**
 * Who, what, when, where, why, how of the main event: what the title and the opening sentences say of it,
 * each a phrase of the article.
 */
export function findLead(
  article: { title: string | null; source: string | null; text: string; publishedAt: string | null },
  sentences: readonly AnalysedSentence[],
  dates: readonly DateMention[],
  entities: Entities,
  dateline: Statement | null,
): Lead {
  const { title, topic, body, further, captions } = openingsOf(article, sentences);
  const openings = title === null ? body : [title, ...body];
  const ordered = title === null ? body : byShared(body);
  const likely = title === null ? body : [title, ...ordered];
  const what = firstOf(likely, whatOf);
  const why = leadReason(openings, further);
  return {
    who: leadWho(likely, article.text, sentences, entities),
    what,
    when: leadTime(article, sentences, body, dates),
    where: leadPlace(topic === null ? body : [topic, ...ordered], [...further, ...captions], entities) ?? dateline,
    why,
    how: leadManner(openings, [what, why]),
  };
}

/** What each sentence counts less than the one before, in words that it shares with the title. */
const WORDS_BY_RANK = 0.6;

/** The sentences that tell of what the title tells before others: a caption may stand before the lede. */
const byShared = (body: readonly Opening[]): Opening[] =>
  body
    .map((opening, rank) => ({ opening, order: opening.shared - WORDS_BY_RANK * rank }))
    .sort((a, b) => b.order - a.order)
    .map(({ opening }) => opening);

function whatOf(opening: Opening): Statement | null {
  const clause = mainClauseOf(opening);
  if (clause?.subject === undefined || clause.subject === null) return null;
  const { tokens, clauses } = opening.sentence;
  const { verb, subject } = clause;
  const last = verbPhraseEnd(clauses, clause, tokens);
  // "Driver arrested", "Ten dead": a bare verb says too little.
  const words = wordsOf(opening, last === verb.first ? subject.first : verb.first, last);
  return words === null ? null : asReported(words, opening);
}

/** Characters of what happened with who says so. */
const LONGEST_REPORTED = 110;

/** What a title gives to someone stays theirs: "'blacked out' in crash, claim passengers". */
function asReported(words: Statement, { text, reportedEnd }: Opening): Statement {
  const start = text.indexOf(words.text);
  const isReported = reportedEnd !== null && reportedEnd - start <= LONGEST_REPORTED;
  return isReported && start !== -1 ? { ...words, text: text.slice(start, reportedEnd) } : words;
}
