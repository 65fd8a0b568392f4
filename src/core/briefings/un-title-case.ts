/**
 * A title with the capitals of headline style taken back, so that it can be read as a sentence: "Killing at Least 7"
 * becomes "killing at least 7", while names keep theirs. A word is a name if the article's text writes it with a
 * capital inside a sentence, or never in lower case. Same length as the title, so that offsets hold.
 */
export function unTitleCase(title: string, text: string): string {
  const words = title.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const lower = new Set(text.match(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu) ?? []);
  const inside = new Set((text.match(/(?<=[\p{L},] )\p{Lu}[\p{L}'’]*/gu) ?? []).map((word) => word));
  const styled = capitals / Math.max(1, words.length) > 0.6;
  if (!styled) return title;
  return title.replace(/\p{L}[\p{L}'’]*/gu, (word, offset: number) => {
    const plain = word.toLowerCase();
    const isName = inside.has(word) || (offset > 0 && /^\p{Lu}{2,}$/u.test(word) && title !== title.toUpperCase());
    const isCommon = lower.has(plain) || SMALL_WORDS.has(plain);
    return plain.length === word.length && isCommon && !(isName && !lower.has(plain)) ? plain : word;
  });
}

const SMALL_WORDS = new Set(
  'a an and as at but by for from in into is it its no not of off on or over than that the their to up with after before least most'.split(
    ' ',
  ),
);
