import type { Workspace } from './workspaces.ts';

/** Threads that are remembered, those in which nobody asks anything among them. */
const mostRemembered = 10_000;

/** Who wrote something in which thread of a channel. */
export interface ThreadMessage {
  channel: string;
  thread: string | null;
  user: string;
}

/** The threads in which a person asked Dateline something: what they say there next is for it, too. */
export class OwnThreads {
  /** Whether the thread is the person's, in the order in which that was found out. */
  readonly #known = new Map<string, boolean>();

  add(message: ThreadMessage, workspace: Workspace): void {
    this.#remember(keyOf(message, workspace), true);
  }

  /** After a restart, a thread is a person's where it began with their question. Rejects with what Slack says. */
  async isOf(message: ThreadMessage, workspace: Workspace): Promise<boolean> {
    const { channel, thread, user } = message;
    if (thread === null) return false;
    const key = keyOf(message, workspace);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { messages: [first] = [] } = await workspace.client.conversations.replies({ channel, ts: thread, limit: 1 });
    const isOwn = first?.user === user && first.text?.includes(`<@${workspace.botUser}>`) === true;
    this.#remember(key, isOwn);
    return isOwn;
  }

  #remember(key: string, isOwn: boolean): void {
    this.#known.delete(key);
    this.#known.set(key, isOwn);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostRemembered) break;
      this.#known.delete(oldest);
    }
  }
}

function keyOf({ channel, thread, user }: ThreadMessage, { team }: Workspace): string {
  return [team, channel, thread, user].join(':');
}
