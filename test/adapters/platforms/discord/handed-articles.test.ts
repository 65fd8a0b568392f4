import { describe, expect, it, vi } from 'vitest';
import { describeHandedFiles } from '../../../contracts/handed-files.ts';
import type { Message } from '../../../fakes/discord/state.ts';
import type { Upload } from '../../../fakes/discord/uploads.ts';
import { bridgeText, openBriefingDesk, type BriefingDesk } from '../../../fixtures/briefing-desk.ts';
import { startNewsroom, untilRequested, type Newsroom } from './open-discord.ts';

const link = 'https://coast.example/ferry';
const notes: Upload = { name: 'bridge.txt', content: bridgeText, contentType: 'text/plain; charset=utf-8' };

async function openDesk(): Promise<{ desk: BriefingDesk; room: Newsroom }> {
  const desk = openBriefingDesk();
  const room = await startNewsroom((request) => desk.respond(request), { commands: desk.commands });
  return { desk, room };
}

/** What someone is told who writes to Dateline in direct messages. */
async function tell(room: Newsroom, words: string, files: readonly Upload[] = []): Promise<string> {
  const { peer, ada } = room;
  const direct = peer.directMessages(ada);
  const asked = peer.say(direct, ada, words, { files });
  const reply = await vi.waitFor(
    () => {
      const found = peer.messages(direct).find(({ replyTo }) => replyTo?.messageId === asked.id);
      if (found === undefined) throw new Error('There is no reply yet.');
      return found;
    },
    { timeout: 5_000, interval: 5 },
  );
  return room.readAll(reply);
}

/** All that a person sees of what came of an interaction. */
async function readAll(room: Newsroom, messages: readonly Message[]): Promise<string> {
  const words = [];
  for (const message of messages) words.push(await room.readAll(message));
  return words.join('\n');
}

describeHandedFiles('Discord', '@everyone `**[x](https://evil.example)**', async () => {
  const { room } = await openDesk();
  return (words, files) => tell(room, words, files);
});

describe('a link', () => {
  it('is briefed there and then: as a command, in direct messages, where Dateline is mentioned, from a message', async () => {
    const { desk, room } = await openDesk();
    const { peer, channel, ada } = room;
    const command = await peer.command(ada, channel, '/brief', { story: link });
    expect(await readAll(room, command.messages)).toContain('Ferry sinks off Velden');
    expect(await tell(room, link)).toContain('Ferry sinks off Velden');
    expect(await room.readAll(await room.mention(`<${link}>`))).toContain('Ferry sinks off Velden');
    const message = peer.say(channel, room.bo, `Look at this (${link})!`);
    const action = await peer.messageAction(ada, 'Brief this', message);
    expect(await readAll(room, action.messages)).toContain('Ferry sinks off Velden');
    expect(desk.opened).toEqual([link]);
  });

  it('is answered in time where opening it takes its time, and meanwhile shows that it is coming', async () => {
    const { desk, room } = await openDesk();
    const { open } = desk;
    const opening = Promise.withResolvers<undefined>();
    desk.open = async () => {
      await opening.promise;
      return open();
    };
    const outcome = room.peer.command(room.ada, room.channel, '/brief', { story: link });
    await untilRequested(room, '/callback');
    expect(room.peer.requests.at(-1)?.body).toMatchObject({ type: 5 });
    room.peer.advance(60_000);
    opening.resolve(undefined);
    expect(await readAll(room, (await outcome).messages)).toContain('Ferry sinks off Velden');
  });

  it('that gives no article is told to the caller alone, with what to do', async () => {
    const { desk, room } = await openDesk();
    desk.page = { ...desk.page, fault: 'paywall' };
    const { messages } = await room.peer.command(room.ada, room.channel, '/brief', { story: link });
    expect(messages.map(({ ephemeralFor }) => ephemeralFor)).toEqual([room.ada]);
    expect(await readAll(room, messages)).toContain('only the beginning of the article');
    desk.open = async () => ({ kind: 'fault', fault: 'private-address', url: link, status: null, retryAfter: null });
    expect(await tell(room, 'http://intranet/')).toContain('private network');
  });

  it('that an app shows on its message, or that is forwarded, is found there', async () => {
    const { desk, room } = await openDesk();
    const message = room.peer.say(room.channel, room.bo, '');
    message.embeds.push({ title: 'Ferry', url: link });
    const { messages } = await room.peer.messageAction(room.ada, 'Brief this', message);
    expect(await readAll(room, messages)).toContain('Ferry sinks off Velden');
    expect(desk.opened).toEqual([link]);
  });
});

describe('a file', () => {
  it('is briefed there and then: with the command, in direct messages, from a message', async () => {
    const { room } = await openDesk();
    const { peer, channel, ada } = room;
    const { messages } = await peer.command(ada, channel, '/brief', { file: notes });
    expect(await readAll(room, messages)).toContain('Harbour bridge reopens');
    const markdown = { name: 'bridge.md', content: `# ${bridgeText}` };
    expect(await tell(room, '', [markdown])).toContain('Harbour bridge reopens');
    const page = { name: 'ferry.html', content: '<p>A ferry' };
    const message = peer.say(channel, room.bo, 'see the file', { files: [page] });
    const action = await peer.messageAction(ada, 'Brief this', message);
    expect(await readAll(room, action.messages)).toContain('Ferry sinks off Velden');
    expect(peer.world.uploads.downloads).toHaveLength(3);
  });

  it.each([
    ['is gone', { status: 404 }, 'Upload it again'],
    ['leads elsewhere', { status: 302, location: 'http://127.0.0.1:1/secret' }, 'could not be had from Discord'],
    ['breaks off', 'broken', 'could not be had from Discord'],
  ] as const)('that %s is said, with what to do', async (_, fault, words) => {
    const { room } = await openDesk();
    room.peer.world.uploads.fault = fault;
    expect(await tell(room, '', [notes])).toContain(words);
  });

  it('is fetched from Discord alone', async () => {
    const { room } = await openDesk();
    const { peer, channel, ada } = room;
    const message = peer.say(channel, room.bo, '', { files: [notes] });
    for (const attachment of message.attachments) attachment.url = `http://localhost:1/attachments/1/2/bridge.txt`;
    const { messages } = await peer.messageAction(ada, 'Brief this', message);
    expect(await readAll(room, messages)).toContain('bridge.txt is not kept by Discord');
    expect(peer.world.uploads.downloads).toEqual([]);
  });
});
