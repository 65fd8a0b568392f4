import { once } from 'node:events';
import { Client, GatewayIntentBits, Partials } from 'discord.js';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord, LoopbackOptions } from './loopback-discord.ts';

export const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
const met: { peer: LoopbackDiscord; client: Client }[] = [];

/** A peer with a server and a channel, and an unmodified discord.js about to log in. */
export async function meet(options: LoopbackOptions = {}, intents = INTENTS) {
  const peer = await openLoopbackDiscord(options);
  const guild = peer.addGuild('Newsroom');
  const channel = peer.addChannel(guild, 'news');
  const ada = peer.addUser('Ada');
  peer.addMember(guild, ada);
  const shards = options.shards === undefined ? {} : ({ shards: 'auto' } as const);
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: peer.apiUrl, offset: 0 },
    ...shards,
  });
  client.on('error', () => undefined);
  met.push({ peer, client });
  return { peer, guild, channel, ada, client };
}

export async function logIn(client: Client, peer: LoopbackDiscord): Promise<void> {
  const ready = once(client, 'clientReady');
  await client.login(peer.token);
  await ready;
}

/** Closes all that met since the last time. */
export async function part(): Promise<void> {
  for (const { client, peer } of met.splice(0)) {
    await client.destroy();
    await peer.close();
  }
}
