import { describe, expect, it } from 'vitest';
import { askMoreOn, readMore } from '../../../../src/core/questions/more/read-more.ts';

describe('readMore', () => {
  it.each([
    'tell me more',
    'Tell me more!',
    'more',
    'more details please',
    'any more info?',
    'ok, go on',
    'what else',
    'anything else?',
    'can you tell me more about it',
    'more on that',
  ])('%s: more of the answer before', (text) => {
    expect(readMore(text)).toEqual({ matter: null });
  });

  it.each([
    ['tell me more about the ferry', 'the ferry'],
    ['more on the harbour talks?', 'the harbour talks'],
    ['tell me more: who did Brandt meet', 'who did Brandt meet'],
    ['what else is known about the captain', 'the captain'],
  ])('%s: more about %s', (text, matter) => {
    expect(readMore(text)).toEqual({ matter });
  });

  it.each(['who met whom', 'how many more died', 'did more people come', 'what else did he say', 'moreover', ''])(
    '%s: no more',
    (text) => {
      expect(readMore(text)).toBeNull();
    },
  );
});

describe('askMoreOn', () => {
  it('names the question, once however often more is asked', () => {
    const first = askMoreOn('who met whom');
    expect(readMore(first)).toEqual({ matter: 'who met whom' });
    expect(askMoreOn(first)).toBe(first);
    expect(askMoreOn('more please')).toBe('tell me more');
  });
});
