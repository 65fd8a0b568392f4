import type { Link } from './chunk.ts';
import { canOpenClause, isParticiplePreposition } from './prepositions.ts';
import type { Token } from './token.ts';
import { phraseBook, phrasesAt, wordList } from './word-list.ts';

const RELATIVES = wordList('who whom which whose that');

const SUBORDINATORS = wordList('because when while if although though whether unless whereas where why how once lest');

/** Links of several words. */
const PHRASES = phraseBook<Link['kind']>([
  ['coordinator', 'as well as'],
  ['preposition', 'because of|according to|due to|such as|out of|ahead of|instead of|next to'],
  ['adverb', 'in order|in fact|of course|for example|for instance|at all|as well|so far|at first|at last|in full'],
  ['subordinator', 'so that|even though|as if'],
]);

const STOP = /^(?:[.;:!?]|…|\.\.\.|[-–—]{1,2})$/u;
const QUOTE_OR_BRACKET = /^(?:["“”‘’«»()[\]]|``|''|'|`)$/u;

/** The link of several words at `at` ("according to"), or null. */
export function readLinkPhrase(tokens: readonly Token[], at: number): Link | null {
  const [phrase] = phrasesAt(PHRASES, tokens, at);
  if (phrase === undefined || isDueWithInfinitive(tokens, at)) return null;
  const { words, meaning: kind } = phrase;
  return { kind, first: at, last: at + words.length - 1, word: words.join(' ') };
}

/** The link of one word at `at`: what neither a noun phrase nor a verb group takes up. */
export function readLink(tokens: readonly Token[], at: number): Link {
  const token = tokens[at];
  return { kind: kindOf(token), first: at, last: at, word: token?.lower ?? '' };
}

/** "is due to host": an adjective with its infinitive, not the preposition "due to". */
const isDueWithInfinitive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'due' && /^(?:VERB|AUX)$/u.test(tokens[at + 2]?.pos ?? '');

function kindOf(token: Token | undefined): Link['kind'] {
  const word = token?.lower ?? '';
  if (word === ',') return 'comma';
  if (STOP.test(word)) return 'stop';
  if (QUOTE_OR_BRACKET.test(word)) return 'quote';
  if (RELATIVES.has(word)) return 'relative';
  if (isParticiplePreposition(word) || canOpenClause(word)) return 'preposition';
  if (SUBORDINATORS.has(word)) return 'subordinator';
  switch (token?.pos) {
    case 'CCONJ':
      return 'coordinator';
    case 'SCONJ':
      return 'subordinator';
    case 'ADP':
      return 'preposition';
    case 'ADV':
      return 'adverb';
    case 'ADJ':
      return 'adjective';
    default:
      return 'other';
  }
}
