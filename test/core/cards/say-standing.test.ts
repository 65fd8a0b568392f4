import { describe, expect, it } from 'vitest';
import { sayStanding, sayStatementStanding } from '../../../src/core/cards/say-standing.ts';
import { harbour } from './example-briefings.ts';

describe('sayStanding', () => {
  it.each([
    ['happened', null, null],
    ['happened', 'Beijing', 'according to Beijing'],
    ['ongoing', null, 'under way'],
    ['planned', null, 'planned'],
    ['planned', 'Ana Duarte', 'planned (according to Ana Duarte)'],
    ['possible', 'Some reports', 'reported as possible, not confirmed (according to some reports)'],
    ['denied', 'He', 'denied (according to him)'],
    ['did-not-happen', null, 'did not happen'],
  ] as const)('says %s by %s as %s', (status, attribution, words) => {
    expect(sayStanding({ status, attribution })).toBe(words);
  });
});

describe('sayStatementStanding', () => {
  it('takes the status of the event whose words the statement has, and names no source twice', () => {
    const [, possible] = harbour.next;
    expect(possible && sayStatementStanding(possible, harbour)).toBe('reported as possible, not confirmed');
  });

  it('says nothing where the events of a sentence disagree and none has its words', () => {
    const mixed = { text: 'The harbour.', cites: ['s2', 's3'] };
    expect(sayStatementStanding(mixed, harbour)).toBeNull();
  });

  it('says that something was only reported where the article names no source', () => {
    const [event] = harbour.events;
    const reported = {
      ...harbour,
      events: event ? [{ ...event, attribution: { source: null, cue: 'reportedly' } }] : [],
    };
    expect(sayStatementStanding({ text: 'They met.', cites: ['s1'] }, reported)).toBe('reported, source not named');
  });
});
