import { describe, expect, it } from 'vitest';
import { wordsOf, wordsOverlap } from '../../eval/compare-words.ts';
import { readOwnArticles } from '../../eval/read-own-articles.ts';
import { markedSpan } from '../../eval/score-findings.ts';

const articles = await readOwnArticles();
const questions = articles.flatMap(({ questions: asked }) => asked);

describe('the own questions', () => {
  it('are many, each with its own id, and a quarter of them has no answer', () => {
    expect(questions.length).toBeGreaterThanOrEqual(160);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const unanswerable = questions.filter(({ answerable }) => !answerable).length;
    expect(unanswerable / questions.length).toBeCloseTo(0.25, 1);
  });

  it('are of every type, and some follow up an earlier one', () => {
    const types = new Set(questions.map(({ type }) => type));
    const wanted = ['who', 'what', 'when', 'where', 'why', 'how', 'number', 'yesno', 'list', 'quote', 'status'];
    expect([...types].sort()).toEqual([...wanted].sort());
    expect(questions.filter(({ context }) => context !== undefined).length).toBeGreaterThanOrEqual(10);
  });
});

describe.each(articles)('the labels of $id', ({ article, labels, questions: asked }) => {
  const { text, title } = article;
  /** Those of the given strings that do not stand in the given text. */
  const strangers = (strings: readonly string[], where: string = text) =>
    strings.filter((string) => !where.includes(string));

  it('are words of the article', () => {
    expect(strangers(Object.values(labels.lead).flat(), `${text}\n${title ?? ''}`)).toEqual([]);
    const people = labels.people.flatMap(({ name, aliases, roles }) => [
      name,
      ...aliases,
      ...roles.map((role) => role.text),
    ]);
    expect(strangers(people)).toEqual([]);
    expect(strangers([...labels.quotes, ...labels.dates].map((label) => label.text))).toEqual([]);
    expect(strangers(labels.events.map(({ sentence }) => sentence))).toEqual([]);
    expect(strangers(labels.events.flatMap(({ attribution }) => attribution ?? []))).toEqual([]);
  });

  it('mark figures, disputes, what is next and what came before in the words of the article', () => {
    const { figures = [], disputes = [], next = [], background = [] } = labels.desk ?? {};
    expect(strangers(figures.map((figure) => figure.text))).toEqual([]);
    const claims = disputes.flatMap((dispute) => dispute.claims);
    expect(
      strangers(claims.flatMap((claim) => [claim.text, ...(claim.source === null ? [] : [claim.source])])),
    ).toEqual([]);
    expect(strangers([...next, ...background])).toEqual([]);
  });

  it('name the participants of an event in the words of its sentence', () => {
    for (const { agents, patients, sentence } of labels.events) {
      expect(strangers([...agents, ...patients], sentence)).toEqual([]);
    }
  });

  it('name each speaker as a labelled person or in the words of the article', () => {
    const names = labels.people.map(({ name }) => name);
    const speakers = labels.quotes.flatMap(({ speaker }) => speaker ?? []);
    expect(strangers(speakers.filter((speaker) => !names.includes(speaker)))).toEqual([]);
  });

  it('mark each pronoun and description once where it stands, and name whom it means in the words of the article', () => {
    const references = labels.references ?? [];
    const marked = references.map(({ mention }) => mention.replaceAll(/[[\]]/gu, ''));
    expect(marked.filter((words) => text.split(words).length !== 2)).toEqual([]);
    const spans = references.map(({ mention }) => markedSpan(mention, text));
    expect(new Set(spans.map(({ start }) => start)).size).toBe(references.length);
    expect(strangers(references.map(({ who }) => who))).toEqual([]);
  });

  it('give each name to one person', () => {
    const names = labels.people.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have answers with evidence where there is an answer, and neither where there is none', () => {
    for (const { id, answerable, answers, evidence } of asked) {
      expect([answers.length > 0, evidence.length > 0], id).toEqual([answerable, answerable]);
      expect(strangers(evidence), id).toEqual([]);
    }
  });

  it('have an accepted form of each item in its evidence, but for yes, no and dates told apart from their words', () => {
    for (const { id, answers, evidence } of asked) {
      for (const forms of answers) {
        const inEvidence = forms.some((form) => evidence.some((sentence) => wordsOverlap(sentence, form)));
        const isVerdict = forms.some((form) => ['yes', 'no'].includes(wordsOf(form).join(' ')));
        const isDate = forms.some((form) => /^\d{4}-\d\d(?:-\d\d)?$/.test(form));
        expect(inEvidence || isVerdict || isDate, `${id}: ${forms.join(' / ')}`).toBe(true);
      }
    }
  });
});
