import { describe, expect, it } from 'vitest';
import type { LeadLabel, SaidLead } from '../../eval/formats.ts';
import { scoreLeads } from '../../eval/score-lead.ts';

const gold: LeadLabel = {
  who: ['Ann Low', 'the mayor of Orsova'],
  what: ['met'],
  when: [],
  where: [],
  why: [],
  how: [],
};
const silent: SaidLead = { who: null, what: null, when: null, where: null, why: null, how: null };

describe('scoreLeads', () => {
  it('takes the nearest accepted phrase', () => {
    const [who] = scoreLeads([{ gold, said: { ...silent, who: 'mayor of Orsova' } }]);
    expect(who).toEqual({ part: 'who', articles: 1, said: 1, f1: 1, halfRight: 1 });
  });

  it('counts a part that Dateline leaves out as wrong where the article has it', () => {
    const [, what] = scoreLeads([{ gold, said: silent }]);
    expect(what).toEqual({ part: 'what', articles: 1, said: 0, f1: 0, halfRight: 0 });
  });

  it('does not ask for what the article does not say', () => {
    const [, , when] = scoreLeads([{ gold, said: { ...silent, when: 'Tuesday' } }]);
    expect(when).toMatchObject({ articles: 0, said: 0, f1: NaN });
  });

  it('takes the mean over articles', () => {
    const [who] = scoreLeads([
      { gold, said: { ...silent, who: 'Ann Low' } },
      { gold, said: { ...silent, who: 'someone else' } },
    ]);
    expect(who).toMatchObject({ articles: 2, f1: 0.5, halfRight: 0.5 });
  });
});
