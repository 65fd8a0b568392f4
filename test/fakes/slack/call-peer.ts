import { onTestFinished } from 'vitest';
import { openLoopbackSlack } from './loopback-slack.ts';
import type { LoopbackOptions, LoopbackSlack } from './loopback-slack.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}
interface CallOptions {
  /** The bot's where nothing is said; empty: none. */
  readonly token?: string;
  readonly asJson?: boolean;
}

/** A loopback Slack with Ada in #news, gone when the test is over; called without any SDK. */
export async function openCalled(options: LoopbackOptions = {}) {
  const peer = await openLoopbackSlack(options);
  onTestFinished(() => peer.close());
  const ada = peer.addUser('ada');
  const news = peer.addChannel('news', { members: [ada] });
  const call = (method: string, args: object = {}, more: CallOptions = {}): Promise<Answered> =>
    callMethod(peer, method, args, more);
  return { peer, ada, news, call };
}

async function callMethod(
  peer: LoopbackSlack,
  method: string,
  args: object,
  { token = peer.token, asJson = false }: CallOptions,
): Promise<Answered> {
  const fields = Object.entries(args).map(([name, value]: [string, unknown]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const response = await fetch(`${peer.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': asJson ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    },
    body: asJson ? JSON.stringify(args) : new URLSearchParams(fields).toString(),
  });
  return { status: response.status, headers: response.headers, body: await readJson(response) };
}

/** Posts to a response URL. */
export async function callUrl(url: string, body: object): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await readJson(response) };
}

async function readJson(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const text = await response.text();
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text };
}
