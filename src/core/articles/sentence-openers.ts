const list = (words: string): string[] => words.split(' ');

/**
 * Words that, written with a capital, begin an English sentence far more often than they belong to a name:
 * determiners, pronouns, conjunctions, prepositions, adverbs, and the counts that news opens with.
 */
const OPENERS: ReadonlySet<string> = new Set([
  ...list('The A An This That These Those Some Many Most Several Few Both Each Every Another Other Others All No'),
  ...list('He She It They We You His Her Its Their Our My There Here What Who Why How Where When Which Whether'),
  ...list(
    'But And Or So Yet However Meanwhile Also Although Though While As If Because Since Until Unless After Before',
  ),
  ...list('In On At By For From With Without Within During Despite Under Over Among Between Behind Across Around Near'),
  ...list(
    'According Asked Speaking Following Earlier Later Last Previously Then Now Today Yesterday Once Only Even Still Just',
  ),
  ...list('More Less About Nearly Almost Dozens Hundreds Thousands Millions Scores Two Three Four Five Six Seven'),
  ...list('Eight Nine Ten Eleven Twelve One Neither Either Instead Nevertheless Nonetheless Moreover Furthermore Thus'),
  ...list('Police Officials Authorities Experts Investigators Witnesses Critics Supporters'),
]);

/** Words behind which a sentence can't end: a name in capitals that follows them belongs to the same sentence. */
const LINKS: ReadonlySet<string> = new Set([
  ...list('a an the this that these those his her its their our my your of in on at by for from with without within'),
  ...list('during despite under over among between behind across around near to into onto upon via per than as like'),
  ...list('and or but nor while when where who whom whose which because although though if whether since until'),
  ...list('is are was were be been being has have had will would can could may might must shall should not'),
]);

/** "The", "However", "Dozens": whether a capitalised word opens a sentence rather than names something. */
export function isOpener(word: string): boolean {
  return OPENERS.has(word.replace(/['’].*$/u, ''));
}

/** "of", "the", "and": whether a sentence can't end behind this lower-case word. */
export function isLinkWord(word: string): boolean {
  return LINKS.has(word);
}
