/** So great a share of capitals is the style of a headline, not the names in it. */
const STYLED = 0.6;
const WORD = /\p{L}[\p{L}'’]*/gu;
const SMALL_WORDS = new Set(
  `a an and as at but by for from in into is it its no not of off on or over than that the their to up with after before least most`.split(
    ' ',
  ),
);

/**
 * A title with the capitals of headline style taken back, so that it can be read as a sentence: "Killing at Least 7"
 * becomes "killing at least 7", while names keep theirs. A word is common if the article's text writes it, or another
 * form of it, in lower case ("derailed" for "Derails"); so is the first word of any title. Same length as the title,
 * so that offsets hold.
 */
export function unTitleCase(title: string, text: string): string {
  const words = title.match(WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (capitals <= STYLED * words.length)
    return title.replace(/^\p{Lu}[\p{L}'’]*(?= \p{Ll})/u, (word) =>
      isWritten(text, word.toLowerCase()) ? word.toLowerCase() : word,
    );
  const lower = new Set(text.match(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu) ?? []);
  const stems = new Set([...lower].map(stemOf));
  const names = new Set(text.match(/(?<=[\p{L},] )\p{Lu}[\p{L}'’]*/gu) ?? []);
  const isCommon = (word: string, plain: string): boolean =>
    SMALL_WORDS.has(plain) || lower.has(plain) || (stems.has(stemOf(plain)) && !names.has(word));
  return title.replace(WORD, (word) => {
    const plain = word.toLowerCase();
    return plain.length === word.length && isCommon(word, plain) ? plain : word;
  });
}

/** Whether a word stands in a text as it is written, and not inside of another one. */
function isWritten(text: string, word: string): boolean {
  const isInside = (mark: string | undefined): boolean => /[\p{L}'’]/u.test(mark ?? '');
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isInside(text[at - 1]) && !isInside(text[at + word.length])) return true;
  }
  return false;
}

/** What the forms of a regular verb or noun share: "derail" of "derails", "derailed", "derailing". */
export const stemOf = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/u, '') : word);
