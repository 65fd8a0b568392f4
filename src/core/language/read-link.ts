import type { Link } from './chunk.ts';
import { standsAt, type Words } from './compounds.ts';
import { canOpenClause, isParticiplePreposition } from './prepositions.ts';
import type { Token } from './token.ts';

const RELATIVES = new Set(['who', 'whom', 'which', 'whose', 'that']);

const SUBORDINATORS = new Set([
  'because',
  'when',
  'while',
  'if',
  'although',
  'though',
  'whether',
  'unless',
  'whereas',
  'where',
  'why',
  'how',
  'once',
  'lest',
]);

/** Links of several words. */
const PHRASES: readonly { words: Words; kind: Link['kind'] }[] = (
  [
    ['as well as', 'coordinator'],
    ['because of', 'preposition'],
    ['according to', 'preposition'],
    ['due to', 'preposition'],
    ['such as', 'preposition'],
    ['out of', 'preposition'],
    ['ahead of', 'preposition'],
    ['instead of', 'preposition'],
    ['next to', 'preposition'],
    ['in order', 'adverb'],
    ['so that', 'subordinator'],
    ['even though', 'subordinator'],
    ['as if', 'subordinator'],
  ] as const
).map(([phrase, kind]) => ({ words: phrase.split(' '), kind }));

const STOP = /^(?:[.;:!?]|…|\.\.\.|[-–—]{1,2})$/u;
const QUOTE_OR_BRACKET = /^(?:["“”‘’«»()[\]]|``|''|'|`)$/u;

/** The link at `at`: what neither a noun phrase nor a verb group takes up. */
export function readLink(tokens: readonly Token[], at: number): Link {
  const phrase = PHRASES.find(({ words }) => standsAt(tokens, at, words) && !isDueWithInfinitive(tokens, at));
  if (phrase !== undefined)
    return { kind: phrase.kind, first: at, last: at + phrase.words.length - 1, word: phrase.words.join(' ') };
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
