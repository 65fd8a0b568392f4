import { wordList } from '../../language/word-list.ts';

/** A stretch of a title, as offsets into it. */
export interface TitlePart {
  start: number;
  end: number;
}

/** What a newsroom puts before a headline and what says nothing of the news; "Opinion:" and "Analysis:" say what it is. */
const LABEL =
  /^\s*(?:live(?: updates?)?|watch(?: live)?|video|listen|exclusive|breaking(?: news)?|updated?|photos|pictures|in pictures|gallery)\s*(?::|\||[–—-](?=\s))\s*/iu;
/** The mark that ties a publisher to a title, and the publisher behind it: "… - Example News", "… | EXN". */
const PUBLISHER = /\s+(?:[|•·»]|[–—-]|::)\s+([^|•·»]{2,40})$/u;
/** Words of publishers' names. */
const PRESS_WORDS = wordList(`
  news times post guardian telegraph herald tribune journal gazette chronicle mail mirror express standard independent observer examiner inquirer
  courier dispatch star sun globe register review magazine press wire online radio tv television network media daily weekly sport sports
  bbc cnn nbc abc cbs npr pbs fox sky itv reuters ap afp bloomberg wsj`);
/** So many tags and publishers may stand behind each other: "… | World | EXN". */
const MOST_CUTS = 3;

/**
 * Where the news of a title stands in it, as offsets: without labels before it ("LIVE:") and without the publisher
 * behind it. The whole title where nothing would be left.
 */
export function newsOfTitle(title: string, source: string | null): TitlePart {
  let start = LABEL.exec(title)?.[0].length ?? 0;
  let end = title.length;
  for (let cut = 0; cut < MOST_CUTS; cut += 1) {
    const found = PUBLISHER.exec(title.slice(Math.max(start, end - LONGEST_TAIL), end));
    if (found === null || !isPublisher(found[0], found[1] ?? '', source)) break;
    end -= found[0].length;
  }
  if (end - start < SHORTEST_NEWS) [start, end] = [0, title.length];
  return { start, end };
}

/** The tail of a title that may hold a publisher, in characters; what is left without it is a title of some length. */
const LONGEST_TAIL = 60;
const SHORTEST_NEWS = 12;

function isPublisher(tail: string, name: string, source: string | null): boolean {
  const plain = plainName(name);
  if (source !== null && (plain === plainName(source) || plainName(source).startsWith(plain))) return true;
  if (/\.(?:com|co\.uk|org|net)$/iu.test(name)) return true;
  const words = name.split(/\s+/u);
  const isName = words.length <= 5 && words.every((word) => /^(?:[\p{Lu}\d]|(?:of|the|and|&)$)/u.test(word));
  return isName && (tail.includes('|') || words.some((word) => PRESS_WORDS.has(word.toLowerCase())));
}

const plainName = (name: string): string => name.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]/gu, '');

/**
 * The parts of a title that may tell its news by themselves, the likeliest first: the two sides of a colon ("Holm fire:
 * Driver arrested", "Rovers win cup: 'A dream come true'"), what stands before "…, study finds", and behind "While the
 * world votes, …"; else all of its news.
 */
export function partsOfTitle(title: string, news: TitlePart): TitlePart[] {
  const { start, end } = news;
  const text = title.slice(start, end);
  const colon = text.search(/: (?=\S)/u);
  if (colon !== -1) return [{ start, end: start + colon }, { start: start + colon + 2, end }, news];
  const comma = text.lastIndexOf(', ');
  if (comma === -1) return [news];
  if (/^(?:While|As|After|When|If|Although|Despite)\b/u.test(text)) return [{ start: start + comma + 2, end }];
  return [REPORTED.test(text.slice(comma)) ? { start, end: start + comma } : news];
}

/** Where what a part of a title says ends with who says so, behind ", study finds"; null where none stands there. */
export function reportedEnd(title: string, part: TitlePart, news: TitlePart): number | null {
  return REPORTED.test(title.slice(part.end, news.end)) ? news.end : null;
}

/** Who says so, at the end of a title: "…, study finds", "…, claim passengers". */
const REPORTED =
  /^, (?:(?:[\p{L}'’]+ ){1,3}(?:say|find|claim|warn|report|show|suggest|reveal)s?|(?:say|claim|warn)s?(?: [\p{L}'’]+){1,3})$/u;
