import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { startsWithCapital } from '../../language/first-character.ts';
import type { Token } from '../../language/token.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import { phraseBook, phrasesAt, wordList } from '../../language/word-list.ts';
import { isRoleWord } from '../entities/name-words.ts';
import { countMarks, hasMarks } from './count-marks.ts';

/** Whether a token may be part of a person's name. */
export type IsPerson = (token: Token) => boolean;

const PRONOUN_OPENINGS = wordList(`
  he she it they this that these those his her its their him them such both others another one here`);
const CONNECTIVE_OPENINGS = wordList(`
  but and also however so or meanwhile then thus therefore instead moreover furthermore nevertheless still yet otherwise similarly
  likewise besides earlier later afterward afterwards elsewhere ironically well`);
/** "the pair", "the latter": what is meant stands in the sentence before. */
const BACKWARD_NOUNS = wordList('pair two three duo trio latter former other others same');
/** Openings of several words that tie a sentence to the one before it. */
const CONNECTIVE_PHRASES = phraseBook([
  [
    true,
    `as a result|in addition|in the meantime|at the same time|on the other hand|for example|for instance|by contrast|in contrast|in fact|
    after that|since then|to that end|even so|in turn|in response|as such|in that case|by then|by comparison|at that time|at the time`,
  ],
]);
const OF_A_PERSON = wordList('he she his her him hers himself herself');
const OF_ANYTHING = wordList('it they its their them themselves itself');
const ADDING_WORDS = wordList('this that these those also too well');
/** Every word that may point back inside of a sentence. */
const MAY_POINT_BACK = new Set([...OF_A_PERSON, ...OF_ANYTHING, ...ADDING_WORDS, 'the']);
/** Nouns for people besides roles and offices. */
const HUMAN_NOUNS = wordList(
  'man woman boy girl child baby teenager toddler infant pensioner person patient passenger worker employee suspect defendant',
);

/** Whether a sentence is understood, and believed to be one, by a reader who has not seen the one before it. */
export function standsAlone(sentence: AnalysedSentence, isPerson: IsPerson): boolean {
  const from = behindBrackets(sentence.tokens);
  const tokens = from === 0 ? sentence.tokens : sentence.tokens.slice(from);
  return (
    tellsSomething(sentence) &&
    hasEnd(tokens) &&
    !pointsBack(tokens, isPerson) &&
    hasClosedQuotes(tokens) &&
    !isRunTogether(tokens) &&
    !isSomeonesVoice(tokens) &&
    !isBareQuote(sentence) &&
    !isNoNews(sentence.tokens) &&
    !opensWithLabel(tokens)
  );
}

/** Whether it is a sentence, not a heading or caption: it asserts something of someone. */
export const tellsSomething = ({ clauses }: AnalysedSentence): boolean =>
  clauses.some(({ relation, subject, verb }) => relation === 'main' && subject !== null && verb.form === 'finite');

/** Whether the last mark ends a sentence: a line without one is a heading, a caption or half of a sentence. */
const hasEnd = (tokens: readonly Token[]): boolean => /[.!?…"”'’)\]]$/u.test(tokens.at(-1)?.text ?? '');

/** Where a sentence begins behind a credit or link in brackets. */
function behindBrackets(tokens: readonly Token[]): number {
  if (!/^[[(]$/u.test(tokens[0]?.text ?? '')) return 0;
  return tokens.findIndex((token) => /^[\])]$/u.test(token.text)) + 1;
}

/** Whether the words of a statement point back to something said before them: "he", "the pair", "also". */
export function pointsBack(tokens: readonly Token[], isPerson: IsPerson): boolean {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
  const [{ lower: first } = NO_WORD, { lower: second } = NO_WORD] = words;
  if (CONNECTIVE_OPENINGS.has(first) || (PRONOUN_OPENINGS.has(first) && !isImpersonal(words, 0))) return true;
  if ((first === 'the' && BACKWARD_NOUNS.has(second)) || (first === 'there' && words[1]?.lemma !== 'be')) return true;
  if (phrasesAt(CONNECTIVE_PHRASES, words, 0).length > 0) return true;
  const outside = outsideQuotes(tokens);
  return outside.some(
    ({ lower }, at) =>
      MAY_POINT_BACK.has(lower) &&
      (addsToOther(outside, at) || isLoosePronoun(outside, at, isPerson) || isLooseDescription(outside, at, isPerson)),
  );
}

const NO_WORD = { lower: '' };

/** "It is not clear whether …", "It took hours to …", "It emerged that …": an "it" that stands for what follows. */
function isImpersonal(tokens: readonly Token[], at: number): boolean {
  const { lemma = '' } = tokens[at + 1] ?? {};
  if (tokens[at]?.lower !== 'it' || !/^(?:be|seem|appear|take|emerge)$/u.test(lemma)) return false;
  const behind = tokens.slice(at + 2, at + 8);
  const to = behind.findIndex(({ lower }, index) => lower === 'to' && behind[index + 1]?.pos === 'VERB');
  const isForTo = to !== -1 && (lemma === 'take' || behind[to - 1]?.pos === 'ADJ');
  return isForTo || behind.some(({ lower }) => /^(?:that|whether|if|how|what|who|why)$/u.test(lower));
}

const QUOTE_MARKS = new Set(['"', '“', '”', '``', "''"]);
/** All marks are short, and most words are not. */
const isQuoteMark = (text: string): boolean => text.length <= 2 && QUOTE_MARKS.has(text);

/** The tokens that stand in no quotation. */
function outsideQuotes(tokens: readonly Token[]): Token[] {
  let quoted = false;
  return tokens.filter(({ text }) => {
    if (isQuoteMark(text)) quoted = !quoted;
    return !quoted;
  });
}

/** "also", "too", "as well", "on that." say that something was told before; "not only … but also" tells both itself. */
function addsToOther(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.lower, tokens[at + 1]];
  const isEnd = next === undefined || /^[,.;!]$/u.test(next.text);
  if (isEnd && at > 0 && /^(?:this|that|these|those)$/u.test(word ?? '')) return true;
  if (word === 'also') return !/^(?:but|and)$/u.test(tokens[at - 1]?.lower ?? '');
  return isEnd && at > 0 && (word === 'too' || (word === 'well' && tokens[at - 1]?.lower === 'as'));
}

