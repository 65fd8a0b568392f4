import { describe, expect, it, onTestFinished } from 'vitest';
import type { Respond } from '../../../../src/core/ports/platform.ts';
import { openNewsroom, textCard, type Newsroom } from './open-slack.ts';

/** Where Slack tells of all messages of channels, as `slack.hearThreads` asks. */
async function open(): Promise<{ room: Newsroom; lines: string[]; respond: Respond }> {
  const lines: string[] = [];
  const respond: Respond = async ({ line }) => {
    lines.push(line);
    return textCard(`got ${line}`);
  };
  const room = await openNewsroom({ hearsThreads: true });
  onTestFinished(() => room.close());
  await room.platform.start(respond);
  return { room, lines, respond };
}

async function quiet(room: Newsroom): Promise<void> {
  await room.peer.settled();
  await room.idle();
}

describe('threads on Slack', () => {
  it('need no mention from who asked there', async () => {
    const { room, lines } = await open();
    const asked = room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    await room.peer.answerTo(asked);
    const followUp = room.peer.say(room.channel, room.ada, 'and when?', { thread: asked });
    const answer = await room.peer.answerTo(followUp);
    expect(room.read(answer)).toContain('got and when?');
    expect(answer.threadTs).toBe(asked.ts);
    expect(lines).toEqual(['who?', 'and when?']);
  });

  it('are left to people where others talk, or are talked to, and in channels nothing is a follow-up', async () => {
    const { room, lines } = await open();
    const asked = room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    await room.peer.answerTo(asked);
    room.peer.say(room.channel, room.bo, 'I was there', { thread: asked });
    room.peer.say(room.channel, room.ada, `<@${room.bo.id}> were you?`, { thread: asked });
    room.peer.say(room.channel, room.ada, 'and when?');
    const other = room.peer.say(room.channel, room.bo, 'Lunch?');
    room.peer.say(room.channel, room.ada, 'Yes', { thread: other });
    room.peer.say(room.channel, room.ada, 'Where?', { thread: other });
    await quiet(room);
    expect(lines).toEqual(['who?']);
    // Slack is asked once who began a thread.
    expect(room.peer.requests.filter(({ method }) => method === 'conversations.replies')).toHaveLength(2);
  });

  it('are known after a restart by the question that they began with', async () => {
    const { room, lines, respond } = await open();
    const asked = room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    await room.peer.answerTo(asked);
    await room.idle();
    await room.platform.stop();
    const again = room.createPlatform();
    onTestFinished(() => again.stop());
    await again.start(respond);
    const followUp = room.peer.say(room.channel, room.ada, 'and when?', { thread: asked });
    await room.peer.answerTo(followUp);
    expect(lines).toEqual(['who?', 'and when?']);
  });
});
