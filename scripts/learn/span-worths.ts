import { wordsOf, wordsOverlap } from '../../eval/compare-words.ts';
import type { QuestionLine } from '../../eval/formats.ts';
import type { Token } from '../../src/core/language/token.ts';
import type { Span } from '../../src/core/questions/spans.ts';

/** How much holding the whole answer counts against being nothing but the answer. */
const WHOLE = 0.4;

/** What a stretch is worth as an answer, 0 to 1, by its word F1 with the accepted one and whether it holds all of it. */
export const worthOf = (f1: number, isWhole: boolean): number => (1 - WHOLE) * f1 ** 2 + (isWhole ? WHOLE * f1 : 0);

/**
 * By stretch of a sentence, what it is worth as an answer to `gold`; those worth nothing are left out. Tells nothing of
 * sentences that do not show the answer. A list of items is one stretch that holds them.
 */
export function spanWorths(
  spans: readonly Span[],
  { text, tokens }: { text: string; tokens: readonly Token[] },
  { answerable, answers, evidence }: QuestionLine,
): { span: Span; worth: number }[] {
  if (!answerable || !evidence.some((gold) => wordsOverlap(text, gold))) return [];
  const words = tokens.flatMap((token, at) => wordsOf(token.text).map((word) => ({ word, at })));
  const items = answers.map((forms) => forms.flatMap((form) => runsOf(words, wordsOf(form))));
  if (items.some((runs) => runs.length === 0)) return [];
  const counts = countsUpTo(tokens.length, words);
  const lengthOf = ({ first, last }: Span): number => (counts[last + 1] ?? 0) - (counts[first] ?? 0);
  const shared = (one: Span, other: Span): number =>
    Math.max(0, lengthOf({ first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) }));
  return spans.flatMap((span) => {
    const nearest = items.map((runs) => runs.reduce((a, b) => (f1Of(span, b) > f1Of(span, a) ? b : a)));
    const met = nearest.reduce((sum, run) => sum + shared(span, run), 0);
    const asked = nearest.reduce((sum, run) => sum + lengthOf(run), 0);
    const isWhole = items.every((runs) => runs.some(({ first, last }) => span.first <= first && span.last >= last));
    const worth = worthOf(met === 0 ? 0 : (2 * met) / (lengthOf(span) + asked), isWhole);
    return worth === 0 ? [] : [{ span, worth }];
  });

  function f1Of(span: Span, run: Span): number {
    return (2 * shared(span, run)) / (lengthOf(span) + lengthOf(run));
  }
}

/** Where the words of a form stand one behind the other. */
function runsOf(words: readonly { word: string; at: number }[], form: readonly string[]): Span[] {
  if (form.length === 0) return [];
  return words.flatMap((_, from) => {
    const isRun = form.every((word, offset) => words[from + offset]?.word === word);
    return isRun ? [{ first: words[from]?.at ?? 0, last: words[from + form.length - 1]?.at ?? 0 }] : [];
  });
}

/** How many words stand before each token. */
function countsUpTo(tokens: number, words: readonly { at: number }[]): number[] {
  const counts = Array.from({ length: tokens + 1 }, () => 0);
  for (const { at } of words) counts[at + 1] = (counts[at + 1] ?? 0) + 1;
  for (let at = 1; at <= tokens; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}
