type Fields = Readonly<Record<string, unknown>>;

/** Structured log lines. Fields may be logged as they are, so never pass a secret or a whole message. */
export interface Logger {
  debug(fields: Fields, message: string): void;
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
}
