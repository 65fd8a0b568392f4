import { describe, expect, it } from 'vitest';
import { briefCard } from '../../../src/core/cards/brief-card.ts';
import { toListing } from '../../../src/core/cards/story-source.ts';
import { actionsOf, linesOf } from './card-text.ts';
import { harbour, plainStory } from './example-briefings.ts';

describe('briefCard', () => {
  it('shows little more than the headline, its source and date as headlines', () => {
    const card = briefCard(harbour, 'headlines', []);
    expect(card.link).toBe('https://example.org/velden');
    expect(linesOf(card)).toEqual([
      'Minister in Velden for harbour talks',
      'Ana Duarte met Lars Holm.',
      'Mia Berg · The Coast Post · 7 May 2024',
      '[Full]',
      '[Timeline]',
      '[People]',
      '[Quotes]',
      '[Sources]',
      '[Ask]',
    ]);
  });

  it('tells what is planned from what was only reported as possible', () => {
    const lines = linesOf(briefCard(harbour, 'short', []));
    expect(lines).toContain("What's ahead");
    expect(lines).toContain('Duarte, a former judge, is due to open the new harbour on Friday. — planned');
    expect(lines).toContain(
      'Some reports suggest that a visit to the island could follow in July. — reported as possible, not confirmed',
    );
    expect(lines).toContain('Velden denied that the harbour had been closed. — denied');
  });

  it('says how sure a sentence of the summary is before the next one begins', () => {
    const [planned, possible] = harbour.next;
    if (!planned || !possible) throw new Error('two statements ahead');
    const summary = { short: [planned, possible], long: [] };
    const lines = linesOf(briefCard({ ...harbour, summary }, 'full', []));
    expect(lines[3]).toMatch(/on Friday\. \[planned\] Some reports .* \[reported as possible, not confirmed\]$/);
  });

  it('never shows what is ahead as a plain fact', () => {
    const lines = linesOf(briefCard({ ...harbour, events: [] }, 'short', []));
    expect(lines.filter((line) => line.endsWith('— still ahead'))).toHaveLength(2);
  });

  it('says of a statement ahead that holds both what is planned and what is only possible that it does', () => {
    const both = {
      text: 'Duarte is due to open the harbour, and a visit to the island could follow.',
      cites: ['s2', 's3'],
    };
    const lines = linesOf(briefCard({ ...harbour, next: [both] }, 'short', []));
    expect(lines).toContain(`${both.text} — in part planned, in part only possible`);
  });

  it('says of a plan how sure the plan is, not what is told inside of it', () => {
    const text = 'Duarte will discuss keeping the harbour open.';
    const [event] = harbour.events;
    if (!event) throw new Error('an event');
    const events = [
      { ...event, id: 'e1', status: 'planned' as const, text: 'Duarte will discuss keeping the harbour open' },
      { ...event, id: 'e2', status: 'possible' as const, text: 'keeping the harbour open' },
    ];
    const lines = linesOf(briefCard({ ...harbour, events, next: [{ text, cites: ['s1'] }] }, 'short', []));
    expect(lines).toContain(`${text} — planned`);
  });

  it('tells no sentence twice: dek and key points give way to the summary', () => {
    const [first, denied] = harbour.keyPoints;
    if (!first || !denied) throw new Error('two key points');
    const short = linesOf(briefCard(harbour, 'short', []));
    expect(short).not.toContain(harbour.dek?.text);
    expect(short).not.toContain(first.text);
    expect(short).toContain(`${denied.text} — denied`);

    const summary = { short: [denied], long: [] };
    const other = linesOf(briefCard({ ...harbour, summary }, 'short', []));
    expect(other).toContain(harbour.dek?.text);
    expect(other).not.toContain(first.text);
    expect(linesOf(briefCard({ ...harbour, dek: null, summary }, 'short', []))).toContain(first.text);
  });

  it('adds people, background, the questions of the lead and notes in full, and offers no deeper view', () => {
    const card = briefCard(harbour, 'full', []);
    const lines = linesOf(card);
    expect(lines).toContain('Who: Ana Duarte');
    expect(lines).toContain('Ana Duarte — Foreign Minister; former judge');
    expect(lines).toContain('The minister met the head of the Port Authority in Velden.');
    expect(lines).toContain('Velden: it is open');
    expect(lines).toContain('Places: Velden');
    expect(lines).toContain('The place of publication is not known.');
    expect(actionsOf(card).map(({ label }) => label)).not.toContain('Full');
  });

  it('offers other stories, and no view that would be empty', () => {
    const card = briefCard(plainStory('a-1', 'A fire', null), 'full', [toListing(harbour)]);
    expect(actionsOf(card)).toEqual([
      { label: 'Ask', command: '/ask story:a-1' },
      { label: 'Minister in Velden for harbour talks', command: '/brief story:2024-05-07-velden-harbour' },
    ]);
  });
});
