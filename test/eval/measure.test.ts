import { describe, expect, it } from 'vitest';
import { buildBriefing } from '../../src/core/briefings/build-briefing.ts';
import {
  formatAnswers,
  formatComparison,
  formatFailures,
  formatFindings,
  formatLeads,
} from '../../eval/format-figures.ts';
import type { QuestionLine } from '../../eval/formats.ts';
import { measureOwnArticles } from '../../eval/measure.ts';
import { readOwnArticles } from '../../eval/read-own-articles.ts';
import { compareResults, resultsOf } from '../../eval/results.ts';
import type { Subject } from '../../eval/subject.ts';

const articles = await readOwnArticles();

/** Knows every answer by heart. */
function oracle(): Subject {
  const gold = new Map<string, QuestionLine>(
    articles.flatMap(({ questions }) => questions.map((line) => [line.id, line])),
  );
  const leads = new Map(articles.map(({ id, labels }) => [id, labels.lead]));
  return {
    answer: ({ id }) => {
      const line = gold.get(id);
      if (line?.answerable !== true) return { status: 'not-found', answer: '', evidence: [] };
      return { status: 'answered', answer: line.answers.map(([form]) => form).join(', '), evidence: line.evidence };
    },
    lead: ({ id }) => {
      const lead = leads.get(id);
      const first = (phrases: readonly string[] | undefined) => phrases?.[0] ?? null;
      return {
        who: first(lead?.who),
        what: first(lead?.what),
        when: first(lead?.when),
        where: first(lead?.where),
        why: first(lead?.why),
        how: first(lead?.how),
      };
    },
    build: buildBriefing,
  };
}

describe('measureOwnArticles', () => {
  it('gives full marks to who knows every answer', () => {
    const figures = measureOwnArticles(oracle(), articles);
    expect(formatFailures(figures.outcomes)).toBe('');
    expect(figures.answers).toMatchObject({
      rightOverall: 1,
      allItems: 1,
      evidenceHit: 1,
      honestNotFound: 1,
      misleading: 0,
    });
    expect(figures.leads.map(({ f1 }) => f1)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('gives who always says "not found" the questions without an answer, and nothing else', () => {
    const silent: Subject = { ...oracle(), answer: () => ({ status: 'not-found', answer: '', evidence: [] }) };
    const { answers } = measureOwnArticles(silent, articles);
    expect(answers).toMatchObject({ answered: 0, answerF1: 0, honestNotFound: 1, misleading: 0 });
    expect(answers.rightOverall).toBeCloseTo(0.25, 1);
  });

  it('never calls who gives the first sentence for everything honest', () => {
    const parrot: Subject = {
      ...oracle(),
      answer: ({ article }) => ({
        status: 'answered',
        answer: article.text.slice(0, 100),
        evidence: [article.text.slice(0, 100)],
      }),
    };
    const { answers } = measureOwnArticles(parrot, articles);
    expect(answers.honestNotFound).toBe(0);
    expect(answers.misleading).toBeGreaterThan(0.5);
  });

  it('prints its figures, and what failed with the answer wanted', () => {
    const silent: Subject = { ...oracle(), answer: () => ({ status: 'not-found', answer: '', evidence: [] }) };
    const figures = measureOwnArticles(silent, articles);
    expect(formatAnswers(figures.answers)).toMatch(/honest not-found +100\.0/);
    expect(formatLeads(figures.leads)).toMatch(/who +15 +15 +100\.0/);
    expect(formatFindings(figures.findings)).toMatch(/people +\d/);
    expect(formatFailures(figures.outcomes)).toContain('"want":[["Elena Varga"');
    const recorded = { ...resultsOf(figures), misleading: 5 };
    expect(formatComparison(compareResults(resultsOf(figures), recorded))).toMatch(
      /^ +misleading +0\.0 +recorded 5\.0$/,
    );
  });
});
