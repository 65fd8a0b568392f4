import type { PeerClock } from '../peer-clock.ts';
import type { SlackBlock, SlackView } from './block-schemas.ts';

/** A team's Slack, with or without the app in it. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** What the app calls the Web API with here. */
  botToken: string;
  readonly bot: User;
  readonly botId: string;
  /** What the app may do here. */
  scopes: ReadonlySet<string>;
  isInstalled: boolean;
  /** Whether the token still works: `token_revoked` where it doesn't, `account_inactive` where the app is gone. */
  isTokenValid: boolean;
  /** With what the token is renewed, once; null where tokens are not rotated. */
  refreshToken: string | null;
  readonly usergroups: Map<string, string>;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly workspace: Workspace;
  readonly isBot: boolean;
  isAdmin: boolean;
  /** An IANA zone. */
  readonly timeZone: string;
  readonly locale: string;
  deleted: boolean;
}

export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  name: string;
  readonly workspace: Workspace;
  readonly members: Set<User>;
  readonly createdAt: number;
  archived: boolean;
  /** By `ts`, oldest first; replies among them, ephemeral messages not. */
  readonly messages: Map<string, Message>;
  readonly ephemerals: Message[];
}

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

export interface Message {
  readonly ts: string;
  readonly channel: Channel;
  readonly author: User;
  text: string;
  blocks: readonly SlackBlock[];
  /** The first message of the thread it stands in, its own `ts` never. */
  readonly threadTs: string | undefined;
  /** Whether a reply is shown in the channel too. */
  readonly isBroadcast: boolean;
  metadata: MessageMetadata | undefined;
  /** Whether previews were asked for; undefined: not said. */
  readonly unfurls: { readonly links: boolean | undefined; readonly media: boolean | undefined };
  /** Previews that were attached to links of it, by address. */
  readonly previews: Map<string, { readonly blocks?: readonly SlackBlock[] } & Readonly<Record<string, unknown>>>;
  readonly files: readonly SlackFile[];
  readonly reactions: Map<string, Set<User>>;
  /** Only this user sees it. */
  readonly ephemeralFor?: User;
  editedAt: string | undefined;
  /** How often it was changed. */
  revision: number;
  isDeleted: boolean;
}

export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly mimetype?: string;
  /** Where it is downloaded; of what people uploaded alone. */
  url?: string;
  /** Whether events tell its id alone, as of a file that came from another workspace. */
  readonly isStub?: boolean;
  title: string;
  readonly length: number;
  content: Buffer | undefined;
  isShared: boolean;
}

/** What fields hold, by `block_id` and `action_id`, as payloads say it. */
export type HeldState = Record<string, Record<string, Record<string, unknown>>>;

/** What becomes of a download instead: a status, or half of the file. */
export type DownloadFault = { readonly status: number; readonly location?: string } | 'broken';

/** A modal, or somebody's home tab. */
export interface OpenView {
  readonly id: string;
  readonly user: User;
  view: SlackView;
  /** Changes with every update, so that one can be held against it. */
  hash: string;
  readonly rootId: string;
  readonly previous: OpenView | undefined;
  /** What was chosen in it; a field that stays under its ids keeps what it holds when the view is updated. */
  readonly held: HeldState;
  isOpen: boolean;
  revision: number;
}

export interface SuggestedPrompts {
  readonly title: string | undefined;
  readonly threadTs: string | undefined;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

/** What the app is to Slack. */
export interface AppIdentity {
  readonly id: string;
  readonly token: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Everything the loopback Slack knows: made by the test, read and changed by requests. */
export class World {
  readonly clock: PeerClock;
  readonly workspaces: Workspace[] = [];
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly views = new Map<string, OpenView>();
  /** Home tabs by user id. */
  readonly homes = new Map<string, OpenView>();
  readonly files = new Map<string, SlackFile>();
  /** What becomes of downloads from now on; null: they are handed out. */
  downloadFault: DownloadFault | null = null;
  /** The paths of files that were asked for. */
  readonly downloads: string[] = [];
  /** What a thread or conversation says the app is doing, by `channel ts`. */
  readonly statuses = new Map<string, string>();
  /** Every status that was set, in order. */
  readonly statusHistory: { readonly channel: Channel; readonly threadTs: string; readonly status: string }[] = [];
  /** The last prompts suggested in a conversation, by channel id. */
  readonly prompts = new Map<string, SuggestedPrompts>();
  readonly threadTitles = new Map<string, string>();
  #ids = 0;
  #lastTs = 0;

