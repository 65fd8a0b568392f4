import type { Piece } from './split-run-on.ts';

/** Who wrote a post, as pages show it: "-- Jane Doe (@janedoe) November 3, 2016". */
const AUTHOR = /^(?:--|—|–|-) ?[^\n]{1,60}\(@\w{1,30}\)/u;
/** In characters without links; the longest that a post could be when such bylines came into use, and few are longer now. */
const LONGEST_POST = 140;
const LINK = /(?:https?:\/\/|pic\.twitter\.com\/)\S+/gu;
/** A report that stands before the post, not the post. */
const REPORT = /["“”]|\b(?:said|says|told|according to)\b/u;

/** Marks the sentences before the author of a post that are the post: as many as one can hold, back to a report. */
export function markPosts(text: string, pieces: readonly Piece[]): Piece[] {
  if (!pieces.some(({ kind }) => kind === 'byline')) return [...pieces];
  const marked = pieces.map((piece) => ({ ...piece }));
  marked.forEach((piece, index) => {
    if (piece.kind !== 'byline' || !AUTHOR.test(text.slice(piece.start, piece.start + 100))) return;
    for (let at = index - 1; at >= 0; at -= 1) {
      const before = marked[at];
      if (before?.kind !== null || lengthOfPost(text, before.start, piece.start) > LONGEST_POST) return;
      if (at < index - 1 && REPORT.test(text.slice(before.start, before.end))) return;
      before.kind = 'post';
    }
  });
  return marked;
}

function lengthOfPost(text: string, start: number, end: number): number {
  return text
    .slice(start, Math.min(end, start + 4 * LONGEST_POST))
    .replace(LINK, '')
    .trim().length;
}
