import { createCommands } from '../../src/commands/index.ts';
import type { Card } from '../../src/core/cards/card.ts';
import type { Caller } from '../../src/core/commands/caller.ts';
import type { Command } from '../../src/core/commands/command.ts';
import { createRespond } from '../../src/core/commands/respond.ts';
import type { BriefingStore } from '../../src/core/ports/briefing-store.ts';
import type { FeedbackStore } from '../../src/core/ports/feedback-store.ts';
import type { Answer, Question } from '../../src/core/questions/answer.ts';
import { createConversations } from '../../src/core/questions/conversations.ts';
import { createFeedback } from '../../src/core/questions/feedback.ts';
import { closeSources } from '../../src/core/sources/close-sources.ts';
import { createStoryIndex } from '../../src/core/stories/story-index.ts';
import { harbour, plainStory } from '../core/cards/example-briefings.ts';
import { createMemoryFeedbackStore } from '../fakes/memory-feedback-store.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { createExampleDigests } from '../fixtures/example-digests.ts';
import { createExamplePlaces } from '../fixtures/example-places.ts';
import { createExampleSources } from '../fixtures/example-sources.ts';

/** All the commands, with somebody to call them. */
export interface StartedCommands {
  commands: readonly Command[];
  /** The card for a line, said by `ana` where nobody else is named. */
  say: (line: string, article?: string, from?: Caller) => Promise<Card>;
  /** What the answerer was asked, and in which story. */
  asked: readonly { question: Question; within: string | null }[];
  /** What was logged as an error of keeping feedback. */
  errors: readonly unknown[];
}

export interface StartOptions {
  /** What is kept: the stories of the harbour and the fire where nothing is given. */
  store?: BriefingStore;
  /** The only story in which the answerer finds anything: that of the harbour where none is given. */
  knowing?: string;
  feedbackStore?: FeedbackStore;
}

/** A reader in a channel. */
export const ana: Caller = {
  conversation: 'test:a:b',
  space: 'b',
  isDirect: false,
  user: 'ana',
  canManageChannel: false,
};

/** The same reader in direct messages. */
export const anaAlone: Caller = { ...ana, conversation: 'test:dm:x', space: 'x', isDirect: true };

export const fire = plainStory('2024-05-01-fire', 'Fire in the old town', '2024-05-01');

const clock = { now: () => new Date(0) };
const unknown: Answer = { status: 'not-found', closest: null, suggestions: [], confidence: 0 };

/** Starts all the commands over stories in memory; a command that fails makes the test fail. */
export function startCommands({
  store = createMemoryStore([harbour, fire]),
  knowing = harbour.id,
  feedbackStore = createMemoryFeedbackStore(),
}: StartOptions = {}): StartedCommands {
  const asked: { question: Question; within: string | null }[] = [];
  const errors: unknown[] = [];
  let keys = 0;
  const places = createExamplePlaces();
  const commands = createCommands({
    store,
    answer: async (question, within) => {
      asked.push({ question, within });
      return within === null || within === knowing ? answerFrom(knowing) : unknown;
    },
    conversations: createConversations({ clock, minutes: 30, limit: 10 }),
    feedback: createFeedback({
      store: feedbackStore,
      clock,
      logger: { debug: ignore, info: ignore, warn: ignore, error: (fields) => void errors.push(fields) },
      newKey: () => `key-${(keys += 1)}`,
    }),
    places,
    personalData: [],
    digests: createExampleDigests(clock),
    stories: createStoryIndex(),
    ...closeSources(store),
    sources: createExampleSources(clock),
    clock,
    readStatus: () => ({ startedAt: new Date(0), platforms: ['terminal'], faults: [] }),
  });
  const logger = { debug: ignore, info: ignore, warn: ignore, error: fail };
  const respond = createRespond({ commands, places, clock, logger, newReference: () => 'ref' });
  const say = (line: string, article?: string, from = ana) =>
    respond({ caller: from, line, ...(article === undefined ? {} : { article }) });
  return { commands, say, asked, errors };
}

function answerFrom(briefing: string): Answer {
  return {
    status: 'answered',
    text: 'They',
    setting: null,
    evidence: [{ briefing, sentence: 's1', text: 'They met.', highlights: [] }],
    standing: { status: 'happened', attribution: null },
    confidence: 1,
    related: [],
  };
}

function ignore(): void {
  // These tests read cards, not logs.
}

function fail(fields: unknown): never {
  throw new Error('a command failed', { cause: fields });
}
