import { randomUUID } from 'node:crypto';
import { App } from '@slack/bolt';
import { createAnswer, createFailCard } from '../../../core/commands/answer-in-time.ts';
import type { Command } from '../../../core/commands/command.ts';
import type { SuggestionStore } from '../../../core/commands/suggest-values.ts';
import { WorkInFlight } from '../../../core/commands/work-in-flight.ts';
import { DatelineError } from '../../../core/errors.ts';
import type { FrontPage } from '../../../core/front-page/front-page.ts';
import type { ButtonStore } from '../../../core/ports/button-store.ts';
import type { Clock } from '../../../core/ports/clock.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { SeenEvents } from '../../../core/ports/seen-events.ts';
import type { Platform, Respond } from '../../../core/ports/platform.ts';
import { createBoltLogger } from './connecting/bolt-logger.ts';
import { connectHttp } from './connecting/connect-http.ts';
import { connectSocket } from './connecting/connect-socket.ts';
import type { Connection } from './connecting/connection.ts';
import { readConversationId, writeConversationId } from './conversation-id.ts';
import { Directory, type Managers } from './directory.ts';
import { explainFailure } from './explain-failure.ts';
import { failureFields } from './failure-fields.ts';
import { createOpenForm } from './forms/open-form.ts';
import { openWorkspaces } from './installations/open-workspaces.ts';
import { Pace } from './posting/pace.ts';
import { postCard } from './posting/post-card.ts';
import type { Sender } from './posting/send-messages.ts';
import { createShowStatus } from './answering/show-status.ts';
import { createTakeOnce } from './answering/take-once.ts';
import { listenToActions } from './surfaces/listen-to-actions.ts';
import { listenToAgent } from './surfaces/listen-to-agent.ts';
import { listenToCommands } from './surfaces/listen-to-commands.ts';
import { listenToForms } from './surfaces/listen-to-forms.ts';
import { listenToHome } from './surfaces/listen-to-home.ts';
import { listenToLinks } from './surfaces/listen-to-links.ts';
import { listenToMessages } from './surfaces/listen-to-messages.ts';
import { listenToShortcuts } from './surfaces/listen-to-shortcuts.ts';
import { listenToUninstalls } from './surfaces/listen-to-uninstalls.ts';
import type { Surface, SurfaceTools } from './surface.ts';
import { authorizeWith, clientOptions, type WorkspaceAccess } from './workspaces.ts';

export interface SlackOptions {
  workspaces: WorkspaceAccess;
  /** Where the Web API is; the socket's address comes from it. */
  apiUrl: string;
  connection: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string; port: number };
  /** The hosts whose links are shown with the brief of their story. */
  unfurlHosts?: readonly string[];
  commands: readonly Command[];
  /** Where completion finds stories and people. */
  store: SuggestionStore;
  buttons: ButtonStore;
  /** What people see before they ask: home, suggested questions, links. */
  frontPage: FrontPage;
  /** What Slack delivered, shared by all processes of this Dateline. */
  seen: SeenEvents;
  /** Who may manage the digests of a channel. */
  managers?: Managers;
  clock: Clock;
  logger: Logger;
  /** How long an answer may take, in milliseconds, before it is given up. */
  answerWithin?: number;
  /** How long connecting and posting may take, in milliseconds. */
  patience?: number;
  /** How far messages to one channel are kept apart, in milliseconds. */
  betweenMessages?: number;
}

/** Every part of Slack that people touch. */
const surfaces: readonly Surface[] = [
  listenToMessages,
  listenToCommands,
  listenToActions,
  listenToForms,
  listenToShortcuts,
  listenToHome,
  listenToAgent,
  listenToLinks,
  listenToUninstalls,
];

const usualPatience = 60_000;