/** A pronoun before anyone or anything that it could mean, or "that day" before the verb. */
function isLoosePronoun(tokens: readonly Token[], at: number, isPerson: IsPerson): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const isNamed = (other: Token): boolean => isPerson(other) || isHuman(other);
  if (OF_A_PERSON.has(token.lower)) return !tokens.slice(0, at).some(isNamed) && !isNamedSoon(tokens, at, isNamed);
  if (!OF_ANYTHING.has(token.lower)) return false;
  const isThing = ({ pos }: Token): boolean => pos === 'PROPN' || pos === 'NOUN';
  return !isImpersonal(tokens, at) && !tokens.slice(0, at).some(isThing) && !isNamedSoon(tokens, at, isThing);
}

const isHuman = (token: Token): boolean =>
  token.pos === 'NOUN' && (isRoleWord(token) || isRoleWord({ lower: token.lemma }) || HUMAN_NOUNS.has(token.lemma));

/** Words that open a clause before the main one: "After he left, Mr Dahl said". */
const CLAUSE_OPENINGS = wordList('after before when while as since although though because if once until unless');

/** "In his letter, Mr Dahl said": the one meant stands behind the comma that ends the opening, where the opening is no main clause. */
function isNamedSoon(tokens: readonly Token[], at: number, isNamed: (token: Token) => boolean): boolean {
  const isSubject = /^(?:VERB|AUX)$/u.test(tokens[at + 1]?.pos ?? '');
  if (isSubject && !CLAUSE_OPENINGS.has(tokens[0]?.lower ?? '')) return false;
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',');
  return comma !== -1 && comma < 15 && tokens.slice(comma + 1, comma + 5).some(isNamed);
}

const DIGIT_WORDS = wordList('one two three four five six seven eight nine ten');

/** "the 67-year-old", "the two parties": someone who was named before. */
function isLooseDescription(tokens: readonly Token[], at: number, isPerson: IsPerson): boolean {
  if (tokens[at]?.lower !== 'the') return false;
  const before = tokens.slice(0, at);
  if (DIGIT_WORDS.has(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.text !== '-')
    return at <= 1 && tokens[at + 2]?.pos === 'NOUN' && !before.some(({ pos }) => pos === 'PROPN' || pos === 'VERB');
  let end = at + 1;
  while (
    /^(?:\d+|-|year|old|\p{L}+ty|\p{L}+teen|\S+-year-old)$/u.test(tokens[end]?.lower ?? '') ||
    DIGIT_WORDS.has(tokens[end]?.lower ?? '')
  )
    end += 1;
  const isAge = end > at + 1 && tokens[end - 1]?.lower.endsWith('old') === true;
  const describesNoun = /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[end]?.pos ?? '');
  return isAge && !describesNoun && !before.some((token) => isPerson(token) || isHuman(token));
}

