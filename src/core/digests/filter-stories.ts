import type { Briefing } from '../briefings/briefing.ts';
import { namesOf } from '../briefings/entities/names-of.ts';
import type { Subscription } from './subscription.ts';

/**
 * The rule that keeps a story out of a digest, in words; null where none does. Topics and people are looked for as whole
 * words in the headline, the summary and the names of who and what the story is about, not in all of the article: a word in
 * passing makes no topic.
 */
export function findFilter(
  briefing: Briefing,
  { follow, leaveOut, sources }: Pick<Subscription, 'follow' | 'leaveOut' | 'sources'>,
): string | null {
  const { source } = briefing.article;
  if (sources.length > 0 && !sources.some((wanted) => holds(source ?? '', wanted))) {
    return source === null ? 'its source is not known' : `its source, ${source}, is not among those chosen`;
  }
  const text = textOf(briefing);
  const unwanted = leaveOut.find((words) => holds(text, words));
  if (unwanted !== undefined) return `leaves out "${unwanted}"`;
  if (follow.length > 0 && !follow.some((words) => holds(text, words))) {
    return `holds nothing of what is followed: ${follow.join(', ')}`;
  }
  return null;
}

function textOf({ headline, dek, summary, keyPoints, people, organisations, places }: Briefing): string {
  const statements = [headline, ...(dek === null ? [] : [dek]), ...summary.short, ...keyPoints];
  const names = [...people, ...organisations, ...places].flatMap(namesOf);
  return [...statements.map(({ text }) => text), ...names].join('\n');
}

/** Whether a text holds the words one behind the other, whole, in any case and with or without accents. */
function holds(text: string, words: string): boolean {
  const wanted = fold(words);
  return wanted.trim() !== '' && fold(text).includes(wanted);
}

/** The words of a text between single spaces; the end of a line parts words that don't belong together. */
function fold(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, ' \n ');
  return ` ${words.trim()} `;
}
