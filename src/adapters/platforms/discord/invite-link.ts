import { ApplicationIntegrationType, OAuth2Scopes, PermissionsBitField } from 'discord.js';

/** What Dateline does in a server: answer, post, hand over files, and open threads for what is long. */
const permissions = new PermissionsBitField([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'AttachFiles',
  'ReadMessageHistory',
]);

/** The page on which someone who manages a server lets Dateline in, with all that it needs. */
export function inviteLink(application: string): string {
  return authorizationPage(application, {
    integration_type: ApplicationIntegrationType.GuildInstall.toString(),
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: permissions.bitfield.toString(),
  });
}

/** The page on which a person adds Dateline to their own account, to use its commands everywhere. */
export function personalLink(application: string): string {
  return authorizationPage(application, {
    integration_type: ApplicationIntegrationType.UserInstall.toString(),
    scope: OAuth2Scopes.ApplicationsCommands,
  });
}

function authorizationPage(application: string, parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ client_id: application, ...parameters });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
