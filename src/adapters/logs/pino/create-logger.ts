import pino from 'pino';
import type { Logger } from '../../../core/ports/logger.ts';
import { Redactor } from './redact.ts';

interface PinoLoggerOptions {
  level: pino.LevelWithSilent;
  /** Takes whole lines; standard error by default, because standard output belongs to answers. */
  destination?: { write(line: string): void };
  /** The values that no line may hold, wherever they occur. */
  secrets: readonly string[];
}

/** A logger that writes JSON, an object a line, at once. */
export function createPinoLogger({ level, destination, secrets }: PinoLoggerOptions): Logger {
  const redactor = new Redactor(secrets);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Errors arrive here written out already; pino's own serializer would take them apart again.
      serializers: { err: (value: unknown) => value },
      hooks: { streamWrite: escapeInvisible },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  const write =
    (at: pino.Level): Logger['info'] =>
    (fields, message) => {
      if (logger.isLevelEnabled(at)) logger[at](redactor.fields(fields), redactor.text(message));
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/**
 * JSON escapes the control characters below U+0020 only. The others, and those that turn the
 * direction of text, can upset a terminal in which a log is read; escaped, they say the same.
 */
function escapeInvisible(line: string): string {
  return line.replaceAll(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
