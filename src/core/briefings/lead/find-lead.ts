import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Phrase } from '../../language/clause.ts';
import { agentOf } from '../../language/roles.ts';
import type { DateMention, Lead, Statement } from '../briefing.ts';
import type { Entities } from '../entities/find-entities.ts';
import { leadManner, leadReason } from './lead-cause.ts';
import { firstOf, mainClauseOf, openingsOf, verbPhraseEnd, wordsOf, type Opening } from './lead-opening.ts';
import { leadPlace } from './lead-place.ts';
import { leadTime } from './lead-time.ts';
import { isRoleWord } from '../entities/name-words.ts';

/**
 * Who, what, when, where, why, how of the main event: what the title and the opening sentences say of it,
 * each a phrase of the article.
 */
export function findLead(
  article: { title: string | null; text: string; publishedAt: string | null },
  sentences: readonly AnalysedSentence[],
  dates: readonly DateMention[],
  entities: Entities,
  dateline: Statement | null,
): Lead {
  const { title, topic, body } = openingsOf(article, sentences);
  const openings = title === null ? body : [title, ...body];
  return {
    who: firstOf(openings, whoOf),
    what: firstOf(openings, whatOf),
    when: leadTime(article, sentences, new Set(body.map(({ cite }) => cite)), dates),
    where: leadPlace(topic === null ? body : [topic, ...body], entities) ?? dateline,
    why: leadReason(openings),
    how: leadManner(openings),
  };
}

/** Pictures show, people do. */
const SHOWING = new Set(['footage', 'video', 'photo', 'photos', 'picture', 'pictures', 'image', 'images']);

function whoOf(opening: Opening): Statement | null {
  const clause = mainClauseOf(opening);
  if (clause === undefined) return null;
  const { tokens } = opening.sentence;
  const phrase = clause.verb.voice === 'passive' ? clause.subject : agentOf(clause);
  const head = phrase === null ? undefined : tokens[phrase.head];
  if (phrase === null || head === undefined || /^(?:PRON|NUM|DET)$/u.test(head.pos) || isShowing(opening, phrase.head))
    return null;
  return wordsOf(opening, phrase.first, nameBehind(opening, phrase) ?? phrase.last);
}

/** Where the name ends that is set off behind a role: "The mayor of Leeds, Ann Hale,"; null where none is. */
function nameBehind({ sentence: { tokens, chunks } }: Opening, { head, last }: Phrase): number | null {
  const name = chunks.find((chunk) => chunk.first === last + 2);
  if (name?.kind !== 'noun-phrase' || !isRoleWord(tokens[head]) || tokens[last + 1]?.text !== ',') return null;
  return tokens[name.head]?.pos === 'PROPN' && tokens[name.last + 1]?.text === ',' ? name.last : null;
}

function whatOf(opening: Opening): Statement | null {
  const clause = mainClauseOf(opening);
  if (clause?.subject === undefined || clause.subject === null || isShowing(opening, clause.subject.head)) return null;
  const { verb, subject } = clause;
  const last = verbPhraseEnd(opening.sentence.clauses, clause);
  // "Driver arrested": a participle alone says too little.
  return wordsOf(opening, last === verb.first ? subject.first : verb.first, last);
}

const isShowing = ({ sentence: { tokens } }: Opening, head: number): boolean => SHOWING.has(tokens[head]?.lower ?? '');
