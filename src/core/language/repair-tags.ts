import { isCompoundMark } from './compounds.ts';
import { startsWithDigit } from './first-character.ts';
import { kindsOf } from './language-library.ts';
import { mendLemma, settleVerbs } from './settle-verbs.ts';
import type { PartOfSpeech, Token } from './token.ts';
import { giveBaseForm, irregularBase, looksLikeParticiple, verbForm } from './verb-forms.ts';
import { wordList } from './word-list.ts';

/** A construction that the tagger gets wrong, and what is right there. */
interface Repair {
  applies: (tokens: readonly Token[], index: number, token: Token) => boolean;
  mend: (token: Token) => void;
}

const makeVerb = (token: Token): void => {
  token.pos = 'VERB';
  giveBaseForm(token);
};

const make =
  (pos: PartOfSpeech) =>
  (token: Token): void => {
    token.pos = pos;
  };

const makePlainNoun = (token: Token): void => {
  token.pos = 'NOUN';
  token.lemma = token.lower;
};

const makeAdjective = (token: Token): void => {
  token.pos = 'ADJ';
  token.lemma = token.lower;
};

const makePronoun = (token: Token): void => {
  token.pos = 'PRON';
  token.lemma = token.lower;
};

const HAVE = wordList("have has had 've ’ve having");

/** The token before `index` that is not an adverb or a negation. */
function governorOf(tokens: readonly Token[], index: number): Token | undefined {
  let at = index - 1;
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.lemma === 'not') at -= 1;
  return tokens[at];
}

/** A perfect: "have limited contact", where the tagger sees an adjective or noun behind "have". */
function isPerfectParticiple(tokens: readonly Token[], index: number, token: Token): boolean {
  if ((token.pos !== 'ADJ' && token.pos !== 'NOUN') || !looksLikeParticiple(token.lower)) return false;
  const governor = governorOf(tokens, index);
  return governor?.pos === 'AUX' && HAVE.has(governor.lower);
}

/** A passive with its agent or cause: "was limited by", "were injured in", where the tagger sees an adjective. */
const isPassiveParticiple = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'ADJ' &&
  looksLikeParticiple(token.lower) &&
  tokens[index + 1]?.pos === 'ADP' &&
  governorOf(tokens, index)?.lemma === 'be';

/** "offering a reward", "by raising their bid": a gerund that the tagger takes for a noun, told by its object. */
function isGerundWithObject(tokens: readonly Token[], index: number, token: Token): boolean {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  return (
    token.text.endsWith('ing') &&
    /^(?:NOUN|ADJ|PROPN)$/u.test(token.pos) &&
    /^[a-z]{3,}ing$/u.test(token.text) &&
    (next?.pos === 'DET' || next?.pos === 'PRON') &&
    (index === 0 || previous?.text === ',' || /^(?:ADP|SCONJ)$/u.test(previous?.pos ?? '') || previous?.lemma === 'be')
  );
}

const isCapitalised = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '');

/** "Josh Levin said", "Rose Miller led", "Will Smith hosted": a sentence that begins with a name. */
function isOpeningName(tokens: readonly Token[], index: number, token: Token): boolean {
  if (index !== 0 || tokens[1]?.pos !== 'PROPN' || !isCapitalised(token)) return false;
  if (token.pos === 'VERB' && token.lemma === token.lower) return true;
  const isWord = token.pos === 'AUX' ? MODAL_NAMES.has(token.lower) : isIrregularPast(token);
  return isWord && isFiniteVerb(tokens[tokens.findIndex(({ pos }, at) => at > 0 && pos !== 'PROPN')]);
}

const MODAL_NAMES = wordList('will may');
const isIrregularPast = (token: Token): boolean => token.pos === 'VERB' && irregularBase(token.lower) !== undefined;

/** A verb that needs a subject before it: "hosted", "hosts", "has"; in "Will Smith host?" it is a base. */
const isFiniteVerb = (token: Token | undefined): boolean =>
  token?.pos === 'VERB'
    ? /^(?:past|past-or-participle|third-person)$/u.test(verbForm(token))
    : /^(?:is|was|has|had|will|would|could|can|did)$/u.test(token?.lower ?? '');

