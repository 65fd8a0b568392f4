import { DiscordAPIError, HTTPError } from 'discord.js';

/**
 * What a log may hold of a failure. Discord's own errors carry the whole request: its body, which is what was said, and
 * its address, which for an interaction holds a token; of them only the reason is kept.
 */
export function failureFields(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    const { code, status, method, message } = error;
    return { code, status, method, reason: message };
  }
  if (error instanceof HTTPError) return { status: error.status, method: error.method, reason: error.message };
  return { err: error };
}
