import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { readArticle } from '../../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';
import type { Answered } from '../../../src/core/questions/answer.ts';
import { createAnswerQuestion } from '../../../src/core/questions/answer-question.ts';

const brief = (id: string, publishedAt: string, title: string, text: string) => ({
  ...buildBriefing(readArticle({ title, source: `${id} post`, publishedAt, text })),
  id,
});

/** Of each event two papers, the later of which knows it otherwise. */
const BRIEFINGS = [
  brief(
    'quake-early',
    '2024-06-03',
    'Earthquake shakes Mount Sorrel valley',
    'An earthquake shook the Mount Sorrel valley on Monday morning. At least 11 people were injured in the Mount Sorrel valley, the rescue service said. Schools in the valley were closed. The earthquake destroyed 20 houses.',
  ),
  brief(
    'quake-late',
    '2024-06-05',
    'Dozens hurt in Mount Sorrel valley earthquake',
    'At least 46 people were injured when an earthquake shook the Mount Sorrel valley on Monday morning, the rescue service said on Wednesday. Schools in the valley stay closed. The earthquake destroyed 20 houses.',
  ),
  brief(
    'museum-early',
    '2024-07-10',
    'Painting stolen from Harwick museum',
    'A painting was stolen from the Harwick museum on Tuesday night. The painting is worth 2 million dollars, the museum said. Police are looking for a guard, Tom Reed.',
  ),
  brief(
    'museum-late',
    '2024-07-12',
    'Stolen Harwick museum painting worth far more',
    'The painting that was stolen from the Harwick museum on Tuesday night is worth 5 million dollars, the museum said on Friday. Police are looking for a guard, Tom Reed.',
  ),
  brief(
    'train-early',
    '2024-09-02',
    'Goods train derails near Oakley',
    'A goods train derailed near Oakley on Sunday after it hit a tree, the railway said. The driver, Pat Moss, was not hurt. The line through Oakley was closed.',
  ),
  brief(
    'train-late',
    '2024-09-04',
    'Broken rail derailed goods train near Oakley',
    'A goods train derailed near Oakley on Sunday because of a broken rail, investigators said on Wednesday. The driver, Pat Moss, was not hurt. The line through Oakley was opened again.',
  ),
];
const store = openSqliteStore({ path: ':memory:' });
const ask = createAnswerQuestion(store);
beforeAll(async () => {
  for (const briefing of BRIEFINGS) await store.put(briefing);
});
afterAll(() => store.close());

async function answered(text: string): Promise<Answered> {
  const found = await ask({ text, context: [], askedOn: '2026-11-27' }, null);
  if (found.status !== 'answered') throw new Error(`"${text}" was not answered.`);
  return found;
}

describe('a matter that two articles tell differently', () => {
  it.each([
    ['how many people were injured in the mount sorrel valley', 'quake', /46/u, /11/u],
    ['how much is the painting stolen from the harwick museum worth', 'museum', /5 million/u, /2 million/u],
    ['why did the goods train derail near oakley', 'train', /broken rail/u, /tree/u],
  ])(
    '%s: the later goes first, as of its day, with the earlier and its source',
    async (question, event, late, early) => {
      const found = await answered(question);
      expect(found.text).toMatch(late);
      expect(found.evidence[0]?.briefing).toBe(`${event}-late`);
      const [told, another] = found.elsewhere ?? [];
      expect(told?.text).toMatch(early);
      expect(told?.evidence.briefing).toBe(`${event}-early`);
      expect(another).toBeUndefined();
      expect(found.asOf).toBe(BRIEFINGS.find(({ id }) => id === `${event}-late`)?.article.publishedAt);
    },
  );

  it.each([
    'how many houses did the earthquake destroy',
    'who are police looking for in harwick',
    'which driver was not hurt near oakley',
  ])('%s: what both tell is told once', async (question) => {
    const found = await answered(question);
    expect(found.elsewhere).toBeUndefined();
    expect(found.asOf).toBeUndefined();
  });
});
