import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { createBriefCommand } from '../../src/commands/brief.ts';
import { renderPlain } from '../../src/core/cards/render-plain.ts';
import { closeSources } from '../../src/core/sources/close-sources.ts';
import { createConversations } from '../../src/core/questions/conversations.ts';
import { nearEvents } from '../fixtures/stories/near-events.ts';

const caller = { conversation: 'test:a:b', space: 'b', isDirect: false, user: 'ana', canManageChannel: false };

const store = openSqliteStore({ path: ':memory:' });
for (const { briefing } of nearEvents) await store.put(briefing);
const conversations = createConversations({ clock: { now: () => new Date(0) }, minutes: 30, limit: 10 });

async function brief(story: string, depth: string): Promise<string> {
  const command = createBriefCommand({ store, conversations, ...closeSources(store) });
  if (!('run' in command)) throw new Error('/brief has no subcommands.');
  return renderPlain(await command.run(caller, { story, depth }, []));
}

test('a brief says who else tells the story, where they differ and what came later', async () => {
  const text = await brief('quake-tarsa-1', 'short');

  expect(text).toContain('Told by 3 articles: National Wire, Euro Dispatch, The Courier');
  expect(text).toMatch(
    /They differ: dead\s+• at least 42 people — National Wire, 6 November 2023\s+• 117 — Euro Dispatch/u,
  );
  expect(text).toMatch(/Since then\s+• .+\(The Courier\)/u);
  expect(text).not.toContain('Articles on it');
});

test('a full brief lists the articles on the story, and what only one has', async () => {
  const text = await brief('quake-tarsa-1', 'full');

  expect(text).toContain('Articles on it');
  expect(text).toContain('Girl pulled alive from rubble two days after Tarsa quake');
  expect(text).toMatch(/Found in one article\s+• .+\)/u);
});

test('a brief of a story that one article tells says nothing of others', async () => {
  const text = await brief('rate-norland-august-1', 'full');

  expect(text).not.toContain('Told by');
});
