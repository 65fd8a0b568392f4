import { describe, expect, it, onTestFinished } from 'vitest';
import { describeHandedFiles } from '../../../contracts/handed-files.ts';
import type { Upload } from '../../../fakes/slack/serve-file.ts';
import type { Message } from '../../../fakes/slack/world.ts';
import { bridgeText, openBriefingDesk, type BriefingDesk } from '../../../fixtures/briefing-desk.ts';
import { openNewsroom, type Newsroom, type Transport } from './open-slack.ts';

const link = 'https://coast.example/ferry';
const notes: Upload = { name: 'bridge.txt', content: bridgeText, mimetype: 'text/plain' };

async function openDesk(transport: Transport = 'socket'): Promise<{ desk: BriefingDesk; room: Newsroom }> {
  const desk = openBriefingDesk();
  const room = await openNewsroom({ commands: desk.commands, transport });
  onTestFinished(() => room.close());
  await room.platform.start((request) => desk.respond(request));
  return { desk, room };
}

/** What someone is told who writes to Dateline in direct messages. */
async function tell(room: Newsroom, words: string, files: readonly Upload[] = []): Promise<string> {
  const { peer, ada } = room;
  const said = peer.say(peer.directMessages(ada), ada, words, { files });
  return room.read(await peer.answerTo(said));
}

const readAll = (room: Newsroom, messages: readonly Message[]): string =>
  messages.map((message) => room.read(message)).join('\n');

describeHandedFiles('Slack', '<!channel> *bold* <https://evil.example|x>', async () => {
  const { room } = await openDesk();
  return (words, files) => tell(room, words, files);
});

describe.each(['socket', 'http'] as const)('what is handed over on Slack, over %s', (transport) => {
  it('is briefed there and then, a link: as a command, in direct messages, mentioned, from a message', async () => {
    const { desk, room } = await openDesk(transport);
    const { peer, channel, ada } = room;
    const command = await peer.command(ada, channel, `/brief ${link}`);
    expect(readAll(room, command.messages)).toContain('Ferry sinks off Velden');
    expect(await tell(room, `<${link}>`)).toContain('Ferry sinks off Velden');
    expect(readAll(room, await room.mention(`<${link}|coast.example/ferry>`))).toContain('Ferry sinks off Velden');
    const message = peer.say(channel, room.bo, `Look at this (<${link}>)!`);
    const action = await peer.messageShortcut(ada, message, 'brief-this');
    expect(readAll(room, action.messages)).toContain('Ferry sinks off Velden');
    expect(desk.opened).toEqual([link]);
  });

  it('is briefed there and then, a file: in direct messages, mentioned, from a message', async () => {
    const { room } = await openDesk(transport);
    const { peer, channel, ada, bo } = room;
    expect(await tell(room, '', [notes])).toContain('Harbour bridge reopens');
    const markdown = { name: 'bridge.md', content: `# ${bridgeText}` };
    const asked = peer.say(channel, ada, `<@${peer.bot.id}> brief this`, { files: [markdown] });
    expect(room.read(await peer.answerTo(asked))).toContain('Harbour bridge reopens');
    const message = peer.say(channel, bo, '', { files: [{ name: 'ferry.html', content: '<p>A ferry' }] });
    const action = await peer.messageShortcut(ada, message, 'brief-this');
    expect(readAll(room, action.messages)).toContain('Ferry sinks off Velden');
    expect(peer.world.downloads).toHaveLength(3);
  });
});

describe('a link on Slack', () => {
  it('shows what is being done where it takes its time, and is acknowledged at once', async () => {
    const { desk, room } = await openDesk();
    const { peer, channel, ada } = room;
    const { open } = desk;
    let opening = Promise.withResolvers<undefined>();
    desk.open = async () => {
      await opening.promise;
      return open();
    };
    const outcome = await peer.command(ada, channel, `/brief ${link}`, { awaits: 'acknowledgement' });
    expect(outcome.acknowledgedAfterMs).toBeLessThan(3000);
    await expect.poll(() => outcome.messages.length, { timeout: 4000 }).toBe(1);
    expect(outcome.isEphemeral).toBe(true);
    expect(room.read(outcome.messages[0])).toBe('Opening coast.example…');
    opening.resolve(undefined);
    await expect.poll(() => readAll(room, outcome.messages), { timeout: 4000 }).toContain('Ferry sinks off Velden');

    opening = Promise.withResolvers<undefined>();
    const asked = peer.say(channel, ada, `<@${peer.bot.id}> https://coast.example/other`);
    await expect.poll(() => peer.statusOf(asked), { timeout: 4000 }).toBe('is opening coast.example…');
    opening.resolve(undefined);
    expect(room.read(await peer.answerTo(asked))).toContain('Ferry sinks off Velden');
    await room.idle();
    expect(peer.statusOf(asked) ?? '').toBe('');
  });

  it('that gives no article is told to the caller alone, with what to do', async () => {
    const { desk, room } = await openDesk();
    desk.page = { ...desk.page, fault: 'consent' };
    const outcome = await room.peer.command(room.ada, room.channel, `/brief ${link}`);
    expect(outcome.isEphemeral).toBe(true);
    expect(readAll(room, outcome.messages)).toContain('asks for consent');
    desk.open = async () => ({ kind: 'fault', fault: 'wrong-type', url: link, status: null, retryAfter: null });
    expect(await tell(room, '<https://coast.example/ferry.pdf>')).toContain('neither a page nor a feed');
  });
});

describe('a file on Slack', () => {
  it('that came from another workspace is looked up', async () => {
    const { room } = await openDesk();
    expect(await tell(room, '', [{ ...notes, isStub: true }])).toContain('Harbour bridge reopens');
  });

  it('can’t be read without the scope for it, which is said, and the token goes nowhere else', async () => {
    const { room } = await openDesk();
    room.peer.workspace.scopes = new Set([...room.peer.workspace.scopes].filter((scope) => scope !== 'files:read'));
    expect(await tell(room, '', [notes])).toContain('files:read');
  });

  it.each([
    ['is gone', { status: 404 }, 'Upload it again'],
    ['leads elsewhere', { status: 302, location: 'http://127.0.0.1:1/secret' }, 'may not read files'],
    ['breaks off', 'broken', 'could not be had from Slack'],
  ] as const)('that %s is said, with what to do', async (_, fault, words) => {
    const { room } = await openDesk();
    room.peer.world.downloadFault = fault;
    expect(await tell(room, '', [notes])).toContain(words);
  });

  it('is fetched from Slack alone', async () => {
    const { room } = await openDesk();
    const { peer, channel, ada, bo } = room;
    const message = peer.say(channel, bo, '', { files: [notes] });
    for (const file of message.files) file.url = 'http://localhost:1/files-pri/F1/download/bridge.txt';
    const { messages } = await peer.messageShortcut(ada, message, 'brief-this');
    expect(readAll(room, messages)).toContain('bridge.txt is not kept by Slack');
    expect(peer.world.downloads).toEqual([]);
  });
});
