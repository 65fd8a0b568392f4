import { DiscordAPIError, DiscordjsError, HTTPError } from 'discord.js';

/**
 * Sends once more where the connection broke: discord.js itself tries again after an error of Discord's, a limit or a
 * timeout, but not then. What is sent must be named (`nameMessage`), or such that Discord takes it once.
 */
export async function sendAgain<T>(send: () => Promise<T>, onBroken?: () => void): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!isBroken(error)) throw error;
    onBroken?.();
    return await send();
  }
}

/** A failure below HTTP carries the code of the system or of the HTTP client; a fault of ours carries none. */
function isBroken(error: unknown): boolean {
  const isDiscords = error instanceof DiscordAPIError || error instanceof DiscordjsError || error instanceof HTTPError;
  return !isDiscords && error instanceof Error && 'code' in error && typeof error.code === 'string';
}
