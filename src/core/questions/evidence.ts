import type { Sentence } from '../articles/article.ts';
import type { Briefing } from '../briefings/briefing.ts';
import type { Evidence } from './answer.ts';

/** A range of the article's text, as UTF-16 offsets into it. */
interface Range {
  start: number;
  end: number;
}

/** A sentence of the briefing as evidence, with the words at the given ranges highlighted. */
export function evidenceOf(briefing: Briefing, sentence: Sentence, ...highlights: readonly Range[]): Evidence {
  const { start, end, id } = sentence;
  return {
    briefing: briefing.id,
    sentence: id,
    text: briefing.article.text.slice(start, end),
    highlights: highlights.map((range) => ({ start: range.start - start, end: range.end - start })),
  };
}
