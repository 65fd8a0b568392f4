/** Characters of the words in an id; with the date before them an id stays far under its bound. */
const LONGEST_WORDS = 45;

/**
 * The id of a briefing: its date and the words of its headline ("2023-06-18-blinken-met-qin-gang"), in plain letters.
 * The same article gets the same id; two articles of one day and headline do too, and whoever stores them decides.
 */
export function nameBriefing(headline: string, publishedAt: string | null): string {
  const words = headline
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  const date = /^\d{4}(?:-\d\d){0,2}/u.exec(publishedAt ?? '')?.[0];
  const parts = date === undefined ? [] : [date];
  let length = 0;
  for (const word of words) {
    length += word.length + 1;
    if (length > LONGEST_WORDS) break;
    parts.push(word);
  }
  return parts.length === (date === undefined ? 0 : 1) ? [...parts, 'article'].join('-') : parts.join('-');
}
