import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { readArticle } from '../../../src/core/articles/read-article.ts';
import type { Briefing } from '../../../src/core/briefings/briefing.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';
import type { Answered, Question } from '../../../src/core/questions/answer.ts';
import { createAnswerQuestion } from '../../../src/core/questions/answer-question.ts';

function brief(id: string, publishedAt: string, title: string, text: string): Briefing {
  return { ...buildBriefing(readArticle({ title, source: `${id} post`, publishedAt, text })), id };
}

const early = brief(
  'early',
  '2024-03-09',
  'Gunman kills three at Harwick shopping centre',
  'A gunman opened fire at the Harwick Galleria on Saturday afternoon, killing three people and wounding six before ' +
    'officers shot him dead, police said. Shoppers hid in stock rooms near the food court. Police Chief Alan Thorne ' +
    'said the attacker was a former security guard. At least 3 people were killed at the Harwick Galleria.',
);
const late = brief(
  'late',
  '2024-03-11',
  'Death toll in Harwick shopping centre shooting rises to five',
  'Two more people have died after a gunman opened fire at the Harwick Galleria on Saturday afternoon, Police Chief ' +
    'Alan Thorne said on Monday. At least 5 people were killed at the Harwick Galleria, where shoppers hid in stock ' +
    'rooms near the food court. The attacker was a former security guard.',
);
const other = brief(
  'other',
  '2024-02-01',
  'Ferry sinks off Port Claro',
  'A ferry sank off Port Claro on Thursday. At least 9 people were killed, the coast guard said. The captain, Ines ' +
    'Orme, was rescued. The ferry was built in 1987.',
);
const bridge = brief(
  'bridge',
  '2024-05-01',
  'Bridge opens in Port Claro',
  'A bridge opened in Port Claro on Wednesday. The mayor, Tom Hale, cut the ribbon. The bridge was built in 2023.',
);

const store = openSqliteStore({ path: ':memory:' });
const ask = createAnswerQuestion(store);
beforeAll(async () => {
  for (const briefing of [early, late, other, bridge]) await store.put(briefing);
});
afterAll(() => store.close());

async function answered(text: string, more: Partial<Question> = {}): Promise<Answered> {
  const found = await ask({ text, context: [], ...more }, null);
  if (found.status !== 'answered') throw new Error(`"${text}" was not answered.`);
  return found;
}

describe('one event told by two articles', () => {
  it('is answered by the later one, as of its day, with what the earlier one tells differently', async () => {
    const found = await answered('how many people were killed at the harwick galleria');
    expect(found.text).toContain('5');
    expect(found.evidence[0]?.briefing).toBe('late');
    expect(found.asOf).toBe('2024-03-11');
    expect(found.elsewhere).toMatchObject([{ evidence: { briefing: 'early' } }]);
    expect(found.elsewhere?.[0]?.text).toMatch(/3|three/u);
  });

  it('is told once where both tell the same', async () => {
    const found = await answered('where did a gunman open fire in harwick');
    expect(found.elsewhere).toBeUndefined();
    expect(found.asOf).toBeUndefined();
  });
});

describe('stories of different events', () => {
  it('that answer as well are named, not mixed in', async () => {
    const found = await answered('when was it built');
    expect(found.evidence.every(({ briefing }) => briefing === found.evidence[0]?.briefing)).toBe(true);
    expect([found.evidence[0]?.briefing, ...(found.others ?? [])].sort()).toEqual(['bridge', 'other']);
    expect(found.elsewhere).toBeUndefined();
  });

  it('are told apart by what the last answer was about', async () => {
    expect((await answered('when was it built', { about: 'other' })).text).toContain('1987');
    expect((await answered('when was it built', { about: 'bridge' })).text).toContain('2023');
    expect((await answered('what happened', { about: 'other' })).evidence[0]?.briefing).toBe('other');
  });

  it('a question that stands by itself leaves the last answer', async () => {
    expect((await answered('who cut the ribbon', { about: 'other' })).evidence[0]?.briefing).toBe('bridge');
  });
});

describe('the latest', () => {
  it.each([
    ["what's the latest?", 'bridge'],
    ['latest news', 'bridge'],
    ['what is the latest on the harwick shooting', 'late'],
    ['latest on the ferry', 'other'],
  ])('%s: is the newest story on the matter', async (question, briefing) => {
    expect((await answered(question)).evidence[0]?.briefing).toBe(briefing);
  });
});
