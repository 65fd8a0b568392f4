import { randomUUID } from 'node:crypto';
import type { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { createCommands } from '../src/commands/index.ts';
import type { Card } from '../src/core/cards/card.ts';
import { createRespond } from '../src/core/commands/respond.ts';
import { createFrontPage } from '../src/core/front-page/front-page.ts';
import type { Logger } from '../src/core/ports/logger.ts';
import { createAnswerQuestion } from '../src/core/questions/answer-question.ts';
import { createConversations } from '../src/core/questions/conversations.ts';
import { createFeedback } from '../src/core/questions/feedback.ts';
import { closeCommandSources } from '../src/core/sources/command-sources.ts';
import { closeSources } from '../src/core/sources/close-sources.ts';
import { createStoryIndex } from '../src/core/stories/story-index.ts';
import { createExampleDigests } from '../test/fixtures/example-digests.ts';
import { createExamplePlaces } from '../test/fixtures/example-places.ts';

/** What stands behind a platform, as `main.ts` puts it together. */
export function runService(store: ReturnType<typeof openSqliteStore>) {
  const clock = { now: () => new Date() };
  const commands = createCommands({
    store,
    answer: createAnswerQuestion(store),
    conversations: createConversations({ clock, minutes: 15, limit: 1_000 }),
    feedback: createFeedback({ store, clock, logger: quiet, newKey: () => randomUUID() }),
    places: createExamplePlaces(),
    personalData: [],
    digests: createExampleDigests(clock),
    stories: createStoryIndex(),
    ...closeSources(store),
    sources: closeCommandSources(store, clock),
    clock,
    readStatus: () => ({ startedAt: clock.now(), platforms: [], faults: [] }),
  });
  const respond = createRespond({
    commands,
    places: createExamplePlaces(),
    clock,
    logger: quiet,
    newReference: () => 'bench',
  });
  const frontPage = createFrontPage({ store, places: createExamplePlaces(), digests: store });
  return { clock, commands, frontPage, respond };
}

const silent = (): undefined => undefined;
export const quiet: Logger = { debug: silent, info: silent, warn: silent, error: silent };

/** A digest of some messages. */
export const edition: Card = {
  tone: 'plain',
  title: 'The morning edition',
  link: null,
  blocks: Array.from({ length: 60 }, (_, index) => ({
    kind: 'text',
    text: [{ kind: 'plain', text: `Story ${index} of the morning, told in a line.` }],
  })),
  footer: null,
  audience: 'everyone',
};