const OF_THE_WEB = /^(?:https?:|www\.|pic\.twitter|[#@])/iu;
const ADDRESSING = wordList('I We we My my Our our me us mine ours You you Your your');
/** "I'm", "I've". */
const isAddressing = (text: string): boolean =>
  ADDRESSING.has(text) || (text.startsWith('I') && /^I['’]\p{L}+$/u.test(text));

/** First or second person outside quotation marks, a web address, a hashtag: someone's message, not the reporter's words. */
export function isSomeonesVoice(tokens: readonly Token[]): boolean {
  let quoted = false;
  return tokens.some(({ text }) => {
    if (isQuoteMark(text) || isSingleMark(text)) quoted = !quoted;
    return (!quoted && isAddressing(text)) || OF_THE_WEB.test(text);
  });
}

/** What a newsroom says of its own work: whom it asked, and that they gave no answer. */
const NO_ANSWER =
  /\b(?:contacted|approached|asked) .{0,80}\bfor (?:a )?comment\b|\b(?:declined|refused) to comment\b|\b(?:not|n['’]t) (?:immediately )?(?:respond|reply|return)\b|\bcould not be reached\b/u;

/** A question, or a word on the newsroom's own work. */
const isNoNews = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.text === '?' || NO_ANSWER.test(tokens.map(({ lower }) => lower).join(' '));

/** "Waiting: …", "Just a guess: …": a label of a few words, not someone who speaks. */
function opensWithLabel(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex(({ text }) => text === ':');
  return colon > 0 && colon <= 4 && !tokens.slice(0, colon).some(({ pos }) => pos === 'VERB' || pos === 'PROPN');
}

/** A sentence that is quoted as a whole, with nobody who says it. */
export function isBareQuote({ tokens, clauses }: AnalysedSentence): boolean {
  if (!/^["“'‘]$/u.test(tokens[0]?.text ?? '')) return false;
  const last = tokens.findLastIndex(({ text }) => /^["”'’]$/u.test(text));
  return !clauses.some(({ verb }) => verb.head > last && SPEECH_VERBS.has(verb.lemma));
}

/** A quote that runs on into the next sentence is understood with it only. */
export function hasClosedQuotes(tokens: readonly Token[]): boolean {
  if (!hasMarks(tokens)) return true;
  const count = countMarks(tokens);
  return count('"') % 2 === 0 && count('“', '``') === count('”', "''") && hasClosedSingles(tokens);
}

const isSingleMark = (text: string): boolean => text === "'" || text === '‘' || text === '’';

/** A single mark opens with white space before it only, and closes or is an apostrophe otherwise. */
function hasClosedSingles(tokens: readonly Token[]): boolean {
  let open = 0;
  tokens.forEach(({ text, start, end }, at) => {
    if (!isSingleMark(text)) return;
    const opens = tokens[at + 1]?.start === end && tokens[at - 1]?.end !== start;
    open = opens ? open + 1 : Math.max(0, open - 1);
  });
  return open === 0;
}

/** Words that open a sentence and are capitalised nowhere else but in titles. */
const OPENERS = wordList('a an he she they it we this these but when after as for however there his her its their so');
const TITLES = wordList('mr mrs ms dr');
/** Every word with which a sentence may begin inside of another. */
const MAY_OPEN = new Set([...OPENERS, ...TITLES, 'the']);
/** More words in capitals than an abbreviation has are a heading. */
const HEADING_WORDS = 3;

const runTogether = new WeakMap<readonly Token[], boolean>();

/** A caption or heading and a sentence without a mark between them: a sentence begins inside of it. */
export function isRunTogether(tokens: readonly Token[]): boolean {
  const known = runTogether.get(tokens) ?? findRunTogether(tokens);
  runTogether.set(tokens, known);
  return known;
}

function findRunTogether(tokens: readonly Token[]): boolean {
  let capitals = 0;
  return tokens.some((token, at) => {
    const isCapital = startsWithCapital(token.text);
    capitals = isCapital && /^\p{Lu}{3,}$/u.test(token.text) ? capitals + 1 : 0;
    return capitals > HEADING_WORDS || (isCapital && opensInside(tokens, at));
  });
}

/** The index of the token with which a sentence begins inside of this one; -1 where none does. */
export const sentenceInside = (tokens: readonly Token[]): number =>
  tokens.findIndex(({ text }, index) => startsWithCapital(text) && opensInside(tokens, index));

/** Whether a sentence begins with a capitalised token inside of this one. */
function opensInside(tokens: readonly Token[], at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token === undefined || next === undefined || !MAY_OPEN.has(token.lower)) return false;
  const isBehindName = /^(?:PROPN|NUM)$/u.test(previous.pos) || /^["”'’]$/u.test(previous.text);
  const isBehindNoun = isBehindName || previous.pos === 'NOUN';
  const goesOnSmall = /^[\p{Ll}\d]/u.test(next.text);
  const isQuoted = /^["“]$/u.test(previous.text) && /^(?:NOUN|PROPN)$/u.test(tokens[at - 2]?.pos ?? '');
  if (isQuoted)
    return OPENERS.has(token.lower) && (goesOnSmall || next.text === 'I') && !/^(?:the|an?)$/u.test(token.lower);
  const isBehindWord = /^[\p{Ll}\d]/u.test(previous.text) && previous.pos !== 'ADP';
  if (token.text === 'The') return isBehindName || ((isBehindNoun || isBehindWord) && goesOnSmall);
  if (TITLES.has(token.lower)) return /^["”'’]$/u.test(previous.text) || previous.pos === 'NOUN';
  return OPENERS.has(token.lower) && /^\p{Lu}\p{Ll}*$/u.test(token.text) && isBehindNoun && goesOnSmall;
}
