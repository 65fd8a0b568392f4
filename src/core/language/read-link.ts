import type { Link } from './chunk.ts';
import { canOpenClause, isParticiplePreposition } from './prepositions.ts';
import type { Token } from './token.ts';
import { phraseList, standsAt, wordList } from './word-list.ts';

const RELATIVES = wordList('who whom which whose that');

const SUBORDINATORS = wordList('because when while if although though whether unless whereas where why how once lest');

/** Links of several words. */
const PHRASES = [
  { kind: 'coordinator', phrases: phraseList('as well as') },
  {
    kind: 'preposition',
    phrases: phraseList('because of|according to|due to|such as|out of|ahead of|instead of|next to'),
  },
  { kind: 'adverb', phrases: phraseList('in order') },
  { kind: 'subordinator', phrases: phraseList('so that|even though|as if') },
] as const;

const STOP = /^(?:[.;:!?]|…|\.\.\.|[-–—]{1,2})$/u;
const QUOTE_OR_BRACKET = /^(?:["“”‘’«»()[\]]|``|''|'|`)$/u;

/** The link of several words at `at` ("according to"), or null. */
export function readLinkPhrase(tokens: readonly Token[], at: number): Link | null {
  if (isDueWithInfinitive(tokens, at)) return null;
  for (const { kind, phrases } of PHRASES) {
    const phrase = phrases.find((words) => standsAt(tokens, at, words));
    if (phrase !== undefined) return { kind, first: at, last: at + phrase.length - 1, word: phrase.join(' ') };
  }
  return null;
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
