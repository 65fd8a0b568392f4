import { describe, expect, it } from 'vitest';
import type { DeskLabels } from '../../eval/formats.ts';
import { scoreDesk } from '../../eval/score-desk.ts';
import { scoreForm } from '../../eval/score-form.ts';
import type { Figure } from '../../src/core/briefings/briefing.ts';
import { makeBriefing } from '../fixtures/make-briefing.ts';

const labels: DeskLabels = {
  figures: [{ text: 'About 400 people', value: 400, unit: null, of: 'people', bound: 'about' }],
  disputes: [
    {
      claims: [
        { source: 'José Müller', text: 'the work was late' },
        { source: null, text: 'we kept our word' },
      ],
    },
  ],
  next: ['A second bridge may follow'],
  background: ['A second bridge may follow in 2026.'],
};
const figure: Figure = {
  text: 'About 400 people',
  start: 0,
  end: 16,
  value: 400,
  unit: null,
  of: 'people',
  bound: 'about',
  cites: ['s2'],
};
const claim = (source: string | null, text: string) => ({ source, text, cites: ['s4'] });
const right = {
  figures: [figure],
  disputes: [
    { matter: 'the work', claims: [claim(null, 'We kept our word'), claim('José Müller', 'the work was late')] },
  ],
  next: [{ text: 'A second bridge may follow in 2026.', cites: ['s5'] }],
  background: [{ text: 'A second bridge may follow in 2026.', cites: ['s5'] }],
};

describe('scoreDesk', () => {
  it('finds nothing wrong with a briefing that says what is marked', () => {
    const one = { right: 1, said: 1, wanted: 1 };
    expect(scoreDesk(labels, makeBriefing(right))).toEqual({ figures: one, disputes: one, next: one, background: one });
  });

  it.each([
    ['value', { value: 4 }],
    ['unit', { unit: '%' }],
    ['bound', { bound: null }],
    ['count', { of: 'bridges' }],
  ])('takes a figure with another %s as wrong', (_, change) => {
    const briefing = makeBriefing({ ...right, figures: [{ ...figure, ...change }] });
    expect(scoreDesk(labels, briefing).figures).toEqual({ right: 0, said: 1, wanted: 1 });
  });

  it('takes a dispute with one side, or with the wrong speaker, as wrong', () => {
    const disputes = [
      { matter: 'the work', claims: [claim('Ada Okafor', 'the work was late'), claim(null, 'We kept our word')] },
    ];
    expect(scoreDesk(labels, makeBriefing({ ...right, disputes })).disputes.right).toBe(0);
  });

  it('counts what came before as told where the summary tells it', () => {
    const told = { text: 'A second bridge may follow in 2026.', cites: ['s5'] };
    const briefing = makeBriefing({ ...right, background: [], summary: { short: [], long: [told] } });
    expect(scoreDesk(labels, briefing).background).toEqual({ right: 1, said: 1, wanted: 1 });
  });

  it('asks nothing of an article that is not marked', () => {
    expect(scoreDesk(undefined, makeBriefing()).figures).toEqual({ right: 0, said: 0, wanted: 0 });
  });
});

describe('scoreForm', () => {
  const lines = (...texts: string[]) => texts.map((text) => ({ text, cites: ['s1'] }));

  it('takes lines that begin with a word that points back as not alone', () => {
    const keyPoints = lines(
      'He left.',
      'But it rained.',
      'It is dark.',
      'It is not clear whether it rained.',
      'Rain fell.',
    );
    const none = { short: [], long: [] };
    expect(scoreForm(makeBriefing({ keyPoints, summary: none }))['lines alone']).toEqual({
      right: 2,
      said: null,
      wanted: 5,
    });
  });

  it('holds a summary against its length where the article is long enough', () => {
    const { article } = makeBriefing();
    const long = { ...article, text: 'A word. '.repeat(300) };
    const words = (count: number) => lines(Array.from({ length: count }, () => 'word').join(' '));
    const fit = makeBriefing({ article: long, summary: { short: words(50), long: words(120) } });
    const over = makeBriefing({ article: long, summary: { short: words(61), long: words(79) } });
    expect(scoreForm(fit)['summary lengths']).toEqual({ right: 2, said: null, wanted: 2 });
    expect(scoreForm(over)['summary lengths']).toEqual({ right: 0, said: null, wanted: 2 });
    expect(scoreForm(makeBriefing())['summary lengths'].wanted).toBe(0);
  });
});
