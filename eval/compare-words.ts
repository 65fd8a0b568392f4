const ARTICLES = new Set(['a', 'an', 'the']);

/**
 * The words of a text as scorers compare them: lower case, without articles, possessive endings, thousands separators
 * and punctuation; a decimal point stays.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['‘’]s\b/gu, '')
    .replaceAll(/(?<=\d),(?=\d)/gu, '')
    .replaceAll(/\.(?!\d)|[^\p{L}\p{N}.]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !ARTICLES.has(word));
}

/** Whether `part` stands in `whole` as a run of words. Nothing stands in anything. */
export function containsWords(whole: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** Whether one of the two texts stands in the other, word for word. */
export function wordsOverlap(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  return containsWords(left, right) || containsWords(right, left);
}

/** Token F1, from 0 to 1: the harmonic mean of the shares of words that each side finds in the other, with repetition. */
export function wordF1(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of one) {
    const rest = left.get(word) ?? 0;
    if (rest === 0) continue;
    left.set(word, rest - 1);
    shared += 1;
  }
  return (2 * shared) / (one.length + other.length);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE_FORMS = [
  String.raw`\b(?<year>\d{4})-(?<number>\d{2})(?:-(?<day>\d{2}))?\b`,
  String.raw`\b(?:(?<day>\d{1,2})\s+)?${MONTH}\.?,?\s+(?<year>\d{4})\b`,
  String.raw`\b${MONTH}\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})\b`,
].map((form) => new RegExp(form, 'giu'));

/**
 * The dates that a text writes out, as `2023-06-18` or `2023-06`, so that "18 June 2023" and "2023-06-18" are one answer.
 * Only dates with month and year count.
 */
export function datesIn(text: string): Set<string> {
  const dates = new Set<string>();
  for (const form of DATE_FORMS) {
    for (const { groups } of text.matchAll(form)) {
      const { year, number, month, day } = groups ?? {};
      if (year === undefined) continue;
      const monthNumber =
        number ?? String(MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
      dates.add([year, monthNumber, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'));
    }
  }
  return dates;
}
