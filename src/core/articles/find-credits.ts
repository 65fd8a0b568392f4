import type { Insert } from './insert.ts';
import { isOpener } from './sentence-openers.ts';

const WORD = String.raw`\p{Lu}(?:\.|[\p{L}'’-]{1,30})`;
/** A name or an owner in brackets between an unfinished caption and the next sentence: "the tram (Ann Smith) The driver". */
const BRACKETED = new RegExp(
  String.raw`\((?<who>${WORD}(?: (?:of |de |van )?${WORD}){0,3})\)(?=\s+["“‘]?\p{Lu})`,
  'gu',
);
/** "Scene: ", "Emergency services: " at the beginning of a caption. */
const LABELLED = /(?:^|[.!?…]["”’')\]#]{0,3}\s+)["“‘']?\p{Lu}[^.!?…:;]{2,40}:\s[^.!?…]{10,300}$/u;
/** What stands before a bracket in a caption is looked at so far back. */
const REACH = 380;
/** The bare name of someone credited elsewhere, between a small word and one that opens a sentence. */
const MOST_NAMES = 20;

/**
 * The credits that are known by how an article uses them: a name in brackets behind a labelled caption, or one that
 * stands so more than once; and such a name again without its brackets. Linear in the length of the text.
 */
export function findCredits(text: string): Insert[] {
  if (!text.includes('(')) return [];
  const brackets = [...text.matchAll(BRACKETED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    who: match.groups?.['who'] ?? '',
  }));
  const counts = new Map<string, number>();
  for (const { who } of brackets) counts.set(who, (counts.get(who) ?? 0) + 1);
  const credits = brackets.filter(({ start, who }) => {
    const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
    if (!/(?:^|\s)[\p{Ll}\p{Nd}][\p{L}\p{Nd}-]*["”’']?$/u.test(before) && !LABELLED.test(before)) return false;
    return (counts.get(who) ?? 0) > 1 || LABELLED.test(before);
  });
  const names = [...new Set(credits.map(({ who }) => who))].filter((who) => who.includes(' ')).slice(0, MOST_NAMES);
  return [...credits, ...names.flatMap((name) => bareCredits(text, name))].map(({ start, end }): Insert => ({
    start,
    end,
    kind: 'notice',
    before: 'caption',
    after: null,
  }));
}

function bareCredits(text: string, name: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const before = /(?<word>[\p{Ll}\p{Nd}]+) $/u.exec(text.slice(Math.max(0, at - 30), at))?.groups?.['word'];
    const opener = /^ (?<word>\p{Lu}\p{L}*) /u.exec(text.slice(end, end + 20))?.groups?.['word'];
    if (before !== undefined && opener !== undefined && isOpener(opener)) found.push({ start: at, end });
  }
  return found;
}
