import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../../src/core/questions/split-question.ts';

describe('splitQuestion', () => {
  it.each([
    ['who won the prize and what is it worth', ['who won the prize', 'what is it worth']],
    ['who won the prize? what is it worth?', ['who won the prize', 'what is it worth?']],
    ['who did they meet and where', ['who did they meet', 'where']],
    [
      'when did it start, where was it held & how many came',
      ['when did it start', 'where was it held', 'how many came'],
    ],
    ['who met Blinken and Qin', ['who met Blinken and Qin']],
    ['who is the man who fell', ['who is the man who fell']],
    ['where and when', ['where and when']],
    ['when and where did they meet', ['when', 'where did they meet']],
    ['where did it land and at what time', ['where did it land', 'at what time']],
    ['did he resign and has the board met', ['did he resign', 'has the board met']],
    ['who fell and is in hospital', ['who fell and is in hospital']],
    ['is it final or are there conditions', ['is it final or are there conditions']],
    ['', []],
    ['?!', []],
  ])('%j asks %j', (text, parts) => {
    expect(splitQuestion(text)).toEqual(parts);
  });

  it('never asks more than three things, nor anything that was not typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('who', 'and', 'what', 'where', 'met', 'him', ',', '?', 'when did'), { maxLength: 40 }),
        (words) => {
          const text = words.join(' ');
          const parts = splitQuestion(text);
          expect(parts.length).toBeLessThanOrEqual(3);
          for (const part of parts) expect(text).toContain(part);
        },
      ),
    );
  });
});
