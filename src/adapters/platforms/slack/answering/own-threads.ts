import { mentions } from './read-slack-text.ts';
import type { Workspace } from '../workspaces.ts';

/** Threads that are remembered, those in which nobody asks anything among them. */
const mostRemembered = 10_000;

/** Who wrote something in which thread of a channel. */
export interface ThreadMessage {
  channel: string;
  thread: string;
  user: string;
}

/** The threads in which a person asked Dateline something: what they say there next is for it, too. */
export class OwnThreads {
  /** Who asked something in which thread. */
  readonly #asked = new Map<string, true>();
  /** Who began a thread with a question; null: nobody. */
  readonly #beginners = new Map<string, Promise<string | null>>();

  add(message: ThreadMessage, workspace: Workspace): void {
    remember(this.#asked, `${keyOf(message, workspace)}:${message.user}`, true);
  }

  /** After a restart, a thread is a person's where it began with their question. Rejects with what Slack says. */
  async isOf(message: ThreadMessage, workspace: Workspace): Promise<boolean> {
    const key = keyOf(message, workspace);
    if (this.#asked.has(`${key}:${message.user}`)) return true;
    const known = this.#beginners.get(key) ?? findBeginner(message, workspace);
    remember(this.#beginners, key, known);
    try {
      return (await known) === message.user;
    } catch (error) {
      this.#beginners.delete(key);
      throw error;
    }
  }
}

async function findBeginner(
  { channel, thread }: ThreadMessage,
  { client, botUser }: Workspace,
): Promise<string | null> {
  const { messages: [first] = [] } = await client.conversations.replies({ channel, ts: thread, limit: 1 });
  return mentions(first?.text ?? '', botUser) ? (first?.user ?? null) : null;
}

function keyOf({ channel, thread }: ThreadMessage, { team }: Workspace): string {
  return [team, channel, thread].join(':');
}

/** What was asked for last goes last. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= mostRemembered) break;
    map.delete(oldest);
  }
}
