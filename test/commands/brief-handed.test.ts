import { beforeEach, describe, expect, it } from 'vitest';
import { createBriefCommand } from '../../src/commands/brief.ts';
import type { Card } from '../../src/core/cards/card.ts';
import { renderPlain } from '../../src/core/cards/render-plain.ts';
import type { Caller } from '../../src/core/commands/caller.ts';
import { describeWork } from '../../src/core/commands/describe-work.ts';
import { createRespond } from '../../src/core/commands/respond.ts';
import { DatelineError } from '../../src/core/errors.ts';
import type { HandedFile } from '../../src/core/ports/platform.ts';
import { createConversations, type Conversations } from '../../src/core/questions/conversations.ts';
import type { LinkBriefing } from '../../src/core/sources/brief-link.ts';
import { createReadFileBytes } from '../../src/core/sources/read-handed-file.ts';
import { actionsOf } from '../core/cards/card-text.ts';
import { harbour } from '../core/cards/example-briefings.ts';
import { exampleCommands } from '../core/commands/example-commands.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { createExamplePlaces } from '../fixtures/example-places.ts';
import { handedFile } from '../fixtures/handed-file.ts';
import { noLogger } from '../fixtures/no-logger.ts';

const caller: Caller = { conversation: 'test:a:b', space: 'b', isDirect: false, user: 'ana', canManageChannel: false };
const clock = { now: () => new Date(0) };
const link = 'https://coast.example/harbour';

let links: string[];
let answer: () => Promise<LinkBriefing>;
let conversations: Conversations;
beforeEach(() => {
  links = [];
  answer = async () => ({ briefing: harbour, outdated: null });
  conversations = createConversations({ clock, minutes: 30, limit: 10 });
});

const brief = () =>
  createBriefCommand({
    store: createMemoryStore([harbour]),
    conversations,
    briefLink: async (given) => {
      links.push(given);
      return answer();
    },
    readFile: createReadFileBytes({ readPage: () => expect.fail('There is no page here.') }),
  });

function say(line: string, files: readonly HandedFile[] = []): Promise<Card> {
  const others = exampleCommands.filter(({ name }) => name !== 'brief');
  const commands = [brief(), ...others];
  const places = createExamplePlaces();
  return createRespond({ commands, places, clock, logger: noLogger, newReference: () => 'ref' })({
    caller,
    line,
    files,
  });
}

describe('a link', () => {
  it.each([`/brief ${link}`, `/brief story:"${link}"`, link, `<${link}>`, '/brief coast.example/harbour'])(
    'is briefed there and then where somebody says %s',
    async (line) => {
      const card = await say(line);
      expect(links).toEqual([link]);
      expect(card.title).toBe(harbour.headline.text);
      expect(conversations.story(caller)).toBe(harbour.id);
    },
  );

  it('is briefed as deep as was asked', async () => {
    expect(renderPlain(await say(`/brief ${link} full`))).toContain('Who');
    expect(renderPlain(await say(`/brief ${link} headlines`))).not.toContain('Key points');
  });

  it('is not opened within a question, nor where there are several', async () => {
    await say(`what is ${link} about`);
    expect(renderPlain(await say(`${link} ${link}2`))).toContain('Send one link at a time.');
    expect(links).toEqual([]);
  });

  it('is said to be no longer what is shown, where that is so', async () => {
    answer = async () => ({
      briefing: harbour,
      outdated: new DatelineError('not-found', 'coast.example is out of order.'),
    });
    expect(renderPlain(await say(link))).toContain(
      'coast.example is out of order. This is the article as it was read earlier.',
    );
  });

  it('says why it can’t be briefed, with the button for what to do instead', async () => {
    answer = async () => {
      throw new DatelineError('bad-article', 'The page shows a video.', { hint: 'Paste the text with /paste.' });
    };
    const card = await say(link);
    expect(card).toMatchObject({ tone: 'error', audience: 'caller' });
    expect(actionsOf(card).map(({ command }) => command)).toEqual(['/paste']);
  });
});

describe('a file', () => {
  const text = 'Harbour bridge reopens\n\nVELDEN (Wire) - The harbour bridge reopened on Monday, the port said.';

  it('is briefed there and then, and not kept', async () => {
    const card = await say('/brief', [handedFile('bridge.txt', text)]);
    expect(card.title).toBe('Harbour bridge reopens');
    expect(renderPlain(card)).toContain('not kept');
    expect(actionsOf(card)).toEqual([]);
  });

  it('is briefed where others beside it can’t be, which is said', async () => {
    const files = [handedFile('bridge.png', 'PNG'), handedFile('bridge.md', `# ${text}`), handedFile('b.txt', text)];
    const words = renderPlain(await say('/brief', files));
    expect(words).toContain('Harbour bridge reopens');
    expect(words).toContain('Not read: bridge.png, b.txt. Hand over one file at a time.');
  });

  it('of another kind, or without words, is refused with what to do', async () => {
    expect(renderPlain(await say('/brief', [handedFile('a.pdf', '%PDF')]))).toContain('Files that end in .txt');
    expect(renderPlain(await say('/brief', [handedFile('a.txt', ' \n ')]))).toContain('has no text');
  });

  it('is refused by commands that take none', async () => {
    expect(renderPlain(await say('/quotes', [handedFile('a.txt', text)]))).toContain('Hand the file over with /brief.');
  });
});

describe('what is being done meanwhile', () => {
  it.each([
    [{ line: link }, 'opening coast.example'],
    [{ line: `/brief ${link} full` }, 'opening coast.example'],
    [{ line: '/brief', files: [handedFile('a.txt', '')] }, 'reading a.txt'],
    [{ line: '/brief harbour' }, null],
    [{ line: 'what happened?' }, null],
    [{ line: '/nothing' }, null],
  ])('is said of %j', (request, words) => {
    const others = exampleCommands.filter(({ name }) => name !== 'brief');
    expect(describeWork(request, [brief(), ...others])).toBe(words);
  });
});
