/** That Dateline was installed in a workspace of a chat platform, and with what it may act there. */
export interface Installation {
  /** The platform's name. */
  platform: string;
  /** The platform's id of the workspace, or of an organisation that installed it for all of its workspaces. */
  workspace: string;
  /** The platform's own record of it, its tokens among them, encrypted: only the platform's adapter opens it. */
  sealed: string;
}

/**
 * Where installations are kept: one a workspace, and nothing of it in plain words. Every method may reject with
 * `DatelineError('store-failed')`.
 */
export interface InstallationStore {
  /** Adds it, or replaces the earlier one of the same workspace. */
  keepInstallation(installation: Installation): Promise<void>;
  findInstallation(platform: string, workspace: string): Promise<Installation | null>;
  /** Forgets it; no effect where there is none. */
  removeInstallation(platform: string, workspace: string): Promise<void>;
  /** All of a platform, by id of the workspace. */
  listInstallations(platform: string): Promise<Installation[]>;
}
