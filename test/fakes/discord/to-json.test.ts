import {
  ApplicationCommandResponseSchema,
  CreatedThreadResponseSchema,
  GatewayBotResponseSchema,
  GuildChannelResponseSchema,
  GuildMemberResponseSchema,
  GuildResponseSchema,
  GuildRoleResponseSchema,
  InteractionCallbackResponseSchema,
  MessageResponseSchema,
  PrivateApplicationResponseSchema,
  PrivateChannelResponseSchema,
  ThreadResponseSchema,
  ThreadsResponseSchema,
  UserPIIResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { callPeer } from './call-peer.ts';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';

let peer: LoopbackDiscord;
const ids: Record<string, string> = {};
beforeAll(async () => {
  peer = await openLoopbackDiscord();
  const guild = peer.addGuild('Newsroom', { botMay: ['ManageThreads', 'ManageMessages'] });
  const ada = peer.addUser('Ada');
  peer.addMember(guild, ada, { may: ['ManageChannels'] });
  const channel = peer.addChannel(guild, 'news');
  const forum = peer.addChannel(guild, 'stories', { kind: 'forum', tags: ['politics'] });
  const said = peer.say(channel, ada, `<@${peer.bot.id}> hello`);
  peer.say(channel, ada, 'again', { replyTo: said });
  await callPeer(peer, `PUT /applications/${peer.bot.id}/commands`, [
    { name: 'ask', description: 'Answers', options: [{ type: 3, name: 'question', description: 'What' }] },
  ]);
  const interaction = peer.startCommand(ada, channel, '/ask');
  Object.assign(ids, {
    app: peer.bot.id,
    guild: guild.id,
    ada: ada.id,
    channel: channel.id,
    forum: forum.id,
    tag: forum.tags[0]?.id,
    said: said.id,
    dm: peer.directMessages(ada).id,
    interaction: `${interaction.id}/${interaction.token}`,
    token: interaction.token,
  });
});
afterAll(() => peer.close());

const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
const section = {
  type: 9,
  components: [{ type: 10, content: 'a' }],
  accessory: { type: 11, media: { url: 'https://a.example/b.png' } },
};
const V2 = {
  flags: 1 << 15,
  components: [{ type: 17, accent_color: 1, components: [section, { type: 14 }, { type: 1, components: [button] }] }],
};

/** In order: a later request stands on what the earlier ones made. */
const ANSWERS: [request: string, schema: z.ZodMiniType, body?: object][] = [
  ['GET /gateway/bot', GatewayBotResponseSchema],
  ['GET /users/@me', UserPIIResponseSchema],
  ['GET /users/:ada', UserResponseSchema],
  ['GET /applications/@me', PrivateApplicationResponseSchema],
  ['GET /guilds/:guild', GuildResponseSchema],
  ['GET /guilds/:guild/members/:ada', GuildMemberResponseSchema],
  ['GET /guilds/:guild/roles', GuildRoleResponseSchema],
  ['GET /guilds/:guild/channels', GuildChannelResponseSchema],
  ['GET /channels/:channel', GuildChannelResponseSchema],
  ['GET /channels/:forum', GuildChannelResponseSchema],
  ['GET /channels/:dm', PrivateChannelResponseSchema],
  ['GET /channels/:channel/messages', MessageResponseSchema],
  ['POST /channels/:channel/messages', MessageResponseSchema, { content: 'a', embeds: [{ title: 'b' }], nonce: 'c' }],
  ['POST /channels/:channel/messages', MessageResponseSchema, V2],
  ['POST /channels/:dm/messages', MessageResponseSchema, { content: 'a' }],
  [
    'POST /interactions/:interaction/callback?with_response=true',
    InteractionCallbackResponseSchema,
    { type: 4, data: { content: 'a' } },
  ],
  ['GET /webhooks/:app/:token/messages/@original', MessageResponseSchema],
  ['PATCH /webhooks/:app/:token/messages/@original', MessageResponseSchema, { ...V2, content: null }],
  ['POST /webhooks/:app/:token', MessageResponseSchema, { content: 'a' }],
  ['POST /channels/:channel/messages/:said/threads', CreatedThreadResponseSchema, { name: 'a' }],
  ['POST /channels/:forum/threads', CreatedThreadResponseSchema, { name: 'a', applied_tags: [':tag'], message: V2 }],
  ['GET /channels/:said', ThreadResponseSchema],
  ['PATCH /channels/:said', ThreadResponseSchema, { archived: true }],
  ['GET /guilds/:guild/threads/active', ThreadsResponseSchema],
  ['GET /applications/:app/commands', ApplicationCommandResponseSchema],
  ['GET /applications/:app/commands?with_localizations=true', ApplicationCommandResponseSchema],
];
const filled = (text: string): string => text.replace(/:([a-z]+)/g, (all, name: string) => ids[name] ?? all);

const withZuluTimes = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('+00:00"', 'Z"'));

/** What the schema minds, but for times: it wants them to end in Z, and Discord ends them in +00:00. */
const faults = (schema: z.ZodMiniType, value: unknown): string[] =>
  (schema.safeParse(withZuluTimes(value)).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

for (const [request, schema, body] of ANSWERS) {
  it(`answers ${request} by Discord's own schema`, async () => {
    peer.advance(100);
    const sent = body && (JSON.parse(filled(JSON.stringify(body)).replaceAll('":tag"', `"${ids['tag']}"`)) as object);
    const { body: answer } = await callPeer(peer, filled(request), sent);
    for (const one of Array.isArray(answer) ? (answer as unknown[]) : [answer]) {
      expect(faults(schema, one)).toEqual([]);
    }
  });
}