  constructor(clock: PeerClock) {
    this.clock = clock;
  }

  /** A new id with its letter: `U`, `C`, `D`, `T` … */
  id(letter: string): string {
    let digits = '';
    for (let rest = 1_000_000 + (this.#ids += 1); rest > 0; rest = Math.floor(rest / ALPHABET.length)) {
      digits = (ALPHABET[rest % ALPHABET.length] ?? '') + digits;
    }
    return `${letter}0${digits.padStart(8, '0')}`;
  }

  /** A new time stamp, later than all before. */
  ts(): string {
    this.#lastTs = Math.max(this.clock.now() * 1000, this.#lastTs + 1);
    const micros = String(Math.floor(this.#lastTs)).padStart(16, '0');
    return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
  }

  addWorkspace(name: string, { botName, scopes }: { botName: string; scopes: Iterable<string> }): Workspace {
    const id = this.id('T');
    const makeBot = (workspace: Workspace): User =>
      this.addUser({ name: botName, workspace, isBot: true, timeZone: 'America/Los_Angeles' });
    const workspace: Workspace = {
      id,
      name,
      domain: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      botToken: `xoxb-${id}-loopback`,
      botId: this.id('B'),
      scopes: new Set(scopes),
      isInstalled: true,
      isTokenValid: true,
      refreshToken: null,
      usergroups: new Map(),
      get bot(): User {
        return bot;
      },
    };
    const bot = makeBot(workspace);
    this.workspaces.push(workspace);
    return workspace;
  }

  addUser(
    values: Pick<User, 'name' | 'workspace'> &
      Partial<Pick<User, 'realName' | 'isBot' | 'isAdmin' | 'timeZone' | 'locale'>>,
  ): User {
    const user: User = {
      id: this.id('U'),
      realName: values.name,
      isBot: false,
      isAdmin: false,
      timeZone: 'Europe/Zurich',
      locale: 'en-US',
      deleted: false,
      ...values,
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(values: Pick<Channel, 'kind' | 'name' | 'workspace'> & { members: Iterable<User> }): Channel {
    const channel: Channel = {
      id: this.id(values.kind === 'im' ? 'D' : 'C'),
      createdAt: this.clock.now(),
      archived: false,
      messages: new Map(),
      ephemerals: [],
      ...values,
      members: new Set(values.members),
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The direct messages of the bot and a user; made where there are none. */
  directMessages(user: User): Channel {
    const known = [...this.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user));
    const { workspace } = user;
    return known ?? this.addChannel({ kind: 'im', name: '', workspace, members: [user, workspace.bot] });
  }

  /** The replies of a thread, oldest first. */
  thread(channel: Channel, ts: string): Message[] {
    return [...channel.messages.values()].filter((message) => message.threadTs === ts);
  }

  addMessage(
    values: Pick<Message, 'channel' | 'author' | 'text'> &
      Partial<Pick<Message, 'blocks' | 'threadTs' | 'isBroadcast' | 'metadata' | 'unfurls' | 'files' | 'ephemeralFor'>>,
  ): Message {
    const message: Message = {
      ts: this.ts(),
      blocks: [],
      threadTs: undefined,
      isBroadcast: false,
      metadata: undefined,
      unfurls: { links: undefined, media: undefined },
      previews: new Map(),
      files: [],
      reactions: new Map(),
      editedAt: undefined,
      revision: 0,
      isDeleted: false,
      ...values,
    };
    if (message.ephemeralFor) message.channel.ephemerals.push(message);
    else message.channel.messages.set(message.ts, message);
    return message;
  }

  /** The user or bot of an id that an app may name, in its workspace. */
  userIn(workspace: Workspace, id: string): User | undefined {
    const user = this.users.get(id);
    return user?.workspace === workspace ? user : undefined;
  }
}

export const isDirect = ({ kind }: Channel): boolean => kind === 'im' || kind === 'mpim';
