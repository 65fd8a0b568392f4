import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block, Card } from '../../src/core/cards/card.ts';
import { renderPlain } from '../../src/core/cards/render-plain.ts';
import { takenOutWords } from '../../src/core/cards/taken-out-words.ts';
import { DatelineError } from '../../src/core/errors.ts';
import type { Platform, Request, Respond } from '../../src/core/ports/platform.ts';
import { hostileStrings } from '../fixtures/arbitrary-card.ts';
import { saySpans, type SaidSpan } from '../fixtures/say-spans.ts';

/** A platform with people before it: what they say reaches it as it really would, what it shows is read as they see it. */
export interface PlatformHarness {
  platform: Platform;
  /** The people who can speak; the first one does where nobody is named. Where the platform has several, two or more. */
  people: readonly [string, ...string[]];
  /** Where they speak. */
  conversation: string;
  /** A person says a line; resolves to the words of the reply, as they see them, once all of it is there. */
  say(line: string, person?: string): Promise<string>;
  /** A person says a line that may stay without reply; resolves once the platform had its chance to take it. */
  send(line: string): Promise<void>;
  /** A person presses the button of a command line, or does what stands for it here; resolves like `say`. */
  press(command: string): Promise<string>;
  /** The words of what was posted to a conversation without being asked. */
  posted(conversation: string): Promise<readonly string[]>;
  /** Whether the platform keeps what was posted, so that it can be looked for. */
  looksBack: boolean;
  /** How `say`, `press` and `posted` give a time or a conversation of a card: as people there see it, or its words. */
  readSpan(span: SaidSpan): string;
  /**
   * Whatever of all that was shown is more than words: people and channels that were called, links whose words hide
   * their address, looks that an article brought along, control sequences. A line each, for the failure message.
   */
  effects(): Promise<readonly string[]>;
  /** The same platform, where it can't be reached. */
  createUnreachable(): Promise<Platform>;
  /** Stops the platform and gives back what the harness took. */
  close(): Promise<void>;
}

