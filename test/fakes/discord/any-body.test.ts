import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callPeer } from './call-peer.ts';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';
import type { Channel, Message } from './state.ts';

const leaf = fc.oneof(
  fc.constantFrom(null, undefined, 'https://a.example', 'javascript:a', '1', 'x', '', ' '),
  fc.boolean(),
  fc.integer({ min: 0, max: 20 }),
  fc.string({ maxLength: 5 }),
);
const optional = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const type = fc.integer({ min: 0, max: 19 });
const text = fc.record({ type: fc.constant(10), content: leaf });
const button = fc.record({ type: fc.constant(2), style: type, label: leaf, custom_id: leaf, url: leaf });
const media = optional({ url: leaf });
const part = fc.oneof(
  text,
  button,
  optional({
    type,
    id: leaf,
    media,
    accessory: button,
    component: text,
    items: few(optional({ media })),
    options: few(optional({ label: leaf, value: leaf })),
  }),
);
const component = fc.oneof(
  part,
  fc.record({ type, components: few(part) }),
  fc.record({ type, components: few(fc.record({ type, components: few(part) })) }),
);
const message = {
  content: leaf,
  flags: fc.constantFrom(0, 64, 1 << 15, null),
  components: few(component),
  embeds: few(optional({ title: leaf, fields: few(optional({ name: leaf, value: leaf })) })),
  allowed_mentions: optional({ parse: few(leaf), users: few(leaf) }),
  message_reference: optional({ message_id: leaf }),
  nonce: leaf,
};
const body = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  optional(message),
  optional({
    type,
    data: optional({ ...message, custom_id: leaf, title: leaf, choices: few(leaf) }),
  }),
  optional({ name: leaf, applied_tags: few(leaf), message: optional(message), archived: leaf, type }),
  optional({
    type,
    name: leaf,
    description: leaf,
    options: few(optional({ type, name: leaf, choices: few(leaf), options: few(leaf) })),
  }),
);

let peer: LoopbackDiscord;
let channel: Channel;
let forum: Channel;
let own: Message;
beforeAll(async () => {
  peer = await openLoopbackDiscord();
  const guild = peer.addGuild('Newsroom', { botMay: ['ManageChannels', 'ManageThreads'] });
  channel = peer.addChannel(guild, 'news');
  forum = peer.addChannel(guild, 'stories', { kind: 'forum' });
  const ada = peer.addUser('Ada');
  peer.addMember(guild, ada);
  await callPeer(peer, `POST /channels/${channel.id}/messages`, { content: 'a' });
  own = peer.messages(channel)[0] ?? expect.fail();
  await callPeer(peer, `PUT /applications/${peer.bot.id}/commands`, [{ name: 'ask', description: 'Answers' }]);
});
afterAll(() => peer.close());

const ROUTES: readonly (() => string)[] = [
  () => `POST /channels/${channel.id}/messages`,
  () => `PATCH /channels/${channel.id}/messages/${own.id}`,
  () => `PATCH /channels/${channel.id}`,
  () => `POST /channels/${channel.id}/threads`,
  () => `POST /channels/${forum.id}/threads`,
  () => `POST /applications/${peer.bot.id}/guilds/${channel.guild?.id}/commands`,
  () => `PUT /applications/${peer.bot.id}/guilds/${channel.guild?.id}/commands`,
  () => 'POST /users/@me/channels',
  () => {
    const { id, token } = peer.startCommand(peer.world.users.get(own.author.id) ?? own.author, channel, '/ask');
    return `POST /interactions/${id}/${token}/callback`;
  },
];

it('takes or refuses any body in Discord’s way, and shows what it took', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ROUTES), body, async (route, sent) => {
      peer.advance(100);
      const { status } = await callPeer(peer, route(), JSON.stringify(sent));
      expect(status, peer.violations.at(-1)).toBeLessThan(500);
      for (const shown of peer.messages(channel).slice(-1)) expect(peer.see(shown).words).toBeTypeOf('string');
    }),
    { numRuns: 150 },
  );
});
