import type { Logger } from '../../src/core/ports/logger.ts';

/** A line that was logged. */
export interface Logged {
  level: string;
  message: string;
  fields: Readonly<Record<string, unknown>>;
}

/** A log that keeps its lines. */
export function keepLog(): { logger: Logger; lines: Logged[] } {
  const lines: Logged[] = [];
  const at = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    void lines.push({ level, message, fields });
  return { logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }, lines };
}
