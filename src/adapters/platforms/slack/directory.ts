import type { Logger } from '../../../core/ports/logger.ts';
import { failureFields } from './failure-fields.ts';
import type { Workspace } from './workspaces.ts';

/** Who may manage the digests of a channel: every full member of the workspace, or only its administrators. */
export type Managers = 'members' | 'admins';

export interface DirectoryOptions {
  managers: Managers;
  logger: Logger;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

interface Person {
  name: string | null;
  isMember: boolean;
  isAdmin: boolean;
  zone: string | null;
}

/** How long what Slack says of a person counts, in milliseconds, and of how many it is kept. */
const keptFor = 10 * 60_000;
const mostKept = 5_000;

/** What Slack knows of people and channels, asked when it matters and kept for a while. */
export class Directory {
  readonly #options: DirectoryOptions;
  readonly #people = new Map<string, { person: Person; until: number }>();
  readonly #directs = new Map<string, string>();
  readonly #channels = new Map<string, string>();

  constructor(options: DirectoryOptions) {
    this.#options = options;
  }

  /** Whether the person may manage a channel's digests; guests never may. */
  async mayManage(workspace: Workspace, user: string): Promise<boolean> {
    const person = await this.#find(workspace, user);
    return person !== null && (this.#options.managers === 'admins' ? person.isAdmin : person.isMember);
  }

  /** The person's name; null where Slack doesn't say. */
  async nameOf(workspace: Workspace, user: string): Promise<string | null> {
    return (await this.#find(workspace, user))?.name ?? null;
  }

  /** The time zone that a person set in Slack; null where Slack doesn't say. */
  async zoneOf(workspace: Workspace, user: string): Promise<string | null> {
    return (await this.#find(workspace, user))?.zone ?? null;
  }

  /** The name of a channel; null where Slack doesn't say. */
  async nameOfChannel({ team, client }: Workspace, channel: string): Promise<string | null> {
    const key = `${team}:${channel}`;
    const known = this.#channels.get(key);
    if (known !== undefined) return known;
    try {
      const { channel: found } = await client.conversations.info({ channel });
      if (found?.name === undefined) return null;
      if (this.#channels.size >= mostKept) this.#channels.clear();
      this.#channels.set(key, found.name);
      return found.name;
    } catch (error) {
      this.#options.logger.warn(failureFields(error), 'Slack does not say what a channel is called');
      return null;
    }
  }

  /** Whether a channel is the direct messages between a person and Dateline. */
  async isDirect({ team, client }: Workspace, user: string, channel: string): Promise<boolean> {
    if (!channel.startsWith('D')) return false;
    const key = `${team}:${user}`;
    const known = this.#directs.get(key);
    if (known !== undefined) return known === channel;
    try {
      const { channel: opened } = await client.conversations.open({ users: user });
      if (this.#directs.size >= mostKept) this.#directs.clear();
      if (opened?.id !== undefined) this.#directs.set(key, opened.id);
      return opened?.id === channel;
    } catch (error) {
      this.#options.logger.warn(failureFields(error), 'Slack does not say whose direct messages these are');
      return false;
    }
  }

  async #find({ team, client }: Workspace, user: string): Promise<Person | null> {
    const { logger, now } = this.#options;
    const key = `${team}:${user}`;
    const known = this.#people.get(key);
    if (known !== undefined && known.until > now()) return known.person;
    try {
      const { user: found } = await client.users.info({ user });
      const isGuest = found?.is_restricted === true || found?.is_ultra_restricted === true;
      const isStranger = found?.is_stranger === true || found?.deleted === true || found?.is_bot === true;
      // The full name first: it is what articles know a person by.
      const names = [found?.real_name, found?.profile?.display_name, found?.name];
      const person = {
        name: names.find((name) => name !== undefined && name !== '') ?? null,
        isMember: found !== undefined && !isGuest && !isStranger,
        isAdmin: found?.is_admin === true || found?.is_owner === true,
        zone: found?.tz ?? null,
      };
      if (this.#people.size >= mostKept) this.#people.clear();
      this.#people.set(key, { person, until: now() + keptFor });
      return person;
    } catch (error) {
      logger.warn(failureFields(error), 'Slack does not say who somebody is');
      return null;
    }
  }
}
