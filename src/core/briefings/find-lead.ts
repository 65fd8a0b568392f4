import type { Sentence } from '../articles/article.ts';
import { mannerFillers, placeFillers, reasonFillers, type Filler } from '../language/adjuncts.ts';
import { analyseText, textBetween, type AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause, Phrase } from '../language/clause.ts';
import { isPlaceName } from '../language/place-names.ts';
import { agentOf } from '../language/roles.ts';
import { tellsTime } from '../language/time-and-place.ts';
import type { DateMention, Lead, Statement } from './briefing.ts';
import { unTitleCase } from './un-title-case.ts';

/** A clause of the opening with the text that its tokens point into and what it is cited by. */
interface Opening {
  text: string;
  sentence: AnalysedSentence;
  cite: string;
}

/** How many body sentences make the opening of an article. */
const OPENING_SENTENCES = 4;
/** Words of the longest phrase that still answers "what". */
const WHAT_WORDS = 9;

/**
 * Who, what, when, where, why, how of the main event: what the title and the opening sentences say of it,
 * each a phrase of the article.
 */
export function findLead(
  article: { title: string | null; text: string },
  sentences: readonly AnalysedSentence[],
  dates: readonly DateMention[],
  dateline: Statement | null,
): Lead {
  const body = sentences.filter((sentence) => sentence.sentence.kind === 'body').slice(0, OPENING_SENTENCES);
  const openings: Opening[] = body.map((sentence) => ({ text: article.text, sentence, cite: sentence.sentence.id }));
  const title = article.title === null ? null : readTitle(article.title, article.text);
  const all = title === null ? openings : [title, ...openings];
  return {
    who: firstOf(all, whoOf),
    what: firstOf(all, whatOf),
    when: whenOf(article.text, body, dates),
    where:
      firstOf(openings, namedPlaceOf) ??
      firstOf(title === null ? [] : [title], namedPlaceOf) ??
      firstOf(openings, anyPlaceOf) ??
      dateline,
    why: firstOf(all, (opening) => adjunctOf(opening, reasonFillers, 0.5)),
    how: firstOf(all, (opening) => adjunctOf(opening, mannerFillers, 0.6)),
  };
}

/** The title, read with the capitals that only its style gives taken back. */
function readTitle(title: string, text: string): Opening | null {
  const plain = unTitleCase(title, text);
  const whole: Sentence = { id: 's1', start: 0, end: plain.length, kind: 'heading' };
  const [sentence] = analyseText(plain, [whole]);
  return sentence === undefined || sentence.clauses.length === 0 ? null : { text: title, sentence, cite: 'title' };
}

function firstOf(openings: readonly Opening[], find: (opening: Opening) => Statement | null): Statement | null {
  for (const opening of openings) {
    const found = find(opening);
    if (found !== null) return found;
  }
  return null;
}

function said(opening: Opening, first: number, last: number): Statement | null {
  const text = textBetween(opening.text, opening.sentence.tokens, first, last);
  return text === '' ? null : { text, cites: [opening.cite] };
}

/** The clause that tells the main event: the first finite one that asserts something by itself. */
function mainClause(opening: Opening): Clause | undefined {
  const { clauses } = opening.sentence;
  return (
    clauses.find((clause) => clause.relation === 'main' && clause.subject !== null) ??
    clauses.find((clause) => clause.subject !== null)
  );
}

function whoOf(opening: Opening): Statement | null {
  const clause = mainClause(opening);
  if (clause === undefined) return null;
  const phrase: Phrase | null = clause.verb.voice === 'passive' ? clause.subject : agentOf(clause);
  if (phrase === null || opening.sentence.tokens[phrase.head]?.pos === 'PRON') return null;
  return said(opening, phrase.first, phrase.last);
}

function whatOf(opening: Opening): Statement | null {
  const clause = mainClause(opening);
  if (clause === undefined) return null;
  const { tokens } = opening.sentence;
  const { verb } = clause;
  const object = clause.objects.at(-1);
  const oblique = clause.obliques.find(
    (candidate) =>
      candidate.at > verb.last && !tellsTime(tokens.slice(candidate.phrase.first, candidate.phrase.last + 1)),
  );
  let last = object?.last ?? oblique?.phrase.last ?? Math.min(clause.last, verb.last + WHAT_WORDS - 1);
  while (last > verb.last && tokens[last]?.pos === 'PUNCT') last -= 1;
  return said(opening, verb.first, Math.max(verb.last, Math.min(last, verb.first + 2 * WHAT_WORDS)));
}

/** The first date of the opening that is not a duration, with the clock time that stands before it. */
function whenOf(text: string, body: readonly AnalysedSentence[], dates: readonly DateMention[]): Statement | null {
  for (const { sentence } of body) {
    const own = dates.filter(
      (date) =>
        date.start >= sentence.start && date.end <= sentence.end && (date.kind === 'date' || date.kind === 'time'),
    );
    const [first] = own;
    if (first !== undefined) return { text: text.slice(first.start, first.end), cites: [sentence.id] };
  }
  return null;
}

function placesOf(opening: Opening): { filler: Filler; named: boolean }[] {
  const { clauses, tokens } = opening.sentence;
  return clauses.flatMap((clause) =>
    placeFillers(clause, tokens)
      .filter((filler) => filler.found === 'place')
      .map((filler) => ({
        filler,
        named: tokens.slice(filler.first, filler.last + 1).some((token) => token.pos === 'PROPN'),
      })),
  );
}

function namedPlaceOf(opening: Opening): Statement | null {
  const places = placesOf(opening);
  const named = places.filter((place) => place.named);
  const { tokens } = opening.sentence;
  const known = named.find(({ filler }) => isPlaceName(textBetween(opening.text, tokens, filler.first, filler.last)));
  const chosen = known ?? named[0];
  return chosen === undefined ? null : said(opening, chosen.filler.first, chosen.filler.last);
}

function anyPlaceOf(opening: Opening): Statement | null {
  const place = placesOf(opening)[0];
  return place === undefined ? null : said(opening, place.filler.first, place.filler.last);
}

function adjunctOf(opening: Opening, find: typeof reasonFillers, least: number): Statement | null {
  const { clauses, tokens } = opening.sentence;
  const fillers = clauses
    .flatMap((_, index) => find(clauses, index, tokens))
    .filter((filler) => filler.certainty >= least);
  const best = fillers.reduce<Filler | null>(
    (top, filler) => (top === null || filler.certainty > top.certainty ? filler : top),
    null,
  );
  if (best === null) return null;
  let { last } = best;
  while (last > best.first && tokens[last]?.pos === 'PUNCT') last -= 1;
  return said(opening, best.first, last);
}
