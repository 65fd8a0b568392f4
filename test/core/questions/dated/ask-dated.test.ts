import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { readArticle } from '../../../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../../../src/core/briefings/build-briefing.ts';
import type { Answer } from '../../../../src/core/questions/answer.ts';
import { createAnswerQuestion } from '../../../../src/core/questions/answer-question.ts';

const brief = (id: string, publishedAt: string, title: string, text: string) => ({
  ...buildBriefing(readArticle({ title, source: 'The Gazette', publishedAt, text })),
  id,
});

/** The asker's day is Wednesday 7 May 2025. */
const BRIEFINGS = [
  brief(
    'robbery',
    '2025-05-07',
    'Three held after Lyon robbery',
    'Police in Lyon arrested three men on Tuesday after a robbery at a jeweller’s. The men, aged 20 to 31, had fled on scooters. Prosecutor Claire Aubin said that the jewels were found.',
  ),
  brief(
    'fire',
    '2025-05-04',
    'Warehouse burns in Lyon',
    'A warehouse burned down in Lyon on Saturday. Two workers were injured. Mayor Jean Roche visited the site on Sunday.',
  ),
  brief(
    'strike',
    '2025-04-12',
    'Lyon trams stand still',
    'Tram drivers in Lyon went on strike on Friday. Police arrested a driver, Paul Monet, after a scuffle.',
  ),
  brief(
    'ferry',
    '2025-05-01',
    'Ferry runs aground off Velden',
    'A ferry ran aground off Velden on Wednesday. All 80 passengers were rescued. The captain, Ines Orme, blamed the fog.',
  ),
  brief(
    'old-ferry',
    '2019-08-02',
    'Ferry collides off Velden',
    'A ferry collided with a trawler off Velden on Thursday 1 August 2019. Four passengers drowned. The captain, Olaf Dahl, was arrested.',
  ),
  brief(
    'vote',
    '2025-05-05',
    'Velden to vote on harbour',
    'Voters in Velden will decide on a new harbour on Sunday. Polling stations open at eight. The council expects a close vote.',
  ),
  brief(
    'march',
    '2024-03-16',
    'March in Port Claro',
    'Thousands marched through Port Claro on Friday. A shop was looted. The march ended at dusk.',
  ),
];
const store = openSqliteStore({ path: ':memory:' });
const ask = createAnswerQuestion(store);
beforeAll(async () => {
  for (const briefing of BRIEFINGS) await store.put(briefing);
});
afterAll(() => store.close());

const answer = (text: string, askedOn = '2025-05-07', within: string | null = null): Promise<Answer> =>
  ask({ text, context: [], askedOn }, within);

const storyOf = (found: Answer): string | undefined =>
  found.status === 'answered' ? found.evidence[0]?.briefing : undefined;

describe('a question with a date', () => {
  it.each([
    ['what happened in Lyon on 3 May', 'fire', /warehouse burned down/u],
    ['what happened in lyon on may 3rd?', 'fire', /warehouse burned down/u],
    ['what happened in lyon on saturday', 'fire', /warehouse burned down/u],
    ['what happened in lyon yesterday', 'robbery', /arrested three men/u],
    ['who was arrested yesterday', 'robbery', /three men/u],
    ['who did police arrest in lyon last month', 'strike', /Paul Monet/u],
    ["last week's ferry accident", 'ferry', /ran aground/u],
    ['what happened to the ferry last week', 'ferry', /aground|rescued/u],
    ['who blamed the fog last wednesday', 'ferry', /Ines Orme/u],
    ['what happened off velden on 1 august 2019', 'old-ferry', /collided/u],
    ['who visited the site on sunday', 'fire', /Jean Roche/u],
    ['what will happen in velden on sunday', 'vote', /decide on a new harbour/u],
    ['what happened in port claro on 15 march', 'march', /marched/u],
  ])('%s: from the story of that time', async (question, briefing, text) => {
    const found = await answer(question);
    if (found.status === 'not-found') throw new Error('Nothing was found.');
    expect(found.evidence[0]?.briefing).toBe(briefing);
    expect(found.text).toMatch(text);
  });

  it('is read by the day of the asker', async () => {
    const [friday, later] = [
      await answer('who was arrested yesterday', '2025-04-12'),
      await answer('who was arrested yesterday', '2025-05-08'),
    ];
    expect(friday).toMatchObject({ status: 'answered', text: expect.stringContaining('Paul Monet') as string });
    expect(later.status).toBe('not-found');
  });

  it('is not answered from a story of another time, which is only the closest', async () => {
    const found = await answer('who collided with a trawler yesterday');
    expect(found).toMatchObject({ status: 'not-found', closest: { briefing: 'old-ferry' } });
  });

  it('takes a weekday for that of the story where none of the last week fits', async () => {
    const found = await answer('what was looted in port claro on friday', '2026-11-27');
    expect(found.status === 'answered' ? found.evidence[0]?.briefing : found.closest?.briefing).toBe('march');
  });

  it('names the stories of a day where nothing else is asked', async () => {
    expect(storyOf(await answer("what's new today"))).toBe('robbery');
  });

  it('keeps to the story chosen', async () => {
    expect(await answer('who was injured on 3 May', '2025-05-07', 'fire')).toMatchObject({ text: 'Two workers' });
    expect(await answer('what happened on sunday', '2025-05-07', 'fire')).toMatchObject({
      text: expect.stringContaining('visited the site') as string,
    });
  });

  it('leaves the latest to be the latest', async () => {
    expect(storyOf(await answer('what is the latest on the ferry'))).toBe('ferry');
  });

  it('without a day of the asker is read as it stands', async () => {
    const found = await ask({ text: 'who was arrested yesterday', context: [] }, null);
    expect(found).toMatchObject({ status: 'answered' });
  });
});
