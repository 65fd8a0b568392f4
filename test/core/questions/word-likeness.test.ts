import { describe, expect, it } from 'vitest';
import { likenessBetween, rarityOf, vectorPlaceOf } from '../../../src/core/language/word-vectors.ts';
import { familyOf } from '../../../src/core/questions/content-words.ts';
import { likenessesOf, wordFormOf } from '../../../src/core/questions/word-likeness.ts';

const likeness = (asked: string, said: string, exact = false): number =>
  likenessesOf({ family: familyOf(asked), word: asked, exact }, [wordFormOf({ lower: said, lemma: said })])[0] ?? 0;

describe('likenessesOf', () => {
  it('counts a word of the same family as the word itself', () => {
    expect(likeness('derailed', 'derailment')).toBe(1);
  });

  it('counts words of like meaning in part, and others not at all', () => {
    expect(likeness('physician', 'surgeon')).toBeGreaterThan(0.2);
    expect(likeness('physician', 'surgeon')).toBeLessThan(1);
    expect(likeness('physician', 'bridge')).toBe(0);
  });

  it('takes a name for nothing but itself', () => {
    expect(likeness('france', 'germany', true)).toBe(0);
    expect(likeness('france', 'france', true)).toBe(1);
  });
});

describe('the table of word vectors', () => {
  const between = (one: string, other: string): number => likenessBetween(vectorPlaceOf(one), vectorPlaceOf(other));

  it('puts a kind nearer to what is of the kind than to other things', () => {
    expect(between('metal', 'copper')).toBeGreaterThan(between('metal', 'teacher'));
    expect(between('river', 'rhine')).toBeGreaterThan(between('river', 'violin'));
  });

  it('knows no likeness to a word that it does not have', () => {
    expect(vectorPlaceOf('xqzzv')).toBe(-1);
    expect(between('xqzzv', 'river')).toBe(0);
    expect(between('river', 'river')).toBe(1);
  });

  it('takes a common word for less rare than an uncommon one, and one it does not have for the rarest', () => {
    expect(rarityOf('the')).toBeLessThan(rarityOf('canal'));
    expect(rarityOf('canal')).toBeLessThan(rarityOf('xqzzv'));
    expect(rarityOf('xqzzv')).toBe(1);
  });
});
