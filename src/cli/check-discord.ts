import type { Finding } from '../config/diagnose.ts';
import type { Environment } from '../config/environment.ts';
import { readSettings } from '../config/settings.ts';
import { DatelineError } from '../core/errors.ts';

const topic = 'Discord';

/** What Discord says of the token, and how to invite Dateline; nothing where Discord is off. */
export async function checkDiscord({ discord, settingsFile }: Environment): Promise<Finding[]> {
  if (discord === null) return [];
  // Discord's library takes a second to load.
  const { probeDiscord } = await import('../adapters/platforms/discord/probe-discord.ts');
  try {
    const { name, inviteLink, personalLink, readsMessages } = await probeDiscord(discord);
    const hint = `Invite it to a server: ${inviteLink}\nAdd it to your own account: ${personalLink}`;
    return [
      { topic, state: 'ok', text: `the token is that of ${name}`, hint },
      ...(wantsMessages(settingsFile) && !readsMessages ? [missingIntent] : []),
    ];
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return [{ topic, state: 'fault', text: error.message, hint: error.hint }];
  }
}

const missingIntent: Finding = {
  topic,
  state: 'fault',
  text: 'discord.messageContent is set, but Discord does not allow it',
  hint: 'Switch on https://discord.com/developers/applications → your application → Bot → Message Content Intent, or take the setting out.',
};

function wantsMessages({ path, chosen }: Environment['settingsFile']): boolean {
  try {
    return readSettings(path, { mustExist: chosen }).discord.messageContent;
  } catch (error) {
    // The settings have a finding of their own.
    if (error instanceof DatelineError) return false;
    throw error;
  }
}
