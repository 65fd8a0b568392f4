import type { Card } from '../cards/card.ts';
import type { Caller } from '../commands/caller.ts';

/** A file that a person handed over. It is still where the platform keeps it. */
export interface HandedFile {
  name: string;
  /** As the platform says; null where it doesn't. */
  mediaType: string | null;
  /** In bytes, as the platform says. */
  size: number;
  /** Its bytes, as long as there are no more than that. Rejects with a `DatelineError` that says what to do. */
  read(mostBytes: number): Promise<Uint8Array>;
}

/** What a person said to Dateline: a typed line (a question or a `/command`). A button's press is its command line. */
export interface Request {
  caller: Caller;
  line: string;
  /** The text of an article, as it was handed over beside the line: what the line's command (`/paste`) takes. */
  article?: string;
  /** What was handed over beside the line: the line's command (`/brief`) takes the first that it can read. */
  files?: readonly HandedFile[];
}

/** Answers any request with a card; never rejects: a failure is a card too. */
export type Respond = (request: Request) => Promise<Card>;

/** How far a posting came, so that one that was broken off goes on where it stopped. */
export interface PostProgress {
  /** The messages that the platform accepted in earlier attempts, by its names for them, in their order. */
  accepted: readonly string[];
  /**
   * When the first attempt began of which it is not known how far it came: the next message may stand there already, and
   * is looked for before it is sent. Null where there was none, or all that it did is known.
   */
  unknownSince: Date | null;
  /** Takes the name of each message once it was accepted; the next one is sent when it has resolved. */
  keep(message: string): Promise<void>;
}

/** How a card is posted. What a platform has no form for, it leaves out. */
export interface PostOptions {
  /** Names the posting: made again under the same key, after a failure say, it is not shown a second time. */
  key?: string;
  /** Where the posting stands; with a `key` only. */
  progress?: PostProgress;
  /**
   * Whether the messages that were accepted earlier are changed to what the card says now (a correction of something that
   * was posted), instead of being left as they are; with `progress` only.
   */
  amends?: boolean;
  /** Where the messages of a long card stand behind the first one: below it, or in a thread that is opened for them. */
  details?: 'below' | 'thread';
  /** The only people who are called by it: the platform's id of a role or group. */
  mention?: string;
  /** Names of tags, where posts of the conversation carry some (a forum). */
  tags?: readonly string[];
}

/** A chat platform. */
export interface Platform {
  readonly name: string;
  /** Connects and begins to answer. Resolves once it is ready, rejects with a `DatelineError` that says what to do. */
  start(respond: Respond): Promise<void>;
  /**
   * Posts a card without having been asked; resolves once the platform has accepted all of it. Rejects with a
   * `DatelineError` whose `prospect` says what a second attempt may do.
   */
  post(conversation: string, card: Card, options?: PostOptions): Promise<void>;
  /** The conversation of direct messages with a person who was met in a conversation. Rejects as `post` does. */
  openDirectMessages(user: string, metIn: string): Promise<string>;
  /** Resolves when there is nothing more to come (the terminal's end of input), never for a service. */
  readonly ended: Promise<void>;
  /** Stops taking requests, lets those in flight end, disconnects. */
  stop(): Promise<void>;
}
