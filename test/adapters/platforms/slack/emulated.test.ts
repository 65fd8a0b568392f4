import { describe, expect, it, onTestFinished } from 'vitest';
import { createSlackPlatform } from '../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import { createFrontPage } from '../../../../src/core/front-page/front-page.ts';
import type { Block, Card } from '../../../../src/core/cards/card.ts';
import type { Platform } from '../../../../src/core/ports/platform.ts';
import { createMemoryButtonStore } from '../../../fakes/memory-button-store.ts';
import { createMemoryDigestStore } from '../../../fakes/memory-digest-store.ts';
import { createMemorySeenEvents } from '../../../fakes/memory-seen-events.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { openEmulatedSlack, type EmulatedSlack } from '../../../fakes/slack/emulated-slack.ts';
import { declaredCommands } from '../../../fixtures/declared-commands.ts';
import { createExamplePlaces } from '../../../fixtures/example-places.ts';
import { holding, textCard } from './open-slack.ts';

const silent = (): undefined => undefined;

/** Dateline on a Slack that others wrote: it has no Socket Mode, so that events would come over HTTP. */
async function open(): Promise<{ slack: EmulatedSlack; platform: Platform; conversation: string }> {
  const slack = await openEmulatedSlack();
  onTestFinished(() => slack.close());
  const store = createMemoryStore();
  const platform = createSlackPlatform({
    workspaces: { kind: 'one', botToken: slack.token },
    apiUrl: slack.apiUrl,
    connection: { kind: 'http', signingSecret: 'a'.repeat(32), port: 0 },
    commands: declaredCommands,
    store,
    buttons: createMemoryButtonStore(),
    frontPage: createFrontPage({ store, places: createExamplePlaces(), digests: createMemoryDigestStore() }),
    seen: createMemorySeenEvents(),
    clock: { now: () => new Date() },
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    betweenMessages: 0,
  });
  onTestFinished(() => platform.stop());
  await platform.start(async () => textCard('answer'));
  return { slack, platform, conversation: `slack:${slack.workspaceId}:${slack.channel}` };
}

const edition: Card = textCard('', {
  title: 'The morning edition',
  blocks: Array.from({ length: 150 }, (_, index): Block => ({
    kind: 'text',
    text: [{ kind: 'plain', text: `Story ${index} of many, <!channel> & told in a line that is long enough` }],
  })),
});

describe('posting on a Slack that others wrote', () => {
  it('puts the first message into the channel and the rest into its thread', async () => {
    const { slack, platform, conversation } = await open();
    await platform.post(conversation, edition);
    const [first, ...rest] = await slack.messagesOf(slack.channel);
    expect(first?.text).toContain('The morning edition');
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.every(({ threadTs }) => threadTs === first?.ts)).toBe(true);
    expect([first, ...rest].map((message) => message?.text).join('\n')).toContain(
      'Story 149 of many, &lt;!channel&gt; &amp;',
    );
  });

  it('made again under the same key is not shown twice', async () => {
    const { slack, platform, conversation } = await open();
    await platform.post(conversation, edition, { key: 'edition 1' });
    const before = await slack.messagesOf(slack.channel);
    await platform.post(conversation, edition, { key: 'edition 1' });
    expect(await slack.messagesOf(slack.channel)).toHaveLength(before.length);
  });

  it('changes what was posted to what a correction says', async () => {
    const { slack, platform, conversation } = await open();
    const accepted: string[] = [];
    const keep = async (message: string): Promise<void> => void accepted.push(message);
    const key = 'edition 1';
    const post = (card: Card, amends: boolean) =>
      platform.post(conversation, card, {
        key,
        amends,
        progress: { accepted: [...accepted], unknownSince: null, keep },
      });
    await post(textCard('Ten people came.'), false);
    await post(textCard('Twelve people came.'), true);
    const texts = (await slack.messagesOf(slack.channel)).map(({ text }) => text);
    expect(texts).toEqual(['Twelve people came.']);
  });

  it('reaches a person in direct messages', async () => {
    const { slack, platform, conversation } = await open();
    const direct = await platform.openDirectMessages(slack.person, conversation);
    await platform.post(direct, textCard('Your digest is paused.'));
    const [, , channel = ''] = direct.split(':');
    expect((await slack.messagesOf(channel)).map(({ text }) => text)).toEqual(['Your digest is paused.']);
  });

  it('says what to do where a channel is archived or not there', async () => {
    const { slack, platform, conversation } = await open();
    await slack.archive(slack.channel);
    await expect(platform.post(conversation, edition)).rejects.toMatchObject({ hint: holding('Unarchive') });
    const nowhere = platform.post(`slack:${slack.workspaceId}:C0NOWHERE`, edition);
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' });
  });
});
