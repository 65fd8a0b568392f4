import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../src/core/questions/find-candidates.ts';
import { gatherCandidates } from '../../../../src/core/questions/gather-candidates.ts';
import { encodeQuestion } from '../../../../src/core/questions/reader/encode-question.ts';
import { readSentence } from '../../../../src/core/questions/reader/read-sentence.ts';
import { scoreCandidates } from '../../../../src/core/questions/reader/score-candidates.ts';
import { understandQuestion } from '../../../../src/core/questions/understand-question.ts';
import { readyArticle } from '../ready-article.ts';

const TEXT =
  'The ferry Alma sank off Brindisi on Monday after its cargo of marble shifted in a storm. Coast guards saved 41 people. ' +
  'The captain, Luca Ferri, was questioned by the harbour police, who took away the log book.';

const scoresOf = (text: string, question: string) => {
  const readable = readyArticle(text);
  const { reading, carried } = understandQuestion(readable, question, []);
  return { readable, candidates: findCandidates(readable, reading, carried), reading, carried };
};

describe('scoreCandidates', () => {
  it('gives every candidate a score that is the sum of its shares', () => {
    const { candidates } = scoresOf(TEXT, 'Why did the ferry sink?');
    expect(candidates.length).toBeGreaterThan(0);
    for (const { score, shares } of candidates) {
      expect(Number.isFinite(score)).toBe(true);
      expect(shares.words + shares.features + shares.sentence + shares.grammar).toBeCloseTo(score, 5);
    }
  });

  it('reads the same question on the same text alike, whatever it read between', () => {
    const first = scoresOf(TEXT, 'Who was questioned by the police?').candidates.map(({ score }) => score);
    scoresOf('A fire burnt down the town hall of Velm. Nobody was hurt, the mayor said.', 'What burnt down?');
    expect(scoresOf(TEXT, 'Who was questioned by the police?').candidates.map(({ score }) => score)).toEqual(first);
  });

  it('scores the candidates of a sentence by themselves, so that the others change nothing', () => {
    const { readable, reading, carried } = scoresOf(TEXT, 'How many people were saved?');
    const question = encodeQuestion(reading);
    for (const { asked, candidates } of gatherCandidates(readable, reading, carried)) {
      const sentence = readSentence(asked, question, readable.entityAt);
      const together = scoreCandidates(candidates, asked, sentence, question, readable.entityAt);
      candidates.forEach((candidate, at) => {
        const [alone] = scoreCandidates([candidate], asked, sentence, question, readable.entityAt);
        expect(alone?.score).toBeCloseTo(together[at]?.score ?? Number.NaN, 4);
      });
    }
  });

  it('reads a sentence of many hundred words, and none without words', () => {
    const list = Array.from({ length: 600 }, (_, at) => `part ${String(at)}`).join(', ');
    const { candidates } = scoresOf(
      `The customs officers of Genoa listed ${list}. They left at noon.`,
      'What did the officers list?',
    );
    expect(candidates.every(({ score }) => Number.isFinite(score))).toBe(true);
    expect(scoresOf(TEXT, '').candidates).toEqual([]);
  });
});
