import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/core/questions/find-candidates.ts';
import { confidenceFeatures } from '../../../src/core/questions/judge-confidence.ts';
import { understandQuestion } from '../../../src/core/questions/understand-question.ts';
import { readyArticle } from './ready-article.ts';

const readable = readyArticle('Mayor Ada Okafor opened the bridge on Friday. Tom Reyes opened the school on Monday.');
const { reading, carried } = understandQuestion(readable, 'who opened the bridge', []);
const candidates = findCandidates(readable, reading, carried);
/** The candidates as if each reader had these scores for those of the best one's sentence, and 0 for the others. */
const scored = (...scores: number[]) =>
  candidates.map((candidate) => ({
    ...candidate,
    byReader: scores.map((score) => (candidate.sentence === candidates[0]?.sentence ? score : 0)),
  }));

describe('confidenceFeatures', () => {
  it('is as sure as the least sure of the readers', () => {
    const [both, one] = [scored(5, 5), scored(5, -20)].map((some) => confidenceFeatures(some, reading, readable.index));
    expect(both?.agreed).toBeGreaterThan(0.9);
    expect(one?.agreed).toBeLessThan(0.1);
    expect(one?.leastRead).toBeLessThan(both?.leastRead ?? 0);
  });

  it('has nothing to say where there is no candidate', () => {
    expect(confidenceFeatures([], reading, readable.index)).toBeNull();
  });

  it('gives every part from -1 to 1', () => {
    const features = confidenceFeatures(candidates, reading, readable.index);
    for (const value of Object.values(features ?? { none: 2 })) expect(Math.abs(value)).toBeLessThanOrEqual(1);
  });
});
