import { LogLevel, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from '../../../../core/ports/logger.ts';

/** As much of a line of the library's as a log needs. */
const longestLine = 300;

/**
 * What Bolt and its clients log, in our log. Their debug lines hold people's messages and are left out; what they call
 * an error is a warning here, because whoever calls them says what became of it.
 */
export function createBoltLogger(logger: Logger): BoltLogger {
  const at =
    (level: 'debug' | 'warn') =>
    (...parts: unknown[]): void =>
      logger[level]({ detail: parts.map(say).join(' ').slice(0, longestLine) }, 'Slack’s library says');
  return {
    debug: () => undefined,
    info: at('debug'),
    warn: at('warn'),
    error: at('warn'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

/** An error by its message alone: its other fields hold the request that failed. */
function say(part: unknown): string {
  if (part instanceof Error) return part.message;
  return typeof part === 'string' ? part : '…';
}
