/** What befalls people, and the words of news that tell of it. */
export interface Fate {
  name: string;
  words: RegExp;
}

export const FATES: readonly Fate[] = [
  {
    name: 'dead',
    words: /\b(?:dead|dies?|died|dying|kill(?:s|ed|ing)?|deaths?|fatalities|lives lost|drown(?:ed|ing)?)\b/iu,
  },
  {
    name: 'injured',
    words: /\b(?:injur(?:ed|es|ing|ies)|wound(?:ed|ing)|hurt|taken to (?:the )?hospital|hospitali[sz]ed)\b/iu,
  },
  { name: 'missing', words: /\b(?:missing|unaccounted)\b/iu },
  { name: 'trapped', words: /\btrapp(?:ed|ing)\b/iu },
  { name: 'arrested', words: /\b(?:arrest(?:ed|ing|s)?|detain(?:ed|ing)?|in custody)\b/iu },
  { name: 'rescued', words: /\b(?:rescu(?:ed|ing)|pulled (?:alive )?from)\b/iu },
  { name: 'forced from home', words: /\b(?:evacuat(?:ed|ing)|fled|flee|homeless|displaced|forced from)\b/iu },
];

/** The names of what a text says befell people. */
export const fatesIn = (text: string): string[] =>
  FATES.filter(({ words }) => words.test(text)).map(({ name }) => name);
