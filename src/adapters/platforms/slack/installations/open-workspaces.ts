import type { Logger as BoltLogger, webApi } from '@slack/bolt';
import type { Logger } from '../../../../core/ports/logger.ts';
import { createSingleWorkspace, type WorkspaceAccess, type Workspaces } from '../workspaces.ts';
import { createInstallationRecords } from './installation-records.ts';
import { createInstalledWorkspaces } from './installed-workspaces.ts';
import { receiveInstallations, type InstallerParts } from './receive-installations.ts';

export interface AccessOptions {
  apiUrl: string;
  clientOptions: webApi.WebClientOptions;
  /** The hosts whose links are unfurled. */
  unfurlHosts: readonly string[];
  boltLogger: BoltLogger;
  logger: Logger;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** The workspaces that Dateline gets into, and what makes Bolt's receiver over HTTP let others install it. */
export function openWorkspaces(
  access: WorkspaceAccess,
  options: AccessOptions,
): { workspaces: Workspaces; installer: InstallerParts } {
  if (access.kind === 'one') {
    return { workspaces: createSingleWorkspace(access.botToken, options.clientOptions), installer: {} };
  }
  const { clientId, clientSecret, installations, box } = access;
  const shared = { ...options, clientId, clientSecret, records: createInstallationRecords(installations, box) };
  return { workspaces: createInstalledWorkspaces(shared), installer: receiveInstallations({ ...shared, box }) };
}
