import type { ResponseUrl } from './response-url.ts';
import type { Workspace } from '../workspaces.ts';

/** Who is answered, and where. */
export interface ReplyPlace {
  workspace: Workspace;
  channel: string;
  /** The thread that the answer belongs to; null: the channel itself. */
  thread: string | null;
  /** Whether there was an answer in the thread before. */
  isThreadAlive: boolean;
  user: string;
  /** Whether only the person and Dateline are there. */
  isDirect: boolean;
  /** The address that Slack gave for answers to a command or a press; it works where Dateline is no member too. */
  response: ResponseUrl | null;
  /** The conversation that is acted on, where that is another: a channel's digest is changed from a person's home. */
  actsIn?: string | null;
  /** Names what is answered, so that its answer can be found again. */
  key: string;
}
