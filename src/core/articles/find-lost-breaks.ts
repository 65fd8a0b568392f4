import { isLinkWord, isOpener } from './sentence-openers.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Written with a capital before a small word, these begin a sentence or a title, and titles go on in capitals. */
const DETERMINERS = words('The This That These Those His Her Its Their Our');
const PRONOUNS = words('He She They It We There');
/** These also stand in the middle of names ("Ministry For Work"), so a small word must stand before them as well. */
const CONNECTIVES = words(
  'A An But And As After Before When While Although However According Many Some More Most Over Later Each Another ' +
    'Several Now Then If Despite Following Dozens Hundreds Thousands Scores',
);
/** As these do in titles and slips of the pen too, the comma of an opening phrase must follow: "In the end, he". */
const PREPOSITIONS = words('In On At For From Since During Among With By');
const OPENING_PHRASE = 8;
/** In words; a longer quote has full stops. */
const LONGEST_QUOTE = 40;
/** A title in small letters may follow them: "the film The last ferry". */
const TITLED = words(
  'film movie novel book song album single series show play musical band painting paper newspaper magazine journal ' +
    'called titled entitled named said says asked wrote and or',
);
/** A letter may follow them: "vitamin A deficiency". */
const LETTERED = words(
  'vitamin hepatitis group grade type plan schedule team class list influenza serie series category section part ' +
    'level option block terminal gate hall tier appendix annex exhibit unit route line plot',
);

const MARK_PAIRS: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ['‘', '’'],
  ['“', '”'],
]);
const SAYS = words('said says added adds wrote writes tweeted told asked posted read reads continued explained');
/** "Problem A can be solved": a verb makes the letter a name. */
const VERBAL = words('is was are were has had can could will would may might must and or');

/** What every break has: far faster to look for than words are to weigh. */
const OPENING = new RegExp(
  `[\\p{L}\\p{Nd}%)'’"”]\\s+(?:["“‘'](?:\\p{Lu}|[IA]\\s)|(?:${[...DETERMINERS, ...PRONOUNS, ...CONNECTIVES, ...PREPOSITIONS].join('|')}),?\\s+[\\p{Ll}\\p{Nd}])`,
  'u',
);

/** A sentence opens behind so many words at least, and has so many. */
const FEWEST_BEFORE = 3;
const FEWEST_BEHIND = 4;

interface Word {
  text: string;
  start: number;
}

/** What the sentences before it leave open. */
export interface Lead {
  /** Whether a quote in double marks has begun and not ended. */
  isInSpeech: boolean;
}

/**
 * The offsets in a sentence at which another one begins although no full stop stands before it, as where a scraper ran
 * captions and headings into the news: "a tram crash in south London The driver, a man of 42, was held". Only what
 * English does not do inside a sentence counts; where it occurs, less certain openings of the same sentence count too.
 * Linear in the length of the sentence.
 */
export function findLostBreaks(sentence: string, { isInSpeech }: Lead): number[] {
  if (!OPENING.test(sentence)) return [];
  const all = [...sentence.matchAll(/\S+/gu)].map((match): Word => ({ text: match[0], start: match.index }));
  const isQuoted = quotedWords(all);
  const restart = isInSpeech ? restartOfSpeech(all) : -1;
  const mayBreak = (index: number): boolean =>
    index >= FEWEST_BEFORE &&
    index <= all.length - FEWEST_BEHIND &&
    isQuoted[index] === false &&
    canEnd(all[index - 1]?.text ?? '');
  const places = all.map((_, index) => index).filter(mayBreak);
  if (!places.some((index) => index === restart || isCertain(all, index))) return [];
  return places.filter((index) => index === restart || isLikely(all, index)).map((index) => all[index]?.start ?? 0);
}

/**
 * A double quote that opens where one is open begins a new paragraph of the speech: what runs into it from the full
 * stop before is no part of the speech. -1 where there is none.
 */
function restartOfSpeech(all: readonly Word[]): number {
  const first = all.findIndex(({ text }) => /["“”]/u.test(text));
  return /^["“]\p{Lu}/u.test(all[first]?.text ?? '') && !SAYS.has(all[first - 1]?.text ?? '') ? first : -1;
}

/** Whether a sentence could end behind a word: no mark stands there, and nothing has to follow it. */
function canEnd(word: string): boolean {
  return (
    /[\p{L}\p{Nd}%][)'’"”]{0,2}$/u.test(word) && !isLinkWord(word.toLowerCase()) && !TITLED.has(word.toLowerCase())
  );
}

function isCertain(all: readonly Word[], index: number): boolean {
  const [previous = '', word = '', next = ''] = [index - 1, index, index + 1].map((at) => all[at]?.text ?? '');
  // "'great chemistry' 'I have been": a quote ends and another opens.
  if (/^["“‘'](?:\p{Lu}\p{Ll}|[IA]$)/u.test(word) && closesQuote(all, index - 1, word.charAt(0))) return true;
  if (!/^[\p{Ll}\p{Nd}]/u.test(next) || (word === 'A' && VERBAL.has(next))) return false;
  const bare = word.replace(/,$/u, '');
  if (DETERMINERS.has(bare) || PRONOUNS.has(bare)) return true;
  const isSmall = /^\(?[\p{Ll}\p{Nd}]/u.test(previous) || /[)'’"”]$/u.test(previous);
  if (!isSmall || LETTERED.has(previous.toLowerCase())) return false;
  return CONNECTIVES.has(bare) || (PREPOSITIONS.has(bare) && (next === 'least' || hasOpeningPhrase(all, index)));
}

/** Whether the word ends a quote that the mark `opening` began a few words before; "the Cubs' 'curse'" ends none. */
function closesQuote(all: readonly Word[], index: number, opening: string): boolean {
  if (all[index]?.text.endsWith(MARK_PAIRS.get(opening) ?? '') !== true) return false;
  return all.slice(Math.max(0, index - LONGEST_QUOTE), index + 1).some(({ text }) => text.startsWith(opening));
}

const hasOpeningPhrase = (all: readonly Word[], index: number): boolean =>
  all.slice(index + 1, index + OPENING_PHRASE).some(({ text }) => text.endsWith(','));

function isLikely(all: readonly Word[], index: number): boolean {
  if (isCertain(all, index)) return true;
  const [previous = '', word = '', next = ''] = [index - 1, index, index + 1].map((at) => all[at]?.text ?? '');
  return /^\p{Ll}/u.test(previous) && isOpener(word.replace(/,$/u, '')) && /^[\p{L}\p{Nd}]/u.test(next);
}

/** Which words stand inside double quotes that open in the sentence. */
function quotedWords(all: readonly Word[]): boolean[] {
  let openedAt = -1;
  const quoted = all.map(() => false);
  all.forEach(({ text }, index) => {
    if (openedAt === -1 && /^[('‘]?["“]/u.test(text)) openedAt = index;
    if (openedAt !== -1 && /["”][^\p{L}\p{Nd}]*$/u.test(text)) {
      quoted.fill(true, openedAt + 1, index + 1);
      openedAt = -1;
    }
  });
  return openedAt === -1 ? quoted : quoted.fill(true, openedAt + 1);
}
