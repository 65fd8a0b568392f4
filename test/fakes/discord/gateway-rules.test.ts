import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';

let peer: LoopbackDiscord;
beforeEach(async () => {
  peer = await openLoopbackDiscord();
});
afterEach(() => peer.close());

const properties = { os: 'a', browser: 'b', device: 'c' };
const identify = (more: object = {}) => ({ op: 2, d: { token: peer.token, intents: 1, properties, ...more } });

/** Sends payloads as they are; gives the code with which the connection is closed. */
async function closedWith(...payloads: unknown[]): Promise<unknown> {
  const socket = new WebSocket(peer.gateway.url);
  await once(socket, 'open');
  for (const payload of payloads) socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const [code] = (await once(socket, 'close')) as unknown[];
  return code;
}

it.each([
  ['what is no JSON', 4002, () => ['{']],
  ['an IDENTIFY that lacks its properties', 4002, () => [{ op: 2, d: { token: peer.token } }]],
  ['anything before IDENTIFY', 4003, () => [{ op: 3, d: {} }]],
  ['a wrong token', 4004, () => [identify({ token: 'wrong' })]],
  ['a second IDENTIFY', 4005, () => [identify(), identify()]],
  ['a shard beyond its count', 4010, () => [identify({ shard: [2, 2] })]],
  ['an intent that there is not', 4013, () => [identify({ intents: 1 << 18 })]],
  ['a privileged intent that is switched off', 4014, () => [identify({ intents: 1 << 15 })]],
  ['an op that there is not', 4001, () => [identify(), { op: 77 }]],
  [
    'more than 120 payloads a minute',
    4008,
    () => [identify(), ...Array.from({ length: 120 }, () => ({ op: 1, d: null }))],
  ],
] as const)('a connection is closed after %s', async (_, code, payloads) => {
  expect(await closedWith(...payloads())).toBe(code);
  expect(peer.violations).toHaveLength(1);
});

it('a second session within five seconds is refused, and counted', async () => {
  const answers: unknown[] = [];
  for (let count = 0; count < 2; count += 1) {
    const socket = new WebSocket(peer.gateway.url);
    socket.on('message', (raw: Buffer) => answers.push((JSON.parse(raw.toString()) as { op: number }).op));
    await once(socket, 'open');
    socket.send(JSON.stringify(identify()));
    await expect.poll(() => answers.length).toBe(2 * (count + 1));
  }
  expect(answers).toEqual([10, 0, 10, 9]);
  expect(peer.gateway.describe().session_start_limit.remaining).toBe(999);
  expect(peer.violations).toHaveLength(1);
});
