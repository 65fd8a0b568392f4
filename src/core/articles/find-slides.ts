import type { Insert } from './insert.ts';

const COUNTER = /(?<![\p{Nd}/])(\d{1,3})\/(\d{1,3})(?![\p{Nd}/])/gu;
const LAST_CREDIT =
  /(?:^|[\s/])(?:Getty(?: Images)?|GETTY|Reuters|REUTERS|AFP|EPA|AP|PA|Alamy|Rex(?: Features)?)(?=\s*$|\s+["“‘]?\p{Lu})/u;
/** No caption of a slide is longer. */
const LONGEST_SLIDE = 500;

/**
 * The slides of a picture gallery run into the text: "1/8 The wreck … Smith/PA 2/8 Divers …". A counter counts only
 * where it goes up by one from 1 with the same total, so that "a 1/3 share" is left alone. Each slide runs to the next
 * counter; the last to its credit, and without one only the counter is taken.
 */
export function findSlides(text: string, from: number, to: number): Insert[] {
  const stretch = text.slice(from, to);
  if (!stretch.includes('/')) return [];
  const slides: Insert[] = [];
  let run: Counter[] = [];
  const flush = (): void => {
    if (run.length > 1) for (const slide of slidesOf(text, run, to)) slides.push(slide);
    run = [];
  };
  for (const match of stretch.matchAll(COUNTER)) {
    const number = Number(match[1]);
    const total = match[2] ?? '';
    const last = run.at(-1);
    const isNext = last === undefined ? number === 1 : isNextSlide(last, number, total, from + match.index);
    if (!isNext) flush();
    if (isNext || number === 1) {
      run.push({ start: from + match.index, end: from + match.index + match[0].length, number, total });
    }
  }
  flush();
  return slides;
}

interface Counter {
  start: number;
  end: number;
  number: number;
  total: string;
}

function isNextSlide(last: Counter, number: number, total: string, at: number): boolean {
  return last.total === total && number === last.number + 1 && at - last.end <= LONGEST_SLIDE;
}

function slidesOf(text: string, run: readonly Counter[], to: number): Insert[] {
  return run.map(({ start, end }, index) => {
    const next = run[index + 1]?.start;
    const slideEnd = next ?? endOfLastSlide(text, end, to);
    const kind = slideEnd === end ? 'notice' : 'caption';
    return { start, end: slideEnd, kind, before: index === 0 ? 'notice' : null, after: null };
  });
}

function endOfLastSlide(text: string, from: number, to: number): number {
  const credit = LAST_CREDIT.exec(text.slice(from, Math.min(to, from + LONGEST_SLIDE)));
  return credit === null ? from : from + credit.index + credit[0].length;
}
