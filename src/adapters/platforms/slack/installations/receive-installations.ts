import type { HTTPReceiverOptions, Logger as BoltLogger, webApi } from '@slack/bolt';
import type { SecretBox } from '../../../../core/ports/secret-box.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import { listScopes } from '../manifest.ts';
import { failedPage, installedPage, installPage, pageHeaders } from './install-pages.ts';
import { toRecord, type InstallationRecords } from './installation-records.ts';
import { createStateStore, stateMilliseconds } from './oauth-state.ts';

export interface ReceivingOptions {
  clientId: string;
  clientSecret: string;
  records: InstallationRecords;
  box: SecretBox;
  /** The hosts whose links are unfurled: the scopes depend on it. */
  unfurlHosts: readonly string[];
  apiUrl: string;
  clientOptions: webApi.WebClientOptions;
  boltLogger: BoltLogger;
  logger: Logger;
}

/** Those of the receiver's options that concern installations; none where there is one workspace. */
export type InstallerParts = Pick<
  HTTPReceiverOptions,
  'clientId' | 'clientSecret' | 'installationStore' | 'installerOptions' | 'scopes'
>;

/** What makes Bolt's receiver let workspaces install the app: its pages, its state, and where tokens go. */
export function receiveInstallations(options: ReceivingOptions): InstallerParts {
  const { clientId, clientSecret, records, box, unfurlHosts, logger } = options;
  return {
    clientId,
    clientSecret,
    scopes: listScopes({ unfurlHosts }).map(({ scope }) => scope),
    installationStore: {
      async storeInstallation(installation) {
        const record = toRecord(installation);
        if (record === null) throw new Error('Slack gave no bot with the installation.');
        await records.keep(record);
        logger.info({ team: record.team }, 'Dateline was installed in a Slack workspace');
      },
      // Bolt reads installations only where it authorizes by itself.
      fetchInstallation: () => Promise.reject(new Error('Installations are read by their workspaces.')),
    },
    installerOptions: {
      clientOptions: { ...options.clientOptions },
      // Beside the API: https://slack.com/oauth/v2/authorize
      authorizationUrl: new URL('../oauth/v2/authorize', options.apiUrl).href,
      stateStore: createStateStore(box),
      stateCookieExpirationSeconds: stateMilliseconds / 1_000,
      renderHtmlForInstallPath: (url) => installPage(url, unfurlHosts),
      installPathOptions: {
        beforeRedirection: async (_request, response) => {
          for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
          return true;
        },
      },
      callbackOptions: {
        success: (installation, _options, _request, response) => {
          const record = toRecord(installation);
          const { appId } = installation;
          const app = appId === undefined || record === null ? null : { id: appId, team: record.team };
          const { status, html } = installedPage(record?.name ?? null, app);
          response.writeHead(status, pageHeaders).end(html);
        },
        failure: (error, _options, _request, response) => {
          logger.warn({ reason: error.code }, 'Dateline was not installed in a Slack workspace');
          const { status, html } = failedPage(error.code);
          response.writeHead(status, pageHeaders).end(html);
        },
      },
    },
  };
}
