import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { readArticle } from '../../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';
import { createAnswerQuestion } from '../../../src/core/questions/answer-question.ts';
import { withNamesMeant } from '../../../src/core/questions/name-meant.ts';

const brief = (id: string, title: string, text: string) => ({
  ...buildBriefing(readArticle({ title, source: 'The Gazette', publishedAt: '2024-02-02', text })),
  id,
});
const store = openSqliteStore({ path: ':memory:' });
const ask = createAnswerQuestion(store);
beforeAll(async () => {
  await store.put(
    brief('talks', 'Minister in Karsk', 'Foreign Minister Ada Brelinken met Mayor Olaf Hjort in Karsk on Monday.'),
  );
  await store.put(
    brief(
      'harbour',
      'Mayor opens harbour',
      'Mayor Rosa Tessmann met fishermen in Velden on Sunday. She met the press.',
    ),
  );
});
afterAll(() => store.close());

describe('a mistyped name over all stories', () => {
  it.each([
    ['who did brelinkin meet', 'talks', /Olaf Hjort/u],
    ['who did tesmann meet?', 'harbour', /fishermen/u],
  ])('%s: finds its story', async (question, briefing, text) => {
    const found = await ask({ text: question, context: [] }, null);
    if (found.status === 'not-found') throw new Error('Nothing was found.');
    expect(found.evidence[0]?.briefing).toBe(briefing);
    expect(found.text).toMatch(text);
  });

  it('is told from words, from names as they are, and from what is near no name', async () => {
    for (const terms of [['harbour', 'fishermen'], ['brelinken'], ['brelunkan'], ['bren'], ['tess2mann'], []])
      expect(await withNamesMeant(terms, store)).toEqual(terms);
    expect(await withNamesMeant(['brelinkin', 'met'], store)).toEqual(['brelinkin', 'met', 'brelinken']);
  });
});
