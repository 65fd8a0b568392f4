/** Whether a text begins with a capital letter of any script; most texts are told by their first code unit alone. */
export function startsWithCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < FIRST_BEYOND_ASCII ? first >= CAPITAL_A && first <= CAPITAL_Z : /^\p{Lu}/u.test(text);
}

/** Whether a text begins with one of the digits 0 to 9. */
export function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= DIGIT_0 && first <= DIGIT_9;
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const FIRST_BEYOND_ASCII = 0x80;
