/** Whether a text begins with a capital letter of any script; most texts are told by their first character alone. */
export function startsWithCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < FIRST_BEYOND_ASCII ? first >= CAPITAL_A && first <= CAPITAL_Z : /^\p{Lu}/u.test(text);
}

const FIRST_BEYOND_ASCII = 0x80;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
