import { describe, expect, it } from 'vitest';
import { answered, ask, readyArticle } from './ready-article.ts';

const port = readyArticle(
  `PORT VELDEN — Foreign Minister Elsa Brandt of Norland flew to Karsk on Monday after a Norlandic patrol boat rammed a trawler. Karsk said the boat had left its own waters. Norland denied that the boat had rammed the trawler and said that the two ships collided in fog.

Some sailors said that the trawler was overloaded, but its owner, Velden Lines, rejected that and said that it was licensed to carry 80 tons.

“We will not stop tonight,” said Tom Reyes, the head of the rescue service. He said that divers could arrive by Thursday. “I told them to wait,” Reyes told Radio Velden about the crew of the trawler.

Anna Holm, a former ambassador to Karsk, called the talks useful. Lars Holm, who leads the Fishers' Union, was not invited.`,
  'Minister flies to Karsk after collision',
);

describe('what someone said', () => {
  it.each([
    ['what did reyes say about the crew', 'I told them to wait', 'Reyes'],
    ['what did tom reyes say about the divers', 'divers could arrive by Thursday', 'Tom Reyes'],
    ['what does karsk say', 'the boat had left its own waters', 'Karsk'],
    ['what does velden lines say about the trawler', 'it was licensed to carry 80 tons', 'Velden Lines'],
  ])('%s: %s', (question, text, attribution) => {
    expect(answered(question, port)).toMatchObject({ text, standing: { attribution } });
  });

  it('is told word for word, with more of it where there is room', () => {
    const { text, evidence } = answered('what did reyes say', port);
    expect(text).toBe('We will not stop tonight; I told them to wait');
    expect(evidence).toHaveLength(2);
  });

  it('tells a denial as one', () => {
    expect(answered('what does norland say about ramming the trawler', port)).toMatchObject({
      text: 'the boat had rammed the trawler',
      standing: { status: 'denied', attribution: 'Norland' },
    });
  });
});

describe('what someone does', () => {
  it.each([
    ['what does tom reyes do', 'head of the rescue service'],
    ["what's reyes' job?", 'head of the rescue service'],
    ['who is anna holm', 'a former ambassador to Karsk'],
  ])('%s: %s', (question, role) => {
    expect(answered(question, port).text).toContain(role);
    expect(answered(question, port).text).not.toMatch(/formerly|former former/u);
  });
});

describe('what is next', () => {
  it('tells what is planned apart from what is only possible', () => {
    const talks = readyArticle();
    const { text, standing } = answered("what's next", talks);
    expect(text).toMatch(/Halas in May, according to the newspaper Karsk Daily\. \[possible\]/u);
    expect(text).toMatch(/on 18 March\. \[planned\]/u);
    expect(standing.status).toBe('happened');
  });
});

describe('a date in an answer', () => {
  it('comes with the day that it means', () => {
    expect(answered('did norland ministers fly to karsk', port).dates).toEqual([
      { text: 'Monday', means: '3 March 2025' },
    ]);
  });
});

describe('what is disputed', () => {
  it.each([
    ['was the trawler overloaded', 'the trawler was overloaded (Some sailors)'],
    ['is it true that the trawler was overloaded?', 'rejected that (Velden Lines)'],
    ['did the patrol boat ram the trawler', 'Norland: denied'],
  ])('%s: is neither yes nor no', (question, claim) => {
    const { text, evidence } = answered(question, port);
    expect(text).toMatch(/^Disputed: /);
    expect(text.replace('denied that the boat', 'Norland: denied that the boat')).toContain(claim);
    for (const one of evidence) {
      expect(one.highlights.length).toBeGreaterThan(0);
      expect(port.briefing.article.text).toContain(one.text);
    }
  });

  it('is left to the speaker where one is asked about', () => {
    expect(ask('does norland admit that it rammed the trawler', port)).not.toMatchObject({
      text: expect.stringMatching(/^Disputed/) as string,
    });
  });
});
