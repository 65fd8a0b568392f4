import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { startsWithDigit } from '../../language/first-character.ts';
import type { Token } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';
import type { Figure } from '../briefing.ts';
import { isPlural, isTemporal, nounHeads } from './figure-counted.ts';
import { readUnit } from './figure-units.ts';
import { readFigure, type ReadFigure } from './read-figure.ts';

const VOTING = wordList('vote voted votes voting ballot ballots majority lawmakers senators parliament mps referendum');

/**
 * Finds the figures of an article: counts with what they count, sums of money, percentages, votes, measures, each
 * with its bound ("at least", "up to", "about") and in the order of the text. The span is the whole expression.
 * `value` is null where the words give no exact number ("dozens", "a third", "15-20", "272–285"). Years, dates, times,
 * durations, ages, ordinals, scores and numbers that are names (Game 7) are no figures. Linear in the text's length.
 */
export function findFigures(article: { text: string }, sentences: readonly AnalysedSentence[]): Figure[] {
  return sentences.flatMap((analysed) => {
    const { kind } = analysed.sentence;
    return kind === 'notice' || kind === 'byline' || kind === 'post' ? [] : figuresIn(article.text, analysed);
  });
}

function figuresIn(text: string, analysed: AnalysedSentence): Figure[] {
  const { tokens } = analysed;
  const figures: Figure[] = [];
  const nouns = nounHeads(analysed);
  const isVote = tokens.some((token) => VOTING.has(token.lower));
  let at = 0;
  let from = 0;
  while (at < tokens.length) {
    const read =
      (isVote ? readVotes(text, tokens, at) : null) ??
      readRatio(text, tokens, at) ??
      readFigure(text, tokens, at, nouns, from);
    if (read === null) {
      at += 1;
      continue;
    }
    if (read.figure !== null) figures.push({ ...read.figure, cites: [analysed.sentence.id] });
    at = read.next;
    from = at;
  }
  return figures;
}

/** "272–285", "voted 60 to 40": two sides of one vote. */
function readVotes(text: string, tokens: readonly Token[], at: number): ReadFigure | null {
  const [first, link, second] = tokens.slice(at, at + 3);
  if (first === undefined) return null;
  let last: Token | null = null;
  let next = at;
  if (/^\d+[-–]\d+$/u.test(first.text)) [last, next] = [first, at + 1];
  else if (
    second !== undefined &&
    /^\d+$/u.test(first.text) &&
    /^\d+$/u.test(second.text) &&
    /^(?:[-–]|to)$/u.test(link?.lower ?? '')
  )
    [last, next] = [second, at + 3];
  if (last === null || /[\d\p{L}./:-]/u.test(text[first.start - 1] ?? '') || /[\d\p{L}/:-]/u.test(text[last.end] ?? ''))
    return null;
  const isTold = link?.lower !== 'to' || VOTING.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'by';
  const counted = tokens[next];
  const isCounting = counted?.pos === 'NOUN' && !VOTING.has(counted.lower);
  if (!isTold || isCounting || readUnit(tokens, next) !== null) return null;
  const figure = { ...spanOf(text, first, last), value: null, unit: null, of: 'votes', bound: null };
  return { figure, next };
}

const SMALL = wordList('one two three four five six seven eight nine ten');

const isSmallNumber = (token: Token | undefined): boolean =>
  token !== undefined && (startsWithDigit(token.text) ? /^\d{1,3}$/u.test(token.text) : SMALL.has(token.lower));

/** "one in five people", "nine out of ten voters", "four of five are": a share of those named behind it, or before. */
function readRatio(text: string, tokens: readonly Token[], at: number): ReadFigure | null {
  if (!isSmallNumber(tokens[at])) return null;
  const isOutOf = tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower === 'of';
  const behind = isOutOf ? at + 3 : at + 2;
  const [first, link, whole, counted] = [tokens[at], tokens[behind - 1]?.lower, tokens[behind], tokens[behind + 1]];
  if (first === undefined || whole === undefined || (link !== 'in' && link !== 'of')) return null;
  if (!isSmallNumber(whole)) return null;
  const isCounting = counted?.pos === 'NOUN' && isPlural(counted) && !isTemporal(counted) && (link === 'in' || isOutOf);
  if (!isCounting && !/^(?:AUX|VERB)$/u.test(counted?.pos ?? '')) return null;
  const { text: of } = isCounting ? counted : whole;
  const figure = { ...spanOf(text, first, isCounting ? counted : whole), value: null, unit: null, of, bound: null };
  return { figure, next: behind + (isCounting ? 2 : 1) };
}

const spanOf = (text: string, { start }: Token, { end }: Token): Pick<Figure, 'text' | 'start' | 'end'> => ({
  text: text.slice(start, end),
  start,
  end,
});
