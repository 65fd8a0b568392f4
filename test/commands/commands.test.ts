import { beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../../src/commands/index.ts';
import type { Caller } from '../../src/core/commands/caller.ts';
import { listActions } from '../../src/core/commands/list-actions.ts';
import { parseCommandLine, parseIncomplete } from '../../src/core/commands/parse-command-line.ts';
import { filesOf } from '../../src/core/cards/render-plain.ts';
import { createRespond } from '../../src/core/commands/respond.ts';
import type { Briefing } from '../../src/core/briefings/briefing.ts';
import type { Card } from '../../src/core/cards/card.ts';
import type { Answer, Question } from '../../src/core/questions/answer.ts';
import type { FeedbackStore } from '../../src/core/ports/feedback-store.ts';
import { createConversations } from '../../src/core/questions/conversations.ts';
import { createFeedback } from '../../src/core/questions/feedback.ts';
import { actionsOf, linesOf, quotesOf, wordsOf } from '../core/cards/card-text.ts';
import { harbour, plainStory } from '../core/cards/example-briefings.ts';
import { createMemoryFeedbackStore } from '../fakes/memory-feedback-store.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { closeSources } from '../../src/core/sources/close-sources.ts';
import { createStoryIndex } from '../../src/core/stories/story-index.ts';
import { createExampleDigests } from '../fixtures/example-digests.ts';
import { createExampleSources } from '../fixtures/example-sources.ts';
import { createExamplePlaces } from '../fixtures/example-places.ts';

const fire = plainStory('2024-05-01-fire', 'Fire in the old town', '2024-05-01');
const caller: Caller = { conversation: 'test:a:b', space: 'b', isDirect: false, user: 'ana', canManageChannel: false };
const clock = { now: () => new Date(0) };
const unknown: Answer = { status: 'not-found', closest: null, suggestions: [], confidence: 0 };

/** What the answerer was asked, and in which story. */
let asked: { question: Question; within: string | null }[];
/** The only story in which the answerer finds anything. */
let knowing: string;
let feedbackStore: FeedbackStore;
/** What is logged as an error. */
let errors: unknown[];
/** How many answers were given a key. */
let keys: number;
/** The store as it is at the time, so that a test can break it. */
const feedback = createFeedback({
  store: {
    keepAnswer: (key, given) => feedbackStore.keepAnswer(key, given),
    judgeAnswer: (key, verdict) => feedbackStore.judgeAnswer(key, verdict),
  },
  clock,
  logger: { debug: ignore, info: ignore, warn: ignore, error: (fields) => void errors.push(fields) },
  newKey: () => `key-${(keys += 1)}`,
});

beforeEach(() => {
  asked = [];
  errors = [];
  keys = 0;
  feedbackStore = createMemoryFeedbackStore();
  knowing = harbour.id;
});

async function answer(question: Question, within: string | null): Promise<Answer> {
  asked.push({ question, within });
  if (within !== null && within !== knowing) return unknown;
  const evidence = { briefing: knowing, sentence: 's1', text: 'They met.', highlights: [] };
  const standing = { status: 'happened', attribution: null } as const;
  return {
    status: 'answered',
    text: 'They',
    setting: null,
    evidence: [evidence],
    standing,
    confidence: 1,
    related: [],
  };
}

function start(
  briefings: readonly Briefing[] = [harbour, fire],
  store = createMemoryStore(briefings),
): (line: string, article?: string, from?: Caller) => Promise<Card> {
  const conversations = createConversations({ clock, minutes: 30, limit: 10 });
  const readStatus = () => ({ startedAt: new Date(0), platforms: ['terminal'], faults: [] });
  const places = createExamplePlaces();
  const digests = createExampleDigests(clock);
  const commands = createCommands({
    store,
    answer,
    conversations,
    feedback,
    places,
    personalData: [],
    digests,
    stories: createStoryIndex(),
    ...closeSources(store),
    sources: createExampleSources(clock),
    clock,
    readStatus,
  });
  const logger = { debug: ignore, info: ignore, warn: ignore, error: fail };
  const respond = createRespond({ commands, places, clock, logger, newReference: () => 'ref' });
  return (line, article, from = caller) =>
    respond({ caller: from, line, ...(article === undefined ? {} : { article }) });
}

function ignore(): void {
  // These tests read cards, not logs.
}

function fail(fields: unknown): never {
  throw new Error('a command failed', { cause: fields });
}

describe('/ask', () => {
  it('answers a line without a slash, with the earlier questions as context', async () => {
    const say = start();
    await say('who met?');
    const card = await say('/ask when was that');
    expect(card.tone).toBe('answer');
    expect(quotesOf(card).map(({ attribution }) => wordsOf(attribution))).toEqual([
      'Minister in Velden for harbour talks · The Coast Post · 7 May 2024',
    ]);
    expect(asked).toEqual([
      { question: { text: 'who met?', context: [], askedOn: '1970-01-01' }, within: null },
      {
        question: { text: 'when was that', context: ['who met?'], about: harbour.id, askedOn: '1970-01-01' },
        within: null,
      },
    ]);
  });

  it('stays with a story once it is chosen, until another is or all are', async () => {
    const say = start();
    for (const line of [
      '/ask who came story:minister',
      'who else',
      '/brief fire',
      'who',
      '/ask why story:all',
      'when',
    ]) {
      await say(line);
    }
    // The fire says nothing, so all are asked after it.
    expect(asked.map(({ within }) => within)).toEqual([harbour.id, harbour.id, fire.id, null, null, null]);
  });

  it('does not look elsewhere where a story was named with the question', async () => {
    const card = await start()('/ask who came story:fire');
    expect(asked.map(({ within }) => within)).toEqual([fire.id]);
    expect(linesOf(card)).toEqual(["The article doesn't say."]);
  });

  it('forgets what was asked when told to', async () => {
    const say = start();
    await say('/ask who story:fire');
    const card = await say('/dateline forget');
    await say('when');
    expect(card.audience).toBe('caller');
    expect(asked.at(-1)).toEqual({ question: { text: 'when', context: [], askedOn: '1970-01-01' }, within: null });
    await say('/dateline forget');
    expect(linesOf(await say('/dateline forget')).join(' ')).toContain('nothing to forget');
  });

  it('says what to do where there is no story yet', async () => {
    const card = await start([])('who met?');
    expect(card.tone).toBe('error');
    expect(linesOf(card)[0]).toBe('There is no story yet.');
  });

  it('goes on without a chosen story that was taken away', async () => {
    const store = createMemoryStore([harbour, fire]);
    const run = start([], store);
    await run('/brief fire');
    await store.remove(fire.id);
    await run('who?');
    expect(asked.map(({ within }) => within)).toEqual([null]);
    expect((await run('/brief')).title).toBe(harbour.headline.text);
  });
});

describe('/dateline feedback', () => {
  /** The command lines of the thumbs under an answer. */
  const thumbs = (card: Card): string[] =>
    actionsOf(card).flatMap(({ label, command }) => (['👍', '👎'].includes(label) ? [command] : []));

  it('takes the verdict of the buttons under an answer, and tells the caller alone', async () => {
    const say = start();
    const [right = '', wrong = ''] = thumbs(await say('/ask who met whom?'));
    await say('when?');
    const card = await say(wrong);
    expect(linesOf(card)).toEqual(['Thank you, noted as wrong: the answer to “who met whom?”.']);
    expect(card.audience).toBe('caller');
    expect(linesOf(await say(right))).toEqual(['Thank you, noted as right: the answer to “who met whom?”.']);
  });

  it('keeps what the answer was, and nothing of who asked', async () => {
    const kept: unknown[] = [];
    feedbackStore = { ...feedbackStore, keepAnswer: async (...given) => void kept.push(given) };
    const say = start();
    await say('who?');
    await say('when? story:fire');
    await say('/ask where? story:velden');
    const answered = {
      story: null,
      text: 'They',
      status: 'happened',
      attribution: null,
      confidence: 1,
      evidence: [{ briefing: harbour.id, sentence: 's1' }],
      givenAt: '1970-01-01T00:00:00.000Z',
    };
    expect(kept).toEqual([
      ['key-1', { ...answered, question: 'who?', context: [] }],
      ['key-2', { ...answered, question: 'when? story:fire', context: ['who?'] }],
      ['key-3', { ...answered, question: 'where?', context: ['who?', 'when? story:fire'], story: harbour.id }],
    ]);
  });

  it('judges the last answer of the caller where none is named, until it is forgotten', async () => {
    const say = start();
    expect(linesOf(await say('/dateline feedback wrong'))[0]).toBe('There is no answer of yours here to judge.');
    await say('who met whom?');
    await say('when?');
    expect(linesOf(await say('/dateline feedback wrong'))[0]).toContain('“when?”');
    await say('/dateline forget');
    expect((await say('/dateline feedback wrong')).tone).toBe('error');
  });

  it('asks for no verdict on what was not found', async () => {
    knowing = 'none';
    const say = start();
    await say('who? story:fire');
    expect(thumbs(await say('/ask who story:fire'))).toEqual([]);
    expect((await say('/dateline feedback wrong')).tone).toBe('error');
  });

  it('says so where the answer is no longer known, and what a verdict can be', async () => {
    const say = start();
    const gone = await say('/dateline feedback verdict:right answer:gone');
    expect(linesOf(gone)).toEqual([
      'This answer is no longer known, so nothing can be noted of it.',
      'Ask a question, then judge its answer.',
    ]);
    expect(gone).toMatchObject({ tone: 'error', audience: 'caller' });
    expect(linesOf(await say('/dateline feedback maybe')).join(' ')).toContain('right|wrong');
  });

  it('is left out where the answer could not be kept, which is logged', async () => {
    feedbackStore = { ...feedbackStore, keepAnswer: () => Promise.reject(new Error('the disk is full')) };
    const card = await start()('who met whom?');
    expect(card.tone).toBe('answer');
    expect(thumbs(card)).toEqual([]);
    expect(errors).toEqual([{ err: new Error('the disk is full') }]);
  });
});

describe('/paste', () => {
  it('briefs a text that was handed over, and offers nothing that needs it kept', async () => {
    const say = start();
    const text =
      'ELMSWICK — The mayor of Elmswick, Dora Penhale, opened the new footbridge over the Wend on Monday.\n\n' +
      '"It will bring both banks together," she said. A second bridge may follow next year, the council said.';
    const card = await say('/paste', text);
    expect(linesOf(card).join('\n')).toContain('Dora Penhale');
    expect(actionsOf(card)).toEqual([]);
    expect(wordsOf(card.footer ?? [])).toContain('not kept');
    expect((await say('/brief headlines')).blocks).toEqual((await start()('/brief headlines')).blocks);
  });

  it('takes what is typed behind it as the text', async () => {
    const card = await start()('/paste The mayor of Elmswick, Dora Penhale, opened the new footbridge on Monday.');
    expect(linesOf(card).join('\n')).toContain('Dora Penhale');
  });

  it('says what is wrong with a text that is no article', async () => {
    const say = start();
    for (const card of [await say('/paste', '  '), await say('/paste')]) {
      expect(card.tone).toBe('error');
      expect(linesOf(card)).toContain('The text is missing.');
    }
    expect(linesOf(await say('/paste', 'word '.repeat(30_000)))[0]).toContain('100,000 are the most');
  });
});

describe('/brief', () => {
  it('takes no text: it shows what is kept', async () => {
    expect((await start()('/brief', 'A text.')).tone).toBe('error');
  });

  it('shows the latest story and offers the others', async () => {
    const card = await start()('/brief');
    expect(card.title).toBe('Minister in Velden for harbour talks');
    expect(actionsOf(card).map(({ command }) => command)).toContain('/brief story:2024-05-01-fire');
  });

  it('lists every headline where headlines are asked for without a story', async () => {
    expect(linesOf(await start()('/brief headlines')).slice(0, 3)).toEqual([
      'Headlines',
      'Minister in Velden for harbour talks · The Coast Post · 7 May 2024',
      'Fire in the old town · 1 May 2024',
    ]);
  });

  it('takes a number from that list, and a depth', async () => {
    expect((await start()('/brief 2 full')).title).toBe('Fire in the old town');
  });

  it('offers the nearest headlines for one that is not there', async () => {
    const card = await start()('/brief fier full');
    expect(card.tone).toBe('error');
    expect(actionsOf(card)[0]).toEqual({
      label: 'Fire in the old town',
      command: '/brief story:2024-05-01-fire depth:full',
    });
  });
});

describe('/timeline, /people and /quotes', () => {
  it.each([
    ['/timeline harbour', 'Timeline: Minister in Velden for harbour talks'],
    ['/people harbour', 'People: Minister in Velden for harbour talks'],
    ['/quotes harbour', 'Quotes: Minister in Velden for harbour talks'],
  ])('%s shows that story', async (line, title) => {
    expect((await start()(line)).title).toBe(title);
  });

  it.each([['holm'], ['Lars'], ['"lars holm"']])(
    '/quotes speaker:%s shows only what that person said',
    async (name) => {
      const quotes = quotesOf(await start()(`/quotes speaker:${name}`));
      expect(quotes.map(({ text }) => wordsOf(text))).toEqual(['“We will keep the harbour open,”', '“overdue”']);
    },
  );

  it('/quotes says plainly that someone is not quoted', async () => {
    const card = await start()('/quotes harbour speaker:xi');
    expect(card.tone).toBe('not-found');
  });
});

describe('/digest preview and /dateline', () => {
  it('previews the next edition', async () => {
    expect(linesOf(await start()('/digest preview'))[1]).toBe('Minister in Velden for harbour talks');
    expect(linesOf(await start([])('/digest preview'))[1]).toContain('A quiet day');
  });

  it('shows the status to the caller', async () => {
    const card = await start()('/dateline status');
    expect(card.audience).toBe('caller');
    expect(linesOf(card)).toContain('Stories: 2');
  });

  it('helps with all commands or one, by its short form too', async () => {
    const say = start();
    expect(linesOf(await say('/dateline help'))).toEqual(linesOf(await say('/help')));
    expect((await say('/help dateline')).title).toBe('/dateline');
    expect(linesOf(await say('/help bref'))).toContain('Did you mean brief?');
  });
});

describe('/sources', () => {
  it('shows those of a story, and under an answer those of its sentences', async () => {
    const say = start();
    expect((await say('/sources fire')).title).toBe('Sources: Fire in the old town');
    expect((await say('/sources')).title).toBe('Sources: Fire in the old town');
    const button = actionsOf(await say('/ask who story:harbour')).find(({ label }) => label === 'Sources');
    const card = await say(button?.command ?? '');
    expect(card.title).toBe('Sources of the answer');
    expect(quotesOf(card)).toHaveLength(1);
    expect(linesOf(card)).toContain('Link: https://example.org/velden');
  });

  it('says so where the story of an answer is gone', async () => {
    const card = await start()('/sources story:"gone-1#s1"');
    expect(linesOf(card)[0]).toBe('The story of this answer is no longer here.');
  });
});

describe('/dateline settings', () => {
  const manager: Caller = { ...caller, canManageChannel: true };
  const direct: Caller = { ...caller, conversation: 'test:dm:x', space: 'x', isDirect: true };

  it('shows what holds and where it comes from, and how to change it to those who can', async () => {
    const say = start();
    expect(linesOf(await say('/dateline settings'))).toEqual([
      'Settings of this place',
      'Time zone: UTC — the default',
      'Stories of a digest: at most 7 — from config/dateline.yaml',
      'A question can refer back for: 30 minutes — the default',
      'Someone who may manage this channel can change the first two for everyone here.',
    ]);
    expect(linesOf(await say('/dateline settings', undefined, manager)).join(' ')).toContain('zone:Berlin');
  });

  it('changes what is given and leaves the rest, until all is taken back', async () => {
    const say = start();
    await say('/dateline settings stories:1', undefined, manager);
    const changed = linesOf(await say('/dateline settings new york', undefined, manager));
    expect(changed).toContain('Changed.');
    expect(changed).toContain('Time zone: America/New_York — set here');
    expect(linesOf(await say('/dateline settings'))).toContain('Stories of a digest: at most 1 — set here');
    expect(linesOf(await say('/digest preview'))).not.toContain('Fire in the old town');
    await say('/dateline settings reset', undefined, manager);
    expect(linesOf(await say('/dateline settings'))).toContain('Time zone: UTC — the default');
  });

  it('holds for one place: a server’s for all its channels, and a person’s own in direct messages', async () => {
    const say = start();
    await say('/dateline settings zone:Berlin', undefined, manager);
    await say('/dateline settings zone:Tokyo', undefined, direct);
    const zones = [
      { ...caller, conversation: 'test:b:other', user: 'ben' },
      direct,
      { ...caller, space: 'c' },
      { ...direct, user: 'ben' },
      { ...caller, conversation: 'other:b:c' },
    ].map(async (from) => linesOf(await say('/dateline settings', undefined, from))[1]);
    expect(await Promise.all(zones)).toEqual([
      'Time zone: Europe/Berlin — set here',
      'Time zone: Asia/Tokyo — set here',
      'Time zone: UTC — the default',
      'Time zone: UTC — the default',
      'Time zone: UTC — the default',
    ]);
  });

  it('takes whole stories only', async () => {
    const card = await start()('/dateline settings stories:2.5', undefined, manager);
    expect(linesOf(card)).toEqual([
      '2.5 is no number of stories.',
      'Give a whole number: /dateline settings stories:5',
    ]);
  });

  it('is changed only by who may manage the channel, and says so', async () => {
    const say = start();
    for (const line of ['/dateline settings zone:Berlin', '/dateline settings stories:3', '/dateline settings reset']) {
      const card = await say(line);
      expect(card.tone).toBe('error');
      expect(linesOf(card).join(' ')).toContain('Someone who may manage this channel can');
    }
    expect(linesOf(await say('/dateline settings'))).toContain('Time zone: UTC — the default');
  });
});

describe('/dateline export', () => {
  const direct: Caller = { ...caller, conversation: 'test:dm:x', space: 'x', isDirect: true };
  const ben: Caller = { ...caller, user: 'ben' };

  function readExport({ blocks }: Card): unknown {
    const [file] = filesOf(blocks);
    return file === undefined ? null : JSON.parse(file.text);
  }

  it('hands over all that is kept of the person who asks, wherever they asked, and of nobody else', async () => {
    const say = start();
    await say('who met?');
    await say('who came?', undefined, direct);
    await say('whose question?', undefined, ben);
    await say('/dateline settings zone:Tokyo', undefined, direct);
    const card = await say('/dateline export');
    expect(card.audience).toBe('caller');
    expect(readExport(card)).toMatchObject({
      conversations: [
        { conversation: 'test:a:b', questions: ['who met?'], story: null },
        { conversation: 'test:dm:x', questions: ['who came?'], story: null },
      ],
      settings: { zone: 'Asia/Tokyo', digestStories: null },
    });
    expect(readExport(await say('/dateline export', undefined, ben))).toMatchObject({
      conversations: [{ questions: ['whose question?'] }],
      settings: null,
    });
  });

  it('says of feedback that it cannot be found by the person, which is why it is not there', async () => {
    const say = start();
    await say('who met?');
    await say('/dateline feedback wrong');
    const card = await say('/dateline export');
    expect(linesOf(card).join(' ')).toContain('kept without who said it or where');
    expect(JSON.stringify(readExport(card))).not.toContain('wrong');
  });

  it('is empty once all is forgotten, of which others’ and the server’s settings are no part', async () => {
    const say = start();
    await say('who met?', undefined, direct);
    await say('whose question?', undefined, ben);
    await say('/dateline settings zone:Tokyo', undefined, direct);
    await say('/dateline settings zone:Berlin', undefined, { ...caller, canManageChannel: true });
    expect(linesOf(await say('/dateline forget')).join(' ')).toContain('is forgotten');
    expect(readExport(await say('/dateline export'))).toEqual({
      conversations: null,
      settings: null,
      digests: null,
      sources: null,
    });
    expect(linesOf(await say('/dateline settings'))).toContain('Time zone: Europe/Berlin — set here');
    expect(readExport(await say('/dateline export', undefined, ben))).toMatchObject({ settings: null });
    expect(linesOf(await say('/dateline forget')).join(' ')).toContain('nothing to forget');
  });
});

describe('every command', () => {
  const store = createMemoryStore();
  const conversations = createConversations({ clock, minutes: 30, limit: 10 });
  const readStatus = () => ({ startedAt: new Date(0), platforms: [], faults: [] });
  const commands = createCommands({
    store,
    answer,
    conversations,
    feedback,
    places: createExamplePlaces(),
    personalData: [],
    digests: createExampleDigests(clock),
    stories: createStoryIndex(),
    ...closeSources(store),
    sources: createExampleSources(clock),
    clock,
    readStatus,
  });
  const actions = listActions(commands);

  it('has only examples that are read as calls of it', () => {
    for (const { action } of actions) {
      expect(action.examples.length).toBeGreaterThan(0);
      for (const example of action.examples) expect(parseCommandLine(example, commands).action).toBe(action);
    }
  });

  it('can be declared on every platform: names, choices and descriptions within the narrowest limits', () => {
    // Discord: discord.com/developers/docs/interactions/application-commands
    for (const { command, subcommand, action } of actions) {
      for (const name of [command, subcommand ?? 'x', ...action.arguments.map((argument) => argument.name)]) {
        expect(name).toMatch(/^[a-z-]{1,32}$/);
      }
      for (const { summary } of [action, ...action.arguments]) expect(summary.length).toBeLessThanOrEqual(100);
      for (const argument of action.arguments) {
        if (argument.kind === 'choice') expect(argument.choices.length).toBeLessThanOrEqual(25);
      }
      const firstOptional = action.arguments.findIndex(({ required }) => !required);
      const lastRequired = action.arguments.findLastIndex(({ required }) => required);
      expect(firstOptional === -1 || lastRequired < firstOptional).toBe(true);
      expect(action.arguments.filter(({ kind }) => kind === 'text').length).toBeLessThanOrEqual(1);
    }
  });

  it('has buttons on its card that are read as calls, or lack only what a form asks for', async () => {
    const say = start();
    for (const line of [
      'who?',
      '/brief',
      '/brief headlines',
      '/timeline',
      '/people',
      '/quotes',
      '/quotes x',
      '/sources',
      '/digest preview',
      '/help',
    ]) {
      for (const { command } of actionsOf(await say(line))) {
        const missing = parseIncomplete(command, commands)?.missing.map(({ name }) => name);
        if (missing === undefined) expect(() => parseCommandLine(command, commands)).not.toThrow();
        else expect(['question', 'text']).toContain(missing.join(' '));
      }
    }
  });
});
