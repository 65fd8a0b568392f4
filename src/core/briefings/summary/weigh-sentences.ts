import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Token } from '../../language/token.ts';

/** A sentence that may stand in a summary, with how much it matters. */
export interface WeighedSentence {
  sentence: AnalysedSentence;
  /** Its place among the body sentences, from 0. */
  position: number;
  weight: number;
  /** Its content words, for telling duplicates. */
  words: ReadonlySet<string>;
  /** Whether it is understood without the sentence before it. */
  standsAlone: boolean;
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ']);
const PRONOUN_OPENINGS = new Set([
  'he',
  'she',
  'it',
  'they',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'him',
  'them',
  'such',
  'both',
  'others',
  'another',
  'one',
  'here',
  'there',
]);
const CONNECTIVE_OPENINGS = new Set([
  'but',
  'and',
  'also',
  'however',
  'so',
  'or',
  'meanwhile',
  'then',
  'thus',
  'therefore',
  'instead',
  'moreover',
  'furthermore',
  'nevertheless',
  'still',
  'yet',
  'otherwise',
  'similarly',
  'likewise',
  'besides',
  'earlier',
  'later',
  'afterwards',
  'elsewhere',
]);

const isContent = (token: Token): boolean => CONTENT.has(token.pos) && token.text.length > 1;

/**
 * Weighs the body sentences of an article: what stands early (news puts the important first), what holds the words
 * that the article keeps coming back to, and what is said in the title, matters more.
 */
export function weighSentences(
  sentences: readonly AnalysedSentence[],
  titleWords: ReadonlySet<string>,
): WeighedSentence[] {
  const body = sentences.filter((sentence) => sentence.sentence.kind === 'body' && sentence.tokens.length > 0);
  const frequency = new Map<string, number>();
  const wordsBySentence = body.map((sentence) => {
    const words = new Set(sentence.tokens.filter(isContent).map((token) => token.lemma.toLowerCase()));
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return words;
  });
  return body.map((sentence, position) => {
    const words = wordsBySentence[position] ?? new Set();
    const standsAlone = tellsSomething(sentence) && opensAlone(sentence) && !isSomeonesVoice(sentence.tokens);
    return { sentence, position, words, standsAlone, weight: weigh(sentence, position, words, frequency, titleWords) };
  });
}

function weigh(
  sentence: AnalysedSentence,
  position: number,
  words: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  titleWords: ReadonlySet<string>,
): number {
  let central = 0;
  let inTitle = 0;
  for (const word of words) {
    central += Math.log(frequency.get(word) ?? 1);
    if (titleWords.has(word)) inTitle += 1;
  }
  const centrality = words.size === 0 ? 0 : central / (words.size + 4);
  const titleShare = titleWords.size === 0 ? 0 : inTitle / titleWords.size;
  const early = 1 / (1 + position / 3);
  const length = sentence.tokens.length;
  const fit = length < 6 ? 0.3 : length > 60 ? 0.6 : 1;
  const isQuote = /^["“‘'`]/u.test(sentence.tokens[0]?.text ?? '');
  return fit * (1.4 * early + centrality + 0.8 * titleShare) * (isQuote ? 0.5 : 1);
}

/** Whether it is a sentence, not a heading or caption: it asserts something of someone. */
export const tellsSomething = ({ clauses }: AnalysedSentence): boolean =>
  clauses.some(({ relation, subject, verb }) => relation === 'main' && subject !== null && verb.form === 'finite');

const FIRST_PERSON = /^(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|mine|ours|I['’]\p{L}+)$/u;
const QUOTE_MARK = /^(?:["“”]|``|''|['‘’])$/u;

/** First person outside quotation marks, or a web address: someone's message, not the reporter's words. */
function isSomeonesVoice(tokens: readonly Token[]): boolean {
  let quoted = false;
  return tokens.some(({ text }) => {
    if (QUOTE_MARK.test(text)) quoted = !quoted;
    return (!quoted && FIRST_PERSON.test(text)) || /^(?:https?:|www\.|pic\.twitter)/iu.test(text);
  });
}

/** Whether a sentence can be read without the one before it: nothing in it points back, no quote is left open. */
function opensAlone(sentence: AnalysedSentence): boolean {
  const tokens = sentence.tokens.slice(behindBrackets(sentence.tokens));
  const words = tokens.filter((token) => token.pos !== 'PUNCT').map((token) => token.lower);
  const [first = '', second = ''] = words;
  if (CONNECTIVE_OPENINGS.has(first) || (PRONOUN_OPENINGS.has(first) && first !== 'there')) return false;
  if (first === 'the' && BACKWARD_NOUNS.has(second)) return false;
  return !words.slice(0, 3).includes('also') && !pointsBack(tokens) && hasClosedQuotes(tokens);
}

/** Where a sentence begins behind a credit or link in brackets. */
function behindBrackets(tokens: readonly Token[]): number {
  if (!/^[[(]$/u.test(tokens[0]?.text ?? '')) return 0;
  return tokens.findIndex((token) => /^[\])]$/u.test(token.text)) + 1;
}

/** "the pair", "the latter": what is meant stands in the sentence before. */
const BACKWARD_NOUNS = new Set(['pair', 'two', 'three', 'duo', 'trio', 'latter', 'former', 'other', 'others', 'same']);
const THIRD_PERSON = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their', 'him', 'them']);

/** Whether a pronoun stands before anyone or anything that it could mean. */
function pointsBack(tokens: readonly Token[]): boolean {
  const pronoun = tokens.findIndex((token) => THIRD_PERSON.has(token.lower));
  if (pronoun === -1) return false;
  const isImpersonal =
    tokens[pronoun]?.lower === 'it' && /^(?:be|seem|appear|take)$/u.test(tokens[pronoun + 1]?.lemma ?? '');
  return !isImpersonal && !tokens.slice(0, pronoun).some((token) => token.pos === 'PROPN' || token.pos === 'NOUN');
}

/** A quote that runs on into the next sentence is understood with it only. */
function hasClosedQuotes(tokens: readonly Token[]): boolean {
  const count = (marks: RegExp): number => tokens.filter((token) => marks.test(token.text)).length;
  return count(/^"$/u) % 2 === 0 && count(/^(?:“|``)$/u) === count(/^(?:”|'')$/u);
}

/** The share of the smaller set's words that both hold. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}