/** "it [ would ] cost": the tagger sees no modal before a verb where an editor's brackets stand between. */
const isVerbBehindBracket = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'NOUN' &&
  tokens[index - 1]?.text === ']' &&
  tokens[index - 2]?.pos === 'AUX' &&
  MODALS.has(tokens[index - 2]?.lower ?? '');

const MODALS = wordList('will would can could may might must shall should');

/** How many words on either side tell whether a sentence writes every word with a capital. */
const HEADLINE_WORDS = 12;

const isSentenceCase = (tokens: readonly Token[], index: number): boolean =>
  tokens
    .slice(Math.max(0, index - HEADLINE_WORDS), index + HEADLINE_WORDS)
    .some(({ text }) => /^\p{Ll}{4,}$/u.test(text));

/** "Kevin Ford": the second word of a name, in a sentence that does not write every word with a capital. */
const isNameBehindName = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'VERB' &&
  isCapitalised(token) &&
  tokens[index - 1]?.pos === 'PROPN' &&
  isCapitalised(tokens[index - 1]) &&
  isSentenceCase(tokens, index);

/** "struck Charleston", "secretary Josh Hale": a word with a capital inside a sentence that does not write every word with one. */
const isNameBehindVerb = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'VERB' &&
  isCapitalised(token) &&
  (/^(?:VERB|ADP|DET|ADJ)$/u.test(tokens[index - 1]?.pos ?? '') ||
    (tokens[index - 1]?.pos === 'NOUN' && tokens[index + 1]?.pos === 'PROPN')) &&
  /^\p{Ll}/u.test(tokens[index - 1]?.text ?? '') &&
  isSentenceCase(tokens, index);

/** "Expectations of …": a sentence's first word has its capital from there, not from being a name. */
const isOpeningNoun = (tokens: readonly Token[], index: number, token: Token): boolean =>
  index === 0 &&
  token.pos === 'PROPN' &&
  tokens[1]?.pos === 'ADP' &&
  /^\p{Lu}\p{Ll}+(?:s|ion|ment|ness|ity)$/u.test(token.text);

/** "of south London": part of where it is, not a way to go. */
const isDirectionOfPlace = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'ADV' &&
  /^(?:north|south|east|west)$/u.test(token.text) &&
  tokens[index + 1]?.pos === 'PROPN' &&
  /^(?:ADP|PUNCT)$/u.test(tokens[index - 1]?.pos ?? '');

/** "have since remained": an adverb inside a perfect. */
const isSinceInPerfect = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.lower === 'since' && tokens[index - 1]?.lemma === 'have' && tokens[index + 1]?.pos === 'VERB';

const NOUNS_TAKEN_FOR_ADJECTIVES = wordList(
  'chief general official executive representative native individual potential',
);

/** "the US defence chief": a noun that the tagger takes for an adjective where it ends a phrase. */
const isNounAtPhraseEnd = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'ADJ' &&
  NOUNS_TAKEN_FOR_ADJECTIVES.has(token.lower) &&
  tokens[index - 1]?.pos === 'NOUN' &&
  !/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[index + 1]?.pos ?? '');

