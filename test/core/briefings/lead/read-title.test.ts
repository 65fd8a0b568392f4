import { describe, expect, it } from 'vitest';
import type { AnalysedSentence } from '../../../../src/core/language/analyse-text.ts';
import { readTitle } from '../../../../src/core/briefings/lead/read-title.ts';

const read = (title: string, verbs: readonly string[] = []): AnalysedSentence =>
  readTitle(title, { start: 0, end: title.length }, { verbs: new Set(verbs), names: new Set() });

/** The subject and the verb of the title's main clause. */
const newsOf = (title: string, verbs: readonly string[] = []): [string, string] | null => {
  const { tokens, clauses } = read(title, verbs);
  const main = clauses.find(({ relation, subject }) => relation === 'main' && subject !== null);
  if (main === undefined || main.subject === null) return null;
  const words = (first: number, last: number): string =>
    tokens
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(' ');
  return [words(main.subject.first, main.subject.last), words(main.verb.first, main.verb.last)];
};

describe('readTitle', () => {
  it.each([
    ['Judge blocks travel ban', ['Judge', 'blocks']],
    ['French president visits Algiers amid tension over migrants', ['French president', 'visits']],
    ['Workers plan walkout at depot', ['Workers', 'plan']],
    ['Harbour authority increase the fees for small boats', ['Harbour authority', 'increase']],
    ['Bank of Holm cuts rates to record low', ['Bank of Holm', 'cuts']],
  ])('finds the verb that a headline hides in %j', (title, news) => {
    expect(newsOf(title)).toEqual(news);
  });

  it('takes a noun for the verb where the article uses it as one', () => {
    expect(newsOf('Ticket price change upsets fans')).toBeNull();
    expect(newsOf('Ticket price change upsets fans', ['upset'])).toEqual(['Ticket price change', 'upsets']);
  });

  it.each([
    ['Ten dead in Manila hotel fire', ['Ten', 'dead']],
    ['Brewery fans outraged after recipe is changed', ['Brewery fans', 'outraged']],
  ])('takes an adjective behind its noun for what is said of it in %j', (title, news) => {
    expect(newsOf(title)).toEqual(news);
  });

  it('takes of two words that may be the verb the one that the article uses as one', () => {
    expect(newsOf('Lawan moves motion for delay', ['move'])).toEqual(['Lawan', 'moves']);
    expect(newsOf('Cubs fans celebrate first triumph', ['celebrate'])?.[1]).toBe('celebrate');
  });

  it('finds the verb of a title that writes every word with a capital', () => {
    expect(newsOf('World Community Lashes Out at Council')).toEqual(['World Community', 'Lashes Out']);
  });

  it('reads a gerund behind the subject as what goes on', () => {
    expect(newsOf('State attorney investigating builder')).toEqual(['State attorney', 'investigating']);
  });

  it('reads an infinitive behind the subject as what is to come', () => {
    expect(newsOf('Teachers to strike next week')).toEqual(['Teachers', 'to strike']);
    expect(newsOf('Night train crews to walk out over sleep breaks')).toEqual(['Night train crews', 'to walk']);
  });

  it('reads what stands behind "as" where the title has no verb before it', () => {
    expect(newsOf('Outrage as council closes pool')).toEqual(['council', 'closes']);
    expect(newsOf('Oil prices jump as Saudi Arabia cuts output')).toEqual(['Oil prices', 'jump']);
  });

  it('reads past the marks around single words', () => {
    expect(newsOf("'Heartbroken' family pay tribute to rower")).toEqual(['Heartbroken family', 'pay']);
  });

  it('finds no verb where there is none', () => {
    expect(newsOf('A history of the salt tax')).toBeNull();
    expect(newsOf('Race to reach boy')).toBeNull();
    expect(newsOf('')).toBeNull();
  });
});
