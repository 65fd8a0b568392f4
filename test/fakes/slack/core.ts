import type { Deliveries, Delivery } from './deliveries.ts';
import type { Interactions } from './interactions.ts';
import type { AppSettings } from './settings.ts';
import { channelType, messageJson } from './to-json.ts';
import type { SocketMode } from './socket-mode.ts';
import type { AppIdentity, Channel, Message, User, Workspace, World } from './world.ts';

/** What methods and users act on: the world, the app in it, and how the app is told. */
export class Core {
  readonly world: World;
  readonly app: AppIdentity;
  readonly settings: AppSettings;
  readonly deliveries: Deliveries;
  readonly interactions: Interactions;
  readonly socket: SocketMode;
  /** Notes what should not have happened. */
  readonly violate: (what: string) => void;
  /** Codes of an authorisation that wait to be exchanged: for which workspace, and where the user was sent. */
  readonly authorizations = new Map<
    string,
    { workspace: Workspace; redirectUri: string; user: User; scopes: string[] }
  >();
  /** Where the Web API, response URLs and uploads are. */
  baseUrl = '';

  constructor(values: Pick<Core, 'world' | 'app' | 'settings' | 'deliveries' | 'interactions' | 'socket' | 'violate'>) {
    this.world = values.world;
    this.app = values.app;
    this.settings = values.settings;
    this.deliveries = values.deliveries;
    this.interactions = values.interactions;
    this.socket = values.socket;
    this.violate = values.violate;
  }

  changed(): void {
    this.deliveries.changed();
  }

  /**
   * Tells the app of an event, where it listens to it and is installed. `subscription` names it as manifests do:
   * `message.im` for a `message`. https://docs.slack.dev/apis/events-api#callback-field
   */
  tell(workspace: Workspace, event: Readonly<Record<string, unknown>>, subscription?: string): Delivery | undefined {
    const type = String(event['type']);
    if (!workspace.isInstalled || !this.settings.hears(subscription ?? type)) return undefined;
    const { world, app } = this;
    const payload = {
      token: 'deprecated',
      team_id: workspace.id,
      context_team_id: workspace.id,
      context_enterprise_id: null,
      api_app_id: app.id,
      event: { event_ts: world.ts(), ...event },
      type: 'event_callback',
      event_id: world.id('Ev'),
      event_time: Math.floor(world.clock.now() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: workspace.id,
          user_id: workspace.bot.id,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: world.id('EC'),
    };
    return this.deliveries.send('events_api', `event ${type}`, payload);
  }

  /** Tells of a message, where the bot is a member: everything said there reaches it, its own words too. */
  tellMessage(message: Message): void {
    const { channel } = message;
    if (!channel.members.has(channel.workspace.bot)) return;
    this.tell(
      channel.workspace,
      {
        ...messageJson(this.world, message),
        channel: channel.id,
        channel_type: channelType(channel),
        event_ts: message.ts,
      },
      messageSubscription(channel),
    );
  }

  /** Tells that a message was changed or deleted. */
  tellChange(message: Message, subtype: 'message_changed' | 'message_deleted', previous: object): void {
    const { channel } = message;
    if (!channel.members.has(channel.workspace.bot)) return;
    this.tell(
      channel.workspace,
      {
        type: 'message',
        subtype,
        hidden: true,
        channel: channel.id,
        channel_type: channelType(channel),
        ts: this.world.ts(),
        previous_message: previous,
        ...(subtype === 'message_changed' ? { message: messageJson(this.world, message) } : { deleted_ts: message.ts }),
      },
      messageSubscription(channel),
    );
  }
}

const SUBSCRIPTIONS = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;
const messageSubscription = ({ kind }: Channel): string => `message.${SUBSCRIPTIONS[kind]}`;
