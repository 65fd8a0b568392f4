import type { Briefing } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';

/** A place of the text that means somebody or something without the name: "he", "the minister", "the company". */
export interface StandIn {
  /** UTF-16 offsets into the article's text. */
  start: number;
  end: number;
  /** The words of the name, in lower case. */
  words: readonly string[];
}

/** How well a stand-in says a word of the name, against the word itself. */
export const STOOD_FOR = 0.8;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What stands for a name in the article of a briefing: the mentions that share no word with it. */
export function standInsOf({ article, people, organisations, places }: Briefing): StandIn[] {
  return [...people, ...organisations, ...places].flatMap(({ name, mentions }) => {
    const words = wordsOf(name);
    return mentions
      .filter(({ start, end }) => !wordsOf(article.text.slice(start, end)).some((word) => words.includes(word)))
      .map(({ start, end }) => ({ start, end, words }));
  });
}

/** By word of a name, the tokens of the sentence that stand for it. */
export function stoodForIn(
  { sentence, tokens }: AnalysedSentence,
  standIns: readonly StandIn[],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { start, end, words } of standIns) {
    if (start < sentence.start || end > sentence.end) continue;
    // The last word of "the Russian minister" is the one that a verb is near to.
    const at = tokens.findLastIndex((token) => token.start >= start && token.end <= end);
    if (at === -1) continue;
    for (const word of words) found.set(word, [...(found.get(word) ?? []), at]);
  }
  return found;
}
