/** Whether a quote in double marks has begun and not ended, and how many sentences ago a mark was met last. */
export interface Speech {
  isOpen: boolean;
  since: number;
}

/** A mark that nothing closes within so many sentences was left open by mistake. */
const LONGEST_SPEECH = 8;
const MARK = /["“”]/gu;

/** Follows the double quotes of the next sentence of a text; changes `speech`. */
export function followSpeech(speech: Speech, sentence: string): void {
  speech.since += 1;
  if (speech.since > LONGEST_SPEECH) speech.isOpen = false;
  if (sentence.search(MARK) === -1) return;
  for (const { 0: mark, index } of sentence.matchAll(MARK)) {
    speech.isOpen = mark === '“' || (mark === '"' && opens(sentence, index));
    speech.since = 0;
  }
}

/** A straight mark opens where space or a bracket stands before it, and none behind it. */
function opens(text: string, at: number): boolean {
  return /^$|[\s([—–-]/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1));
}