/** "He's the first", "it's not": the clitic of "to be" that the tagger takes for a genitive. */
function isCliticOfBe(tokens: readonly Token[], index: number, token: Token): boolean {
  if (token.pos !== 'PART' || !/^['’]s$/u.test(token.text)) return false;
  const next = tokens[index + 1];
  return next?.pos === 'DET' || next?.lower === 'not' || (tokens[index - 1]?.pos === 'PRON' && next?.pos !== 'NOUN');
}

/** "according to reports": what is told by "according to" is a source, not a deed. */
const isSource = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'VERB' && tokens[index - 1]?.lower === 'to' && tokens[index - 2]?.lower === 'according';

/** "the well", "an abandoned well has": an adverb can't end a phrase that a determiner opens. */
const isNounBehindDeterminer = (tokens: readonly Token[], index: number, token: Token): boolean =>
  (token.lower === 'well' && isNounPlace(tokens, index)) ||
  (tokens[index - 1]?.pos === 'DET' &&
    token.pos === 'ADV' &&
    !/^(?:ADJ|ADV|VERB|NUM|NOUN)$/u.test(tokens[index + 1]?.pos ?? ''));

/** Whether a determiner stands before a word, or before the adjective or participle before it. */
const isNounPlace = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.pos === 'DET' ||
  (tokens[index - 2]?.pos === 'DET' && /^(?:ADJ|VERB)$/u.test(tokens[index - 1]?.pos ?? ''));

/** Auxiliaries whose short or -ing form the tagger leaves without its base; the apostrophe stands for both kinds. */
const AUXILIARY_BASES: ReadonlyMap<string, string> = new Map([
  ["'s", 'be'],
  ["'re", 'be'],
  ["'m", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ['being', 'be'],
  ['been', 'be'],
  ['having', 'have'],
]);

const giveBase = (token: Token): void => {
  token.lemma = AUXILIARY_BASES.get(token.lower.replace('’', "'")) ?? token.lemma;
};

/** "in the 93rd minute": the tagger has no number with an ending. */
const isOrdinal = (_tokens: readonly Token[], _index: number, token: Token): boolean =>
  startsWithDigit(token.lower) && /^\d+(?:st|nd|rd|th)$/u.test(token.lower);

/** "from £3 to £4", "to Berlin": no verb follows this "to". */
const isPrepositionTo = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.lower === 'to' && token.pos === 'PART' && /^(?:SYM|NUM|DET|PROPN)$/u.test(tokens[index + 1]?.pos ?? '');

/** "will close", "must also clear it": what stands behind a modal is a verb. */
const isVerbBehindModal = (tokens: readonly Token[], index: number, token: Token): boolean => {
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ') return false;
  const governor = governorOf(tokens, index);
  const isModal = governor?.pos === 'AUX' && MODALS.has(governor.lower);
  return (
    isModal &&
    /^\p{Ll}+$/u.test(token.text) &&
    token.lemma === token.lower &&
    kindsOf(token.lower)?.has('VERB') === true
  );
};

/** "the north coast". */
const isPointBeforeNoun = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'ADV' &&
  /^(?:north|south|east|west)(?:east|west)?$/u.test(token.lower) &&
  tokens[index - 1]?.pos === 'DET' &&
  /^(?:NOUN|VERB|PROPN)$/u.test(tokens[index + 1]?.pos ?? '');

/** "took part", "is not part of": a noun that the tagger takes for an adverb or a verb. */
const isNounPart = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.lower === 'part' && /^(?:take|play|be)$/u.test(governorOf(tokens, index)?.lemma ?? '');

/** "got used to the noise": an adjective, unlike "used to live". */
const isAccustomed = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.lower === 'used' &&
  /^(?:get|be|become|grow)$/u.test(governorOf(tokens, index)?.lemma ?? '') &&
  tokens[index + 1]?.lower === 'to' &&
  !/^(?:VERB|AUX)$/u.test(tokens[index + 2]?.pos ?? '');

/** "are still missing": nobody misses anything here. */
const isMissing = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.lower === 'missing' &&
  /^(?:be|remain|go|report)$/u.test(governorOf(tokens, index)?.lemma ?? '') &&
  !/^(?:DET|PRON|NOUN|PROPN|NUM)$/u.test(tokens[index + 1]?.pos ?? '');

/** "three days of mourning": a gerund without an object behind "of" is a noun. */
const isNounBehindOf = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'VERB' &&
  token.lower.endsWith('ing') &&
  tokens[index - 1]?.lower === 'of' &&
  /^(?:PUNCT|CCONJ|AUX)?$/u.test(tokens[index + 1]?.pos ?? '') &&
  kindsOf(token.lower)?.has('NOUN') === true;

/** "sleeping-car attendants": a verb form that opens a compound. */
const opensCompound = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'VERB' &&
  isCompoundMark(tokens, index + 1) &&
  /^(?:NOUN|ADJ|PROPN)$/u.test(tokens[index + 2]?.pos ?? '');

/** "two children, aged four and seven". */
const isAged = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.lower === 'aged' && tokens[index + 1]?.pos === 'NUM';

/** "the hours cost £900": a verb before a sum of money. */
const isCostBeforeSum = (tokens: readonly Token[], index: number, token: Token): boolean =>
  (token.lower === 'cost' || token.lower === 'costs') &&
  token.pos === 'NOUN' &&
  /^(?:SYM|NUM)$/u.test(tokens[index + 1]?.pos ?? '') &&
  /^(?:NOUN|PROPN|PRON|CCONJ)$/u.test(governorOf(tokens, index)?.pos ?? '');

/** "cables worn to half their size": an irregular participle behind its noun. */
const isParticipleBehindNoun = (tokens: readonly Token[], index: number, token: Token): boolean =>
  token.pos === 'ADJ' &&
  tokens[index - 1]?.pos === 'NOUN' &&
  tokens[index + 1]?.pos === 'ADP' &&
  irregularBase(token.lower) !== undefined;

const INDEFINITES = wordList(
  'everything anything nothing something everyone anyone someone nobody everybody anybody somebody',
);

const FIELD_POSITIONS = wordList('fielder winger midfielder back half wing wingback forward guard tackle');

/** "Cubs left fielder Ben Zobrist", "right back Kyle Stone": where a player plays stands before the name. */
const isSideOfPlayer = (tokens: readonly Token[], index: number, token: Token): boolean =>
  /^(?:left|right|centre|center)$/u.test(token.text) &&
  FIELD_POSITIONS.has(tokens[index + 1]?.text ?? '') &&
  tokens[index + 2]?.pos === 'PROPN';

const isPositionOfPlayer = (tokens: readonly Token[], index: number): boolean => {
  const side = tokens[index - 1];
  return side !== undefined && isSideOfPlayer(tokens, index - 1, side);
};

/** In this order: a later repair sees what an earlier one mended. */
const REPAIRS: readonly Repair[] = [
  { applies: isPerfectParticiple, mend: makeVerb },
  { applies: isPassiveParticiple, mend: makeVerb },
  { applies: isGerundWithObject, mend: makeVerb },
  { applies: isOpeningName, mend: make('PROPN') },
  { applies: isVerbBehindBracket, mend: make('VERB') },
  { applies: isNameBehindName, mend: make('PROPN') },
  { applies: isNameBehindVerb, mend: make('PROPN') },
  { applies: isSinceInPerfect, mend: make('ADV') },
  { applies: isDirectionOfPlace, mend: make('ADJ') },
  { applies: isNounAtPhraseEnd, mend: make('NOUN') },
  { applies: isCliticOfBe, mend: make('AUX') },
  { applies: isNounBehindDeterminer, mend: make('NOUN') },
  { applies: isSource, mend: make('NOUN') },
  { applies: (_tokens, _index, token) => token.pos === 'AUX', mend: giveBase },
  { applies: isOpeningNoun, mend: make('NOUN') },
  { applies: isOrdinal, mend: make('ADJ') },
  { applies: isPrepositionTo, mend: make('ADP') },
  { applies: isVerbBehindModal, mend: make('VERB') },
  { applies: isPointBeforeNoun, mend: make('ADJ') },
  { applies: isNounPart, mend: make('NOUN') },
  { applies: isAccustomed, mend: make('ADJ') },
  { applies: isMissing, mend: make('ADJ') },
  { applies: isNounBehindOf, mend: makePlainNoun },
  { applies: opensCompound, mend: make('ADJ') },
  { applies: isAged, mend: make('ADP') },
  { applies: isSideOfPlayer, mend: makeAdjective },
  { applies: isPositionOfPlayer, mend: makePlainNoun },
  { applies: isCostBeforeSum, mend: make('VERB') },
  { applies: isParticipleBehindNoun, mend: makeVerb },
  { applies: (_tokens, _index, token) => INDEFINITES.has(token.lower), mend: makePronoun },
];

/**
 * Mends, in place, what a tagger that looks at a few neighbours gets wrong and a clause can't be read without.
 * Each repair names its construction.
 */
export function repairTags(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    for (const { applies, mend } of REPAIRS) if (applies(tokens, index, token)) mend(token);
  });
  settleVerbs(tokens);
  for (const token of tokens) if (token.pos === 'VERB') mendLemma(token);
}
