import type { Token } from '../language/token.ts';

/** How many words behind a number may tell that it is an age: "42 - year - old". */
const AGE_WORDS = 6;

/** Whether a number among the tokens from `first` to `last` tells an age: "aged 58", "42-year-old", ", 58,". */
export function tellsAge(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (isAge(tokens, at)) return true;
  return false;
}

function isAge(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  if (number === undefined || (number.pos !== 'NUM' && !/\d/u.test(number.text))) return false;
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.text ?? ''];
  if (/^(?:aged?|turn(?:ed|s)?)$/u.test(before)) return true;
  const behind = tokens.slice(at, at + AGE_WORDS).map(({ lower }) => lower);
  if (/^[^,;()]*?(?:year|month|week)s?-?(?:old|ofage)/u.test(behind.join(''))) return true;
  return /^\d{1,3}$/u.test(number.text) && /^[,(]$/u.test(before) && /^[,.;)]$/u.test(after);
}
