import { ApplicationFlags, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { explainLogin } from './explain-failure.ts';
import { inviteLink, personalLink } from './invite-link.ts';

const userSchema = z.object({ username: z.string() });
const applicationSchema = z.object({ id: z.string(), flags: z.int().default(0) });

/** How Discord knows a token. */
export interface DiscordProbe {
  /** The name of the bot. */
  name: string;
  inviteLink: string;
  personalLink: string;
  /** Whether it may read messages that don't mention it. */
  readsMessages: boolean;
}

/** Asks Discord whose token it is. @throws DatelineError that says what to do */
export async function probeDiscord({ token, apiUrl }: { token: string; apiUrl: string }): Promise<DiscordProbe> {
  const rest = new REST({ api: apiUrl, timeout: 10_000, retries: 0 }).setToken(token);
  try {
    const { username } = userSchema.parse(await rest.get(Routes.user()));
    const { id, flags } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const mayRead = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
    return {
      name: username,
      inviteLink: inviteLink(id),
      personalLink: personalLink(id),
      readsMessages: (flags & mayRead) !== 0,
    };
  } catch (error) {
    throw explainLogin(error);
  }
}
