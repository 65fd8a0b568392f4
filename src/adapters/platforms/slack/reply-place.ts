import type { ResponseUrl } from './response-url.ts';
import type { Workspace } from './workspaces.ts';

/** Who is answered, and where. */
export interface ReplyPlace {
  workspace: Workspace;
  channel: string;
  /** The thread that the answer belongs to; null: the channel itself. */
  thread: string | null;
  user: string;
  /** Whether only the person and Dateline are there. */
  isDirect: boolean;
  /** The address that Slack gave for answers to a command or a press; it works where Dateline is no member too. */
  response: ResponseUrl | null;
}
