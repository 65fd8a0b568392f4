import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { readArticle } from '../../../src/core/articles/read-article.ts';
import type { Briefing } from '../../../src/core/briefings/briefing.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';
import type { Answer, AnswerQuestion } from '../../../src/core/questions/answer.ts';
import { createAnswerQuestion } from '../../../src/core/questions/answer-question.ts';

const talks = buildBriefing(
  readArticle({
    title: 'Norvale and Estra hold first talks in a decade',
    source: 'Harbour Post',
    publishedAt: '2024-03-14',
    text:
      'Foreign Minister Ilsa Brandt of Norvale met her Estran counterpart, Tomas Reyl, in Port Claro on Wednesday. ' +
      'The talks lasted four hours. Reports suggest Brandt could also meet President Oda Marsh on Friday. ' +
      'The two defence ministers did not meet. "We have listened," Brandt told reporters. ' +
      'Estra denied that its ships had crossed the strait. Reyl will travel to Norvale next month.',
  }),
);
const fire = buildBriefing(
  readArticle({
    title: 'Fire destroys market hall in Ashby',
    publishedAt: '2024-03-16',
    text:
      'A fire destroyed the market hall in Ashby on Friday night. At least 12 people were injured, the police said. ' +
      'The cause was a faulty heater, the fire chief, Lena Orme, said. The hall was built in 1887.',
  }),
);

let ask: AnswerQuestion;
const store = openSqliteStore({ path: ':memory:' });

beforeAll(async () => {
  await store.put(talks);
  await store.put(fire);
  ask = createAnswerQuestion(store);
});

async function answer(text: string, within: Briefing | null = null, context: readonly string[] = []): Promise<Answer> {
  return ask({ text, context }, within?.id ?? null);
}

async function answered(
  text: string,
  within: Briefing | null = null,
  context: readonly string[] = [],
): Promise<Extract<Answer, { status: 'answered' }>> {
  const found = await answer(text, within, context);
  if (found.status !== 'answered') throw new Error(`"${text}" was not answered.`);
  return found;
}

describe('over several stories', () => {
  test.each([
    ['who did Ilsa Brandt meet', 'Tomas Reyl', talks],
    ['who did brandt meet', 'Tomas Reyl', talks],
    ['who did Brndt meet?', 'Tomas Reyl', talks],
    ['how many people were injured in the fire', '12', fire],
    ['what was the cause of the fire?', 'faulty heater', fire],
    ['when was the market hall built', '1887', fire],
    ['how long did the talks last', 'four hours', talks],
  ])('"%s" is answered with %s, from its story and by its sentence', async (question, words, briefing) => {
    const found = await answered(question);

    expect(found.text).toContain(words);
    expect(found.evidence[0]).toMatchObject({ briefing: briefing.id });
    for (const { sentence, text, highlights } of found.evidence) {
      const { start, end } = briefing.sentences.find(({ id }) => id === sentence) ?? { start: -1, end: -1 };
      expect(briefing.article.text.slice(start, end)).toBe(text);
      for (const highlight of highlights) expect(text.slice(highlight.start, highlight.end).length).toBeGreaterThan(0);
    }
  });

  test('a question on the whole story is answered from the latest', async () => {
    const found = await answered('what happened?');

    expect(found.evidence[0]?.briefing).toBe(fire.id);
    expect(found.text).toContain('A fire destroyed the market hall');
  });

  test('what no story tells is said not to be found, with questions that can be answered', async () => {
    const found = await answer('who composed the opera?');

    expect(found.status).toBe('not-found');
    if (found.status !== 'not-found') return;
    for (const suggestion of found.suggestions) expect((await answer(suggestion, fire)).status).toBe('answered');
  });
});

test('two questions in one message keep apart what happened and what is planned', async () => {
  const found = await answered('who did Brandt meet and where will Reyl travel next month', talks);

  expect(found.text).toMatch(/Tomas Reyl[^;]*; [^;]*Norvale[^;]*\(planned\)/u);
  expect(found.standing).toEqual({ status: 'happened', attribution: null });
});

test('an article in another language is searched, and nothing is claimed about it', async () => {
  const article = readArticle({
    text: 'Außenministerin Ilsa Brandt traf am Mittwoch ihren Kollegen Tomas Reyl in Hafenstadt. Die Gespräche dauerten vier Stunden und wurden vertagt.',
  });
  expect(article.language).toBe('de');
  const foreign = buildBriefing(article);
  await store.put(foreign);

  const found = await answer('who did Brandt meet', foreign);
  await store.remove(foreign.id);

  expect(found).toMatchObject({
    status: 'not-found',
    suggestions: [],
    closest: { text: expect.stringContaining('Brandt') as string },
  });
});

