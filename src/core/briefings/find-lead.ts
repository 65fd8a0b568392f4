import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause } from '../language/clause.ts';
import { agentOf } from '../language/roles.ts';
import { tellsTime } from '../language/time-and-place.ts';
import type { DateMention, Lead, Statement } from './briefing.ts';
import type { Entities } from './find-entities.ts';
import { howOf, whyOf } from './lead-cause.ts';
import { firstOf, mainClauseOf, openingsOf, wordsOf, type Opening } from './lead-opening.ts';
import { leadPlace } from './lead-place.ts';
import { leadTime } from './lead-time.ts';

/** Words of the longest phrase that still answers "what". */
const WHAT_WORDS = 9;

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
  const { title, body } = openingsOf(article, sentences);
  const openings = title === null ? body : [title, ...body];
  return {
    who: firstOf(openings, whoOf),
    what: firstOf(openings, whatOf),
    when: leadTime(article, sentences, new Set(body.map(({ cite }) => cite)), dates),
    where: leadPlace(openings, entities) ?? dateline,
    why: firstOf(openings, whyOf),
    how: firstOf(openings, howOf),
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
  if (phrase === null || head === undefined || /^(?:PRON|NUM|DET)$/u.test(head.pos) || SHOWING.has(head.lower))
    return null;
  return wordsOf(opening, phrase.first, phrase.last);
}

function whatOf(opening: Opening): Statement | null {
  const clause = mainClauseOf(opening);
  if (clause === undefined) return null;
  const { verb } = clause;
  return wordsOf(opening, verb.first, Math.max(verb.last, whatEnd(opening, clause)));
}

/** Where the verb phrase ends that still is short: behind its object, or the first phrase tied to it. */
function whatEnd({ sentence: { tokens } }: Opening, clause: Clause): number {
  const { verb, objects, obliques } = clause;
  const oblique = obliques.find(
    ({ at, phrase }) => at > verb.last && !tellsTime(tokens.slice(phrase.first, phrase.last + 1)),
  );
  const end = objects.at(-1)?.last ?? oblique?.phrase.last ?? Math.min(clause.last, verb.last + WHAT_WORDS - 1);
  return Math.min(end, verb.first + 2 * WHAT_WORDS);
}
