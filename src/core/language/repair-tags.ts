import type { Token } from './token.ts';
import { irregularBase, looksLikeParticiple, regularBase } from './verb-forms.ts';

const HAVE = new Set(['have', 'has', 'had', "'ve", '’ve', 'having']);

function makeVerb(token: Token): void {
  token.pos = 'VERB';
  token.lemma = irregularBase(token.lower) ?? regularBase(token.lower);
}

/** The token before `index` that is not an adverb or a negation. */
function governorOf(tokens: readonly Token[], index: number): Token | undefined {
  let at = index - 1;
  while (at >= 0 && (tokens[at]?.pos === 'ADV' || tokens[at]?.lemma === 'not')) at -= 1;
  return tokens[at];
}

/** A perfect: "have limited contact", where the tagger sees an adjective behind "have". */
function isPerfectParticiple(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || (token.pos !== 'ADJ' && token.pos !== 'NOUN') || !looksLikeParticiple(token.lower)) return false;
  const governor = governorOf(tokens, index);
  return governor !== undefined && governor.pos === 'AUX' && HAVE.has(governor.lower);
}

/** A passive with its agent or cause: "was limited by", "were injured in", where the tagger sees an adjective. */
function isPassiveParticiple(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.pos !== 'ADJ' || !looksLikeParticiple(token.lower)) return false;
  return governorOf(tokens, index)?.lemma === 'be' && tokens[index + 1]?.pos === 'ADP';
}

/** Auxiliaries whose short or -ing form the tagger leaves without its base. */
const AUXILIARY_BASES: Readonly<Record<string, string>> = {
  "'s": 'be',
  '’s': 'be',
  "'re": 'be',
  '’re': 'be',
  "'m": 'be',
  '’m': 'be',
  "'ve": 'have',
  '’ve': 'have',
  "'ll": 'will',
  '’ll': 'will',
  "'d": 'would',
  '’d': 'would',
  being: 'be',
  been: 'be',
  having: 'have',
};

/** "offering a reward", "by raising their bid": a gerund that the tagger takes for a noun, told by the object behind it. */
function isGerundWithObject(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (
    token === undefined ||
    next === undefined ||
    !/^(?:NOUN|ADJ|PROPN)$/u.test(token.pos) ||
    !/^[a-z]{3,}ing$/u.test(token.text)
  )
    return false;
  const previous = tokens[index - 1];
  const opens =
    previous === undefined ||
    previous.text === ',' ||
    previous.pos === 'ADP' ||
    previous.pos === 'SCONJ' ||
    previous.lemma === 'be';
  return opens && (next.pos === 'DET' || next.pos === 'PRON');
}

/** Nouns that the tagger takes for adjectives where they end a phrase: "the US defence chief". */
const NOUNS_TAKEN_FOR_ADJECTIVES = new Set([
  'chief',
  'general',
  'official',
  'executive',
  'representative',
  'native',
  'individual',
  'potential',
]);

/**
 * Mends, in place, what a tagger that looks at a few neighbours gets wrong and a clause can't be read without.
 * Each rule names its construction.
 */
export function repairTags(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (isPerfectParticiple(tokens, index) || isPassiveParticiple(tokens, index)) makeVerb(token);
    const previous = tokens[index - 1];
    if (isGerundWithObject(tokens, index)) makeVerb(token);
    // A sentence that begins with a name: "Josh Levin said".
    if (
      index === 0 &&
      token.pos === 'VERB' &&
      next?.pos === 'PROPN' &&
      token.lemma === token.lower &&
      /^\p{Lu}\p{Ll}/u.test(token.text)
    ) {
      token.pos = 'PROPN';
    }
    // "have since remained": an adverb inside a perfect.
    if (token.lower === 'since' && previous?.lemma === 'have' && next?.pos === 'VERB') token.pos = 'ADV';
    if (
      token.pos === 'ADJ' &&
      NOUNS_TAKEN_FOR_ADJECTIVES.has(token.lower) &&
      previous?.pos === 'NOUN' &&
      !/^(?:NOUN|PROPN|ADJ)$/u.test(next?.pos ?? '')
    ) {
      token.pos = 'NOUN';
    }
    // The clitic of "to be" that the tagger takes for a genitive: "He's the first", "it's not".
    if ((token.text === "'s" || token.text === '’s') && token.pos === 'PART') {
      if (next?.pos === 'DET' || next?.lower === 'not' || (previous?.pos === 'PRON' && next?.pos !== 'NOUN'))
        token.pos = 'AUX';
    }
    // "the well": an adverb cannot end a phrase that a determiner opens.
    if (token.pos === 'ADV' && previous?.pos === 'DET' && !/^(?:ADJ|ADV|VERB|NUM|NOUN)$/u.test(next?.pos ?? ''))
      token.pos = 'NOUN';
    if (token.lower === 'well' && previous?.pos === 'DET') token.pos = 'NOUN';
    if (token.pos === 'AUX') token.lemma = AUXILIARY_BASES[token.lower] ?? token.lemma;
    // A sentence's first word has its capital from there, not from being a name: "Expectations of …".
    if (
      index === 0 &&
      token.pos === 'PROPN' &&
      next?.pos === 'ADP' &&
      /^\p{Lu}\p{Ll}+(?:s|ion|ment|ness|ity)$/u.test(token.text)
    ) {
      token.pos = 'NOUN';
    }
  });
}
