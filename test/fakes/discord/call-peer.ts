import type { LoopbackDiscord } from './loopback-discord.ts';

interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { code?: number; message?: string; errors?: unknown; id?: string } & Record<string, unknown>;
}

/** One request to the peer without a client between, as the bot or with other headers. */
export async function callPeer(
  peer: LoopbackDiscord,
  request: string,
  body?: object | string,
  headers: Record<string, string> = { authorization: `Bot ${peer.token}` },
): Promise<Called> {
  const [method = '', path = ''] = request.split(' ');
  const answer = await fetch(`${peer.apiUrl}/v10${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type') === 'application/json';
  return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : {}) as Called['body'] };
}

/** The paths of what a 50035 lists, with Discord's word for each: `content: BASE_TYPE_MAX_LENGTH`. */
export function faultsIn(errors: unknown, path: readonly string[] = []): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) =>
    key === '_errors' && Array.isArray(value)
      ? (value as { code: string }[]).map(({ code }) => `${path.join('.')}: ${code}`)
      : faultsIn(value, [...path, key]),
  );
}
