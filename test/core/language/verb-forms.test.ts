import { describe, expect, it } from 'vitest';
import {
  irregularBase,
  looksLikeParticiple,
  regularBase,
  verbForm,
  type VerbForm,
} from '../../../src/core/language/verb-forms.ts';

const form = (lower: string, lemma: string): VerbForm =>
  verbForm({ text: lower, lower, lemma, pos: 'VERB', start: 0, end: lower.length });

describe('the form of a verb', () => {
  it.each([
    ['met', 'meet', 'past-or-participle'],
    ['killed', 'kill', 'past-or-participle'],
    ['took', 'take', 'past'],
    ['taken', 'take', 'participle'],
    ['were', 'be', 'past'],
    ['takes', 'take', 'third-person'],
    ['pass', 'pass', 'base'],
    ['take', 'take', 'base'],
    ['taking', 'take', 'gerund'],
    ['bring', 'bring', 'base'],
    ['swing', 'swing', 'base'],
    ['bringing', 'bring', 'gerund'],
    ['cut', 'cut', 'past-or-participle'],
    ['need', 'need', 'base'],
    ['run', 'run', 'base'],
  ] as const)('of "%s" (%s) is %s', (word, lemma, expected) => {
    expect(form(word, lemma)).toBe(expected);
  });
});

describe('the base of a verb', () => {
  it.each([
    ['met', 'meet'],
    ['taken', 'take'],
    ['shot', 'shoot'],
    ['withdrew', 'withdraw'],
    ['were', 'be'],
  ])('is found for the irregular form "%s": %s', (word, base) => {
    expect(irregularBase(word)).toBe(base);
  });

  it.each(['table', 'walked', 'constructor', '__proto__', ''])(
    'is not found where "%s" is no irregular form',
    (word) => {
      expect(irregularBase(word)).toBeUndefined();
    },
  );

  it.each([
    ['limited', 'limit'],
    ['created', 'create'],
    ['negotiated', 'negotiate'],
    ['repeated', 'repeat'],
    ['planned', 'plan'],
    ['carried', 'carry'],
    ['raising', 'raise'],
    ['moving', 'move'],
    ['offering', 'offer'],
    ['closing', 'close'],
    ['charged', 'charge'],
    ['injured', 'injure'],
    ['visited', 'visit'],
    ['walk', 'walk'],
  ])('is told by spelling for the regular form "%s": %s', (word, base) => {
    expect(regularBase(word)).toBe(base);
  });
});

describe('a word that may be a participle', () => {
  it.each(['limited', 'taken', 'met', 'cut'])('%s', (word) => {
    expect(looksLikeParticiple(word)).toBe(true);
  });
  it.each(['took', 'table', 'red', 'shed-like', ''])('not %s', (word) => {
    expect(looksLikeParticiple(word)).toBe(false);
  });
});