/** What every platform does, whatever it looks like. */
export function describePlatform(name: string, open: () => Promise<PlatformHarness>): void {
  describe(`${name} as a platform`, () => {
    let harness: PlatformHarness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(() => harness.close());

    async function start(respond: Respond): Promise<void> {
      await harness.platform.start(respond);
    }

    it('answers a question with the words of the card', async () => {
      const requests: Request[] = [];
      const card = cardOf([textBlock('Qin Gang and Wang Yi')]);
      await start(async (request) => {
        requests.push(request);
        return card;
      });
      expectWords(await harness.say('who did Blinken meet'), card);
      expect(requests).toMatchObject([
        { line: 'who did Blinken meet', caller: { conversation: harness.conversation } },
      ]);
    });

    it('passes a command on as it was typed', async () => {
      await start(async ({ line }) => cardOf([textBlock(`got ${line}`)]));
      expect(await harness.say('/timeline story:2023-06-18-blinken')).toContain('/timeline story:2023-06-18-blinken');
    });

    it('takes the press of a button as its command line', async () => {
      const lines: string[] = [];
      await start(async ({ line }) => {
        lines.push(line);
        const actions = [{ label: 'Timeline', command: '/timeline story:a' }];
        return cardOf([textBlock(`answer ${lines.length}`), { kind: 'actions', actions }]);
      });
      await harness.say('who');
      expect(await harness.press('/timeline story:a')).toContain('answer 2');
      expect(lines).toEqual(['who', '/timeline story:a']);
    });

    it('gives each of several questions its own answer', async () => {
      await start(async ({ line }) => cardOf([textBlock(`answer to ${line}`)]));
      const questions = ['alpha', 'bravo', 'charlie', 'delta'];
      const replies = await Promise.all(questions.map((question) => harness.say(question)));
      replies.forEach((reply, index) => {
        const answered = questions.filter((question) => reply.includes(`answer to ${question}`));
        expect(answered).toEqual([questions[index]]);
      });
    });

    it('tells two people apart, and knows one again', async (context) => {
      const [first, second] = harness.people;
      if (second === undefined) context.skip('only one person can speak here');
      const users: string[] = [];
      await start(async ({ caller }) => {
        users.push(caller.user);
        return cardOf([textBlock('noted')]);
      });
      for (const person of [first, second, first]) await harness.say('hello', person);
      expect(users[0]).toBe(users[2]);
      expect(users[0]).not.toBe(users[1]);
    });

    it('shows every kind of block, with the true address of each link', async () => {
      await start(async () => everyBlock);
      const reply = await harness.say('all');
      expectWords(
        reply,
        saySpans(everyBlock, (span) => harness.readSpan(span)),
      );
      expect(reply).toContain('evil.example');
    });

    it('says where something goes in a way that people there understand, and calls nobody by that', async () => {
      const conversations = [
        harness.conversation,
        'discord:1:2',
        'slack:T1:C2',
        'elsewhere:1:2',
        '<!channel> @everyone',
      ];
      const spans = conversations.map((conversation): SaidSpan => ({
        kind: 'conversation',
        text: 'some channel',
        conversation,
      }));
      const card = cardOf(spans.map((span) => ({ kind: 'text', text: [plainSpan('It goes to '), span] })));
      await start(async () => card);
      const reply = await harness.say('where');
      expectWords(
        reply,
        saySpans(card, (span) => harness.readSpan(span)),
      );
      expect(reply).not.toContain(harness.conversation);
      expect((await harness.effects()).filter((effect) => effect.startsWith('calls'))).toEqual([]);
    });

    it.each([
      { what: 'many blocks', card: cardOf(times(150, (index) => textBlock(`Block ${index} says something.`))) },
      { what: 'one long text', card: cardOf([textBlock(times(3_000, (index) => `word${index}`).join(' '))]) },
      { what: 'a text without a space', card: cardOf([textBlock('x1y2'.repeat(4_000))]) },
      {
        what: 'a long list',
        card: cardOf([
          { kind: 'list', ordered: true, items: times(200, (index) => [plainSpan(`Item ${index} of it`)]) },
        ]),
      },
      {
        what: 'many fields',
        card: cardOf([
          {
            kind: 'fields',
            fields: times(60, (index) => ({ label: `Label ${index}`, value: [plainSpan(`Value ${index}`)] })),
          },
        ]),
      },
      {
        what: 'a long quote and a long title',
        card: cardOf(
          [
            {
              kind: 'quote',
              text: [plainSpan('said and said '.repeat(600))],
              attribution: [plainSpan('someone '.repeat(300))],
            },
          ],
          { title: 'Title '.repeat(200), footer: [plainSpan('footer '.repeat(500))] },
        ),
      },
      {
        what: 'several files, and pages of text',
        card: cardOf([
          ...times(3, (index): Block => fileBlock(`part ${index}.json`, `{"part": ${index}}`)),
          { kind: 'text', text: [plainSpan(times(3_000, (index) => `word${index}`).join(' '))] },
        ]),
      },
      {
        what: 'many buttons',
        card: cardOf([
          {
            kind: 'actions',
            actions: times(40, (index) => ({ label: `Button ${index}`, command: `/brief story:s${index}` })),
          },
        ]),
      },
    ])('shows all of a card with $what', async ({ card }) => {
      await start(async () => card);
      expectWords(await harness.say('all'), card);
    });

    it.each(hostileStrings.map((hostile) => ({ hostile, shown: spellOut(hostile.slice(0, 40)) })))(
      'shows $shown from an article as words and nothing more',
      async ({ hostile }) => {
        const card = hostileCard(hostile);
        await start(async () => card);
        const reply = await harness.say('what does it say');
        expectWords(reply, card);
        expect(reply.replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        await harness.platform.post(harness.conversation, card);
        expect(await harness.effects()).toEqual([]);
      },
    );

    it.each([
      { what: 'rejects', fail: () => Promise.reject(new Error('secret detail')) },
      {
        what: 'throws',
        fail: () => {
          throw new Error('secret detail');
        },
      },
      {
        what: 'is no card',
        fail: () => Promise.resolve(JSON.parse('{"tone":"plain"}')),
      },
    ])('lives on, and says that something went wrong, where an answer $what', async ({ fail }) => {
      await start((request) => (request.line === 'fail' ? fail() : Promise.resolve(cardOf([textBlock('still here')]))));
      const reply = await harness.say('fail');
      expect(reply).toMatch(/went wrong/i);
      expect(reply).not.toContain('secret');
      expect(await harness.say('next')).toContain('still here');
    });

    it('posts a card that nobody asked for', async () => {
      await start(async () => cardOf([textBlock('answer')]));
      const digest = cardOf([textBlock('A digest'), ...times(80, (index) => textBlock(`Story ${index}`))]);
      await harness.platform.post(harness.conversation, digest);
      expectWords((await harness.posted(harness.conversation)).join('\n'), digest);
    });

    it('names what it posted, and posts nothing again that was accepted', async () => {
      await start(async () => cardOf([textBlock('answer')]));
      const accepted = await postWhole('first edition');
      expect(accepted.length).toBeGreaterThan(0);
      expect(new Set(accepted).size).toBe(accepted.length);
      const shown = await harness.posted(harness.conversation);
      await postWhole('first edition', { accepted });
      expect(await harness.posted(harness.conversation)).toEqual(shown);
    });

    it('goes on where a posting broke off, and does not repeat what it can’t know was posted', async () => {
      await start(async () => cardOf([textBlock('answer')]));
      const whole = await postWhole('first edition');
      const since = new Date();
      for (const breakAt of whole.keys()) {
        const accepted: string[] = [];
        const key = `edition that breaks at ${breakAt}`;
        const keep = async (message: string) => {
          // It was posted, and nobody noted it.
          if (accepted.length === breakAt) throw new Error('the process ended here');
          accepted.push(message);
        };
        const progress = { accepted: [], unknownSince: null, keep };
        await harness.platform.post(harness.conversation, manyBlocks, { key, progress }).catch(() => undefined);
        await postWhole(key, { accepted, unknownSince: since });
      }
      const shown = (await harness.posted(harness.conversation)).join('\n');
      // A terminal keeps no messages: what nobody noted comes again there.
      const times = harness.looksBack ? whole.length + 1 : whole.length + 2;
      for (const story of [0, 40, 79]) expect(shown.split(`Story ${story} of`)).toHaveLength(times + 1);
    });

    it('changes what it posted to a correction, and neither repeats it nor loses a part', async () => {
      await start(async () => cardOf([textBlock('answer')]));
      const accepted = await postWhole('first edition');
      const before = await harness.posted(harness.conversation);
      await amend(correctedBlocks, accepted);
      const shown = await harness.posted(harness.conversation);
      // Who sits before a terminal has seen it: nothing is changed there.
      if (!harness.looksBack) {
        expect(shown).toEqual(before);
        return;
      }
      expect(shown).toHaveLength(before.length);
      for (const story of [0, 40, 79]) {
        expect(shown.join('\n').split(`Story ${story} of`)).toHaveLength(2);
        expect(shown.join('\n')).toContain(`Story ${story} of the corrected edition`);
      }
      await amend(cardOf([textBlock('Nothing of it was so.')]), accepted);
      const shorter = (await harness.posted(harness.conversation)).join('\n');
      expect(shorter).toContain('Nothing of it was so.');
      expect(shorter).not.toContain('Story');
      expect(shorter.split(takenOutWords)).toHaveLength(accepted.length);
      await amend(manyBlocks, accepted);
      expect(await harness.posted(harness.conversation)).toEqual(before);
    });

    async function amend(card: Card, accepted: readonly string[]): Promise<void> {
      const keep = async () => expect.fail('A message was posted that was to be changed.');
      const progress = { accepted, unknownSince: null, keep };
      await harness.platform.post(harness.conversation, card, { key: 'first edition', progress, amends: true });
    }

    /** Posts a card of several messages; gives the names of those that were accepted. */
    async function postWhole(
      key: string,
      { accepted = [], unknownSince = null }: { accepted?: readonly string[]; unknownSince?: Date | null } = {},
    ): Promise<string[]> {
      const names = [...accepted];
      const keep = async (message: string) => void names.push(message);
      await harness.platform.post(harness.conversation, manyBlocks, {
        key,
        progress: { accepted, unknownSince, keep },
      });
      return names;
    }

    it('reaches a person it met in direct messages', async () => {
      const users: string[] = [];
      await start(async ({ caller }) => {
        users.push(caller.user);
        return cardOf([textBlock('noted')]);
      });
      await harness.say('hello');
      const direct = await harness.platform.openDirectMessages(users[0] ?? '', harness.conversation);
      const card = cardOf([textBlock('Your digest is paused.')]);
      await harness.platform.post(direct, card);
      expectWords((await harness.posted(direct)).join('\n'), card);
    });

    it('refuses to post where there is no such conversation', async () => {
      await start(async () => cardOf([textBlock('answer')]));
      const post = harness.platform.post('nowhere:nothing:none', cardOf([textBlock('lost')]));
      await expect(post).rejects.toBeInstanceOf(DatelineError);
    });

    it('answers what was asked before it stops, and takes nothing after', async () => {
      const asked = Promise.withResolvers<undefined>();
      const answer = Promise.withResolvers<Card>();
      const lines: string[] = [];
      await start(({ line }) => {
        lines.push(line);
        asked.resolve(undefined);
        return answer.promise;
      });
      const reply = harness.say('in flight');
      await asked.promise;
      const stopped = harness.platform.stop();
      answer.resolve(cardOf([textBlock('just in time')]));
      await stopped;
      expect(await reply).toContain('just in time');
      await harness.send('too late');
      expect(lines).toEqual(['in flight']);
      await expect(harness.platform.post(harness.conversation, everyBlock)).rejects.toBeInstanceOf(DatelineError);
    });

    it('can be stopped twice, and before it was started', async () => {
      await harness.platform.stop();
      await harness.platform.stop();
    });

    it('says what to do where it can’t start', async () => {
      const unreachable = await harness.createUnreachable();
      const failure = await unreachable.start(async () => everyBlock).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DatelineError);
      expect(failure instanceof DatelineError ? failure.hint : null).toBeTruthy();
    });
  });
}

