import type { Installation as BoltInstallation } from '@slack/bolt';
import { z } from 'zod';
import type { InstallationStore } from '../../../../core/ports/installation-store.ts';
import type { SecretBox } from '../../../../core/ports/secret-box.ts';

const platform = 'slack';

const recordSchema = z.strictObject({
  /** The id of the workspace, or of the organisation that installed Dateline for its workspaces. */
  team: z.string(),
  name: z.string().nullable(),
  botToken: z.string(),
  botUser: z.string(),
  botId: z.string(),
  /** Where the app has token rotation: with what the token is renewed, and until when it works, in milliseconds. */
  rotation: z.strictObject({ refreshToken: z.string(), expiresAt: z.number() }).nullable(),
});

/** What is kept of an installation: no more than is needed to act there, and nothing of who installed it. */
export type InstallationRecord = z.infer<typeof recordSchema>;

/** The installations of a Slack app; all reject with `DatelineError`: `store-failed`, or what the secret box says. */
export interface InstallationRecords {
  keep(record: InstallationRecord): Promise<void>;
  find(team: string): Promise<InstallationRecord | null>;
  remove(team: string): Promise<void>;
  /** The workspaces in which Dateline is installed. */
  list(): Promise<string[]>;
  /** Seals anew what an older key sealed; says whether it did. */
  renew(team: string): Promise<boolean>;
}

/** Records in a store, each sealed for its own workspace: put in the place of another, it doesn't open. */
export function createInstallationRecords(store: InstallationStore, box: SecretBox): InstallationRecords {
  const purposeOf = (team: string): string => `${platform} installation ${team}`;
  const open = (sealed: string, team: string): InstallationRecord =>
    recordSchema.parse(JSON.parse(box.open(sealed, purposeOf(team))));

  async function keep(record: InstallationRecord): Promise<void> {
    const sealed = box.seal(JSON.stringify(record), purposeOf(record.team));
    await store.keepInstallation({ platform, workspace: record.team, sealed });
  }

  return {
    keep,
    async find(team) {
      const installation = await store.findInstallation(platform, team);
      return installation === null ? null : open(installation.sealed, team);
    },
    remove: (team) => store.removeInstallation(platform, team),
    list: async () => (await store.listInstallations(platform)).map(({ workspace }) => workspace),
    async renew(team) {
      const installation = await store.findInstallation(platform, team);
      if (installation === null) return false;
      // Opened also where it is current: whether that works is what a start must know.
      const record = open(installation.sealed, team);
      if (box.isCurrent(installation.sealed)) return false;
      await keep(record);
      return true;
    },
  };
}

/** What Slack tells of an installation; null where it gave no bot, and so nothing that Dateline could act with. */
export function toRecord(installation: BoltInstallation): InstallationRecord | null {
  const { team, enterprise, bot, isEnterpriseInstall = false } = installation;
  const where = isEnterpriseInstall ? enterprise : team;
  if (where === undefined || bot === undefined) return null;
  const { token, userId, id, refreshToken, expiresAt } = bot;
  const rotation =
    refreshToken === undefined || expiresAt === undefined ? null : { refreshToken, expiresAt: expiresAt * 1_000 };
  return { team: where.id, name: where.name ?? null, botToken: token, botUser: userId, botId: id, rotation };
}