describe('within one story', () => {
  test('a date is said as the article says it and resolved', async () => {
    expect((await answered('when did Brandt meet Reyl', talks)).text).toMatch(/Wednesday.*13 March 2024/u);
  });

  test('when and where it took place stand beside who it was', async () => {
    expect((await answered('who did Brandt meet', talks)).setting).toBe('Wednesday 13 March 2024, Port Claro');
  });

  test('a meeting that is only reported as possible is told apart from the one that happened', async () => {
    const found = await answered('who did Brandt meet', talks);

    expect(found.text).not.toContain('Marsh');
    expect(found.standing.status).toBe('happened');
    expect(found.related).toMatchObject([{ standing: { status: 'possible', attribution: 'Reports' } }]);
    expect(found.related[0]?.evidence.text).toContain('Oda Marsh');
  });

  test.each([
    ['did the defence ministers meet?', /^No\b/u],
    ['did Brandt meet Reyl?', /^Yes\b/u],
    ['will Brandt meet Marsh?', /^Not confirmed\b/u],
  ])('"%s" is decided by what its sentence says', async (question, verdict) => {
    expect((await answered(question, talks)).text).toMatch(verdict);
  });

  test.each(['did Reyl meet Marsh?', 'did Lena Orme meet Brandt?', 'did Marsh visit Norvale?'])(
    '"%s" gets no yes from a sentence on someone else',
    async (question) => {
      const found = await answer(question, talks);

      expect(found.status === 'answered' ? found.text : 'not found').not.toMatch(/^Yes\b/u);
    },
  );

  test('who someone is, is told by the roles that the article gives', async () => {
    const found = await answered('who is Lena Orme', fire);

    expect(found.text).toContain('fire chief');
    expect(found.evidence[0]?.text).toContain('Lena Orme');
  });

  test('a follow-up takes what it leaves out from the question before', async () => {
    expect((await answered('where?', talks, ['who did Brandt meet'])).text).toContain('Port Claro');
  });

  test('a new matter is not answered from the question before', async () => {
    expect((await answer('who won the cup?', talks, ['who did Brandt meet'])).status).toBe('not-found');
  });

  test('a briefing that was replaced is answered from anew', async () => {
    const own = openSqliteStore({ path: ':memory:' });
    const askOwn = createAnswerQuestion(own);
    const question = { text: 'how many people were injured', context: [] };
    await own.put(fire);
    expect(await askOwn(question, fire.id)).toMatchObject({ text: expect.stringContaining('12') as string });

    const text = fire.article.text.replace('At least 12 people', 'At least 15 people');
    await own.put({ ...buildBriefing({ ...fire.article, text }), id: fire.id });

    expect(await askOwn(question, fire.id)).toMatchObject({ text: expect.stringContaining('15') as string });
    await own.close();
  });

  test('a story that is not there is not found, and no failure', async () => {
    expect(await ask({ text: 'who?', context: [] }, 'no-such-story')).toMatchObject({ status: 'not-found' });
  });
});

test('anything at all that is typed is answered with a sentence of an article, or not found', async () => {
  const words = fc.constantFrom(
    'who',
    'did',
    'Brandt',
    'meet',
    'when',
    'how many',
    '?',
    'and what',
    'the',
    'fire',
    '“',
    '🙂',
    '\u0000',
    '\u202e',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1_000 }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(typed, fc.array(typed, { maxLength: 3 }), async (text, context) => {
      const found = await ask({ text, context }, null);
      if (found.status === 'not-found') return;
      expect(found.evidence.length).toBeGreaterThan(0);
      for (const { briefing, text: sentence } of found.evidence) {
        const { article } = briefing === talks.id ? talks : fire;
        expect(article.text).toContain(sentence);
      }
      expect(found.confidence).toBeGreaterThanOrEqual(0);
      expect(found.confidence).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
});

describe('over what is stored', () => {
  test('the story that is chosen is stayed with', async () => {
    expect((await answer('what was the cause of the fire?', talks)).status).toBe('not-found');
    expect((await answered('what happened?', talks)).evidence[0]?.briefing).toBe(talks.id);
  });

  test('a follow-up finds the story of the conversation', async () => {
    const found = await answered('when?', null, ['how long did the talks last', 'who did Ilsa Brandt meet']);

    expect(found.evidence[0]?.briefing).toBe(talks.id);
  });

  test('an empty store answers that nothing is found', async () => {
    const empty = openSqliteStore({ path: ':memory:' });
    const found = await createAnswerQuestion(empty)({ text: 'what happened', context: [] }, null);

    expect(found).toEqual({ status: 'not-found', closest: null, suggestions: [], confidence: 0 });
    await empty.close();
  });

  test('a briefing that was removed is forgotten, and a store that fails fails the answer', async () => {
    const own = openSqliteStore({ path: ':memory:' });
    const askOwn = createAnswerQuestion(own);
    const question = { text: 'how many people were injured', context: [] };
    await own.put(fire);
    expect(await askOwn(question, fire.id)).toMatchObject({ status: 'answered' });
    await own.remove(fire.id);
    expect(await askOwn(question, fire.id)).toMatchObject({ status: 'not-found', closest: null });
    await own.close();
    await expect(askOwn(question, null)).rejects.toMatchObject({ code: 'store-failed' });
  });
});
