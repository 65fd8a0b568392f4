import type { App } from '@slack/bolt';
import type { Command } from '../../../core/commands/command.ts';
import type { Answer, FailCard } from '../../../core/commands/answer-in-time.ts';
import type { SuggestionStore } from '../../../core/commands/suggest-values.ts';
import type { FrontPage } from '../../../core/front-page/front-page.ts';
import type { ButtonStore } from '../../../core/ports/button-store.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { Directory } from './directory.ts';
import type { FormRequest } from './forms/open-form.ts';
import type { ReplyPlace } from './answering/reply-place.ts';
import type { Sender } from './posting/send-messages.ts';
import type { Workspaces } from './workspaces.ts';

/** What every part of Slack that people touch works with. */
export interface SurfaceTools {
  commands: readonly Command[];
  /** Where completion finds stories and people. */
  store: SuggestionStore;
  buttons: ButtonStore;
  workspaces: Workspaces;
  directory: Directory;
  answer: Answer;
  frontPage: FrontPage;
  /** The hosts whose links are shown with the brief of their story. */
  unfurlHosts: readonly string[];
  failCard: FailCard;
  /** Where the Web API is. */
  apiUrl: string;
  sender: Sender;
  logger: Logger;
  /** The time, in milliseconds since 1970. */
  now: () => number;
  /**
   * Does what Slack delivered, once, however often it is delivered and to whichever process: the key is Slack's own name
   * for it (`event_id`, `trigger_id`). Resolves at once; the work is waited for before Dateline stops.
   */
  takeOnce(key: string, work: () => Promise<void>): Promise<void>;
  /**
   * Asks for what a line lacks in a form, where Slack still opens one for what the person did; says whether it does. It
   * must be called within three seconds of that.
   */
  openForm(request: FormRequest): Promise<boolean>;
  /**
   * Shows that an answer is on its way, until the returned function is called; never fails.
   *
   * @param work what is being done, in words that stand behind "is"; null where it is what is always done
   */
  showStatus(place: ReplyPlace, work: string | null): () => Promise<void>;
}

/** A part of Slack that people touch: listens to what they do there and answers it. */
export type Surface = (app: App, tools: SurfaceTools) => void;
