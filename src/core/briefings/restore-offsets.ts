import type { Article, Sentence } from '../articles/article.ts';
import type { ReadingCopy } from '../articles/reading-copy.ts';
import type { Briefing } from './briefing.ts';

/**
 * The briefing of an article that was built from its reading copy: every offset leads into the article's own text, and
 * what stands at it is given as it stands there. Statements keep the words that a reader sees.
 */
export function restoreOffsets(built: Briefing, article: Article, copy: ReadingCopy): Briefing {
  const restored = withSpans(built, article.text, copy);
  const sentences = new Map(built.sentences.map((sentence) => [sentence.id, sentence]));
  /** The event in the words of the article, where they stand in its sentence without a break. */
  const wordsOf = (text: string, cite: string | undefined): string => {
    const { start, end } = sentences.get(cite ?? '') ?? { start: 0, end: 0 };
    const at = built.article.text.slice(start, end).indexOf(text);
    return at === -1 ? text : article.text.slice(copy.startOf(start + at), copy.endOf(start + at + text.length));
  };
  return {
    ...restored,
    article,
    sentences: coverText(restored.sentences, article.text),
    events: restored.events.map((event) => ({ ...event, text: wordsOf(event.text, event.cites[0]) })),
  };
}

/** Every object in a value that has offsets, with those into the original and the words that stand there. */
function withSpans<T>(value: T, original: string, copy: ReadingCopy): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withSpans(item, original, copy)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields: [string, unknown][] = Object.entries(value);
  const restored = Object.fromEntries(fields.map(([name, field]) => [name, withSpans(field, original, copy)]));
  const { start, end } = restored;
  if (typeof start !== 'number' || typeof end !== 'number') return restored as T;
  const range = { start: copy.startOf(start), end: copy.endOf(end) };
  const words = 'text' in restored ? { text: original.slice(range.start, range.end) } : {};
  return { ...restored, ...range, ...words } as T;
}

/** What was taken out at the edge of a sentence belongs to it, so that the sentences cover the text. */
function coverText(sentences: readonly Sentence[], original: string): Sentence[] {
  let covered = 0;
  return sentences.map((sentence, index) => {
    let { start, end } = sentence;
    const limit = sentences[index + 1]?.start ?? original.length;
    while (start > covered && isInk(original, start - 1)) start -= 1;
    while (end < limit && isInk(original, end)) end += 1;
    covered = end;
    return { ...sentence, start, end };
  });
}

const isInk = (text: string, at: number): boolean => /\S/u.test(text.charAt(at));