/** Dateline on Slack: commands, buttons and forms, direct messages and mentions, and posts of its own. */
export function createSlackPlatform(options: SlackOptions): Platform {
  const { logger, clock, patience = usualPatience } = options;
  const { promise: ended } = Promise.withResolvers<undefined>();
  const boltLogger = createBoltLogger(logger);
  const clients = clientOptions(options.apiUrl, boltLogger);
  const work = new WorkInFlight();
  const now = (): number => clock.now().getTime();
  const { workspaces, installer } = openWorkspaces(options.workspaces, {
    apiUrl: options.apiUrl,
    clientOptions: clients,
    unfurlHosts: options.unfurlHosts ?? [],
    boltLogger,
    logger,
    now,
  });
  const failCard = createFailCard({ logger, newReference, failureFields });
  const sender: Sender = { pace: new Pace(options.betweenMessages), logger, failCard, now };
  let connection: Connection | null = null;
  let isUp = false;
  let stopping: Promise<void> | null = null;

  function connect(): Connection {
    const { connection: wanted } = options;
    if (wanted.kind === 'http') return connectHttp({ ...wanted, installer, boltLogger, logger, now });
    return connectSocket({ appToken: wanted.appToken, clientOptions: clients, boltLogger, logger, patience });
  }

  function listen(opened: Connection, respond: Respond): void {
    const app = new App({
      receiver: opened.receiver,
      authorize: authorizeWith(workspaces),
      clientOptions: { ...clients },
      logger: boltLogger,
      // Nothing here keeps a state by conversation.
      convoStore: false,
    });
    app.error(async (error) => logger.warn(failureFields(error), 'what Slack sent could not be taken'));
    const tools: SurfaceTools = {
      commands: options.commands,
      store: options.store,
      buttons: options.buttons,
      logger,
      workspaces,
      directory: new Directory({ managers: options.managers ?? 'members', logger, now }),
      failCard,
      apiUrl: options.apiUrl,
      sender,
      frontPage: options.frontPage,
      unfurlHosts: options.unfurlHosts ?? [],
      answer: createAnswer({
        respond,
        failCard,
        startTimer,
        logger,
        ...(options.answerWithin === undefined ? {} : { milliseconds: options.answerWithin }),
      }),
      now,
      takeOnce: createTakeOnce({ work, seen: options.seen, clock, logger }),
      openForm: createOpenForm(options),
      showStatus: createShowStatus({ sayStatus: options.frontPage.sayReading, logger }),
    };
    for (const surface of surfaces) surface(app, tools);
  }

  async function close(): Promise<void> {
    await connection?.stop();
    await work.finish();
  }

  return {
    name: 'slack',
    ended,
    async start(respond) {
      if (connection !== null) throw closed('Slack was started before.', 'Start it once.');
      connection = connect();
      await workspaces.open();
      listen(connection, respond);
      await connection.start();
      isUp = true;
    },
    async post(conversation, card, postOptions) {
      if (!isUp || stopping !== null) throw closed('Slack is not connected.', 'Start Dateline again.');
      await postCard({ workspaces, buttons: options.buttons, sender, patience }, conversation, card, postOptions);
    },
    async openDirectMessages(user, metIn) {
      if (!isUp || stopping !== null) throw closed('Slack is not connected.', 'Start Dateline again.');
      const team = readConversationId(metIn)?.team ?? '';
      try {
        const workspace = await workspaces.find(team);
        const { channel } = await workspace.client.conversations.open({ users: user });
        if (channel?.id === undefined) throw new Error('Slack named no direct messages.');
        return writeConversationId({ team: workspace.team, channel: channel.id, thread: null });
      } catch (error) {
        throw explainFailure(error);
      }
    },
    stop() {
      stopping ??= close();
      return stopping;
    },
  };
}

const newReference = (): string => randomUUID().slice(0, 8);

function startTimer(milliseconds: number, callBack: () => void): () => void {
  const timer = setTimeout(callBack, milliseconds);
  return () => clearTimeout(timer);
}

function closed(message: string, hint: string): DatelineError {
  return new DatelineError('platform-failed', message, { hint, prospect: 'transient' });
}
