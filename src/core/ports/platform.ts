import type { Card } from '../cards/card.ts';
import type { Caller } from '../commands/command.ts';

/** What a person said to Dateline: a typed line (a question or a `/command`). A button's press is its command line. */
export interface Request {
  caller: Caller;
  line: string;
}

/** Answers any request with a card; never rejects: a failure is a card too. */
export type Respond = (request: Request) => Promise<Card>;

/** A chat platform. */
export interface Platform {
  readonly name: string;
  /** Connects and begins to answer. Resolves once it is ready, rejects with a `DatelineError` that says what to do. */
  start(respond: Respond): Promise<void>;
  /** Posts a card without having been asked; resolves once the platform has accepted all of it. */
  post(conversation: string, card: Card): Promise<void>;
  /** Resolves when there is nothing more to come (the terminal's end of input), never for a service. */
  readonly ended: Promise<void>;
  /** Stops taking requests, lets those in flight end, disconnects. */
  stop(): Promise<void>;
}
