const FINISHED = /[.!?…。！？؟।:]["”’'»)\]\s]*$/u;
const REACH = 12;

/** Whether the text before `at` ends a sentence, or there is none. */
export function isSentenceBreak(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at).trimEnd();
  return before === '' ? at <= REACH : FINISHED.test(before);
}

/** Whether a stretch has no final punctuation. */
export function isUnfinished(text: string, start: number, end: number): boolean {
  return !FINISHED.test(text.slice(Math.max(start, end - REACH), end));
}
