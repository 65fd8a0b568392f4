import { webApi } from '@slack/bolt';
import { DatelineError } from '../../../../core/errors.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import { failureFields } from '../failure-fields.ts';
import type { Workspace, Workspaces } from '../workspaces.ts';
import type { InstallationRecord, InstallationRecords } from './installation-records.ts';

export interface InstalledOptions {
  records: InstallationRecords;
  clientId: string;
  clientSecret: string;
  clientOptions: webApi.WebClientOptions;
  logger: Logger;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** A rotated token works for twelve hours; it is renewed when so much of them is left, in milliseconds. */
const renewBefore = 2 * 3_600_000;

/** The workspaces that installed Dateline by themselves. */
export function createInstalledWorkspaces(options: InstalledOptions): Workspaces {
  const { records, clientOptions, logger } = options;
  /** Clients by workspace, each with the token that it was made for. */
  const clients = new Map<string, { botToken: string; client: webApi.WebClient }>();
  /** Renewals under way: a refresh token works once. */
  const renewals = new Map<string, Promise<InstallationRecord>>();

  function clientOf({ team, botToken }: InstallationRecord): webApi.WebClient {
    const known = clients.get(team);
    if (known?.botToken === botToken) return known.client;
    const client = new webApi.WebClient(botToken, clientOptions);
    clients.set(team, { botToken, client });
    return client;
  }

  const isFresh = ({ rotation }: InstallationRecord): boolean =>
    rotation === null || rotation.expiresAt - options.now() > renewBefore;

  async function renewToken(record: InstallationRecord, refreshToken: string): Promise<InstallationRecord> {
    const { clientId, clientSecret } = options;
    const renewed = await new webApi.WebClient(undefined, clientOptions).oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    const { access_token: botToken, refresh_token: next, expires_in: seconds } = renewed;
    if (botToken === undefined || next === undefined || seconds === undefined) throw new Error('Slack gave no token.');
    const rotation = { refreshToken: next, expiresAt: options.now() + seconds * 1_000 };
    const changed = { ...record, botToken, rotation };
    await records.keep(changed);
    return changed;
  }

  /** As it is kept now, renewed where nobody did that meanwhile; the old one, where it can't be. */
  async function renew(record: InstallationRecord): Promise<InstallationRecord> {
    const latest = (await records.find(record.team)) ?? record;
    if (latest.rotation === null || isFresh(latest)) return latest;
    try {
      return await renewToken(latest, latest.rotation.refreshToken);
    } catch (error) {
      // Another process may have used the refresh token a moment ago.
      const kept = (await records.find(record.team)) ?? latest;
      if (isFresh(kept)) return kept;
      logger.error({ ...failureFields(error), team: record.team }, 'a token of Slack could not be renewed');
      return latest;
    }
  }

  /** The record with a token that works for a while. */
  async function withFreshToken(record: InstallationRecord): Promise<InstallationRecord> {
    const { team } = record;
    if (isFresh(record)) return record;
    const renewal = renewals.get(team) ?? renew(record).finally(() => renewals.delete(team));
    renewals.set(team, renewal);
    return renewal;
  }

  async function findWorkspace(team: string): Promise<Workspace | null> {
    const found = await records.find(team);
    if (found === null) return null;
    const record = await withFreshToken(found);
    const { botToken, botUser, botId } = record;
    return { team, botToken, botUser, botId, client: clientOf(record) };
  }

  return {
    async open() {
      const teams = await records.list();
      for (const team of teams) {
        try {
          if (await records.renew(team)) logger.info({ team }, 'an installation was encrypted anew');
        } catch (error) {
          // One that is damaged stops nobody else; a key that is missing would stop all.
          if (!(error instanceof DatelineError) || error.code !== 'bad-input') throw error;
          logger.error(
            { team },
            `The installation of a Slack workspace cannot be used. ${error.message} ${error.hint ?? ''}`,
          );
        }
      }
      logger.info({ workspaces: teams.length }, 'Slack workspaces in which Dateline is installed');
    },
    async find(team) {
      const workspace = await findWorkspace(team);
      if (workspace === null) throw notInstalled();
      return workspace;
    },
    async leave(team) {
      const workspace = await findWorkspace(team).catch(() => null);
      // Told late, after it was installed again: then the token works.
      const works = await workspace?.client.auth.test().then(
        () => true,
        () => false,
      );
      if (works === true) return;
      await records.remove(team);
      clients.delete(team);
      logger.info({ team }, 'Dateline was taken out of a Slack workspace; its token is forgotten');
    },
  };
}

function notInstalled(): DatelineError {
  return new DatelineError('not-found', 'Dateline is not installed in this Slack workspace.', {
    hint: 'Install it at /slack/install of the address at which Slack reaches it.',
  });
}