/** The words of a card are in what is shown, each whole and in their order; marks and what stands between don't count. */
function expectWords(shown: string, card: Card): void {
  const letters = lettersOf(shown);
  let position = 0;
  for (const word of renderPlain(card).split(/\s+/u)) {
    const found = letters.indexOf(lettersOf(word), position);
    if (found === -1) expect.fail(`${JSON.stringify(word)} is lost, or out of order, in:\n${shown.slice(0, 4_000)}`);
    position = found + lettersOf(word).length;
  }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** Readable in a test's name, whatever it holds. */
function spellOut(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function plainSpan(text: string) {
  return { kind: 'plain', text } as const;
}

function textBlock(text: string): Block {
  return { kind: 'text', text: [plainSpan(text)] };
}

function cardOf(blocks: readonly Block[], parts: Partial<Card> = {}): Card {
  return { tone: 'answer', title: null, link: null, blocks, footer: null, audience: 'everyone', ...parts };
}

function fileBlock(name: string, text: string): Block {
  return { kind: 'file', name, mediaType: 'application/json', text, description: `What ${name} is` };
}

/** The string wherever an article's or a person's words can stand. */
function hostileCard(hostile: string): Card {
  const words = [plainSpan(`before ${hostile} after`)];
  return cardOf(
    [
      { kind: 'text', text: words },
      { kind: 'text', text: [{ kind: 'bold', text: hostile }, plainSpan(' '), { kind: 'italic', text: hostile }] },
      { kind: 'text', text: [{ kind: 'code', text: hostile }] },
      { kind: 'heading', text: `heading ${hostile}` },
      { kind: 'list', ordered: false, items: [words] },
      { kind: 'fields', fields: [{ label: `label ${hostile}`, value: words }] },
      { kind: 'quote', text: words, attribution: words },
      { kind: 'source', text: words },
      fileBlock(`file ${hostile}`, `text ${hostile}\n${hostile}`),
      { kind: 'actions', actions: [{ label: `press ${hostile}`, command: `/ask question:"${hostile}"` }] },
    ],
    { title: `title ${hostile}`, footer: words },
  );
}

/** Of several messages, where a platform limits them. */
const manyBlocks = cardOf(times(80, (index) => textBlock(`Story ${index} of the edition`)));

const correctedBlocks = cardOf(times(80, (index) => textBlock(`Story ${index} of the corrected edition`)));

const published = {
  kind: 'time',
  text: '18 June 2023, 16:00 UTC+02:00',
  instant: '2023-06-18T14:00:00.000Z',
} as const;

const everyBlock: Card = cardOf(
  [
    { kind: 'text', text: [plainSpan('plain '), { kind: 'bold', text: 'bold' }, { kind: 'italic', text: ' italic' }] },
    {
      kind: 'text',
      text: [
        { kind: 'code', text: '/help' },
        { kind: 'link', text: 'the BBC', url: 'https://evil.example/a' },
      ],
    },
    { kind: 'heading', text: 'A heading' },
    { kind: 'list', ordered: true, items: [[plainSpan('first')], [plainSpan('second')]] },
    { kind: 'list', ordered: false, items: [[plainSpan('one')], [plainSpan('other')]] },
    { kind: 'fields', fields: [{ label: 'When', value: [plainSpan('Sunday')] }] },
    { kind: 'quote', text: [plainSpan('“We met,” he said.')], attribution: [plainSpan('CNN')] },
    { kind: 'source', text: [plainSpan('From CNN, '), published] },
    {
      kind: 'file',
      name: 'export.json',
      mediaType: 'application/json',
      text: '{\n  "questions": ["who met whom"]\n}\n',
      description: 'All that is kept',
    },
    { kind: 'divider' },
    { kind: 'image', url: 'https://example.com/a.jpg', description: 'Two men shake hands' },
    { kind: 'actions', actions: [{ label: 'Timeline', command: '/timeline story:a' }] },
  ],
  { title: 'Every kind of block', link: 'https://example.com/', footer: [plainSpan('The end, '), published] },
);
