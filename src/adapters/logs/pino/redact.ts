/** What stands where a secret stood. */
const redacted = '[redacted]';

// Names under which credentials are kept: `authorization`, `bot_token`, `X-Slack-Signature`, `set-cookie`.
const secretName = /(?:token|secret|password|passwd|authorization|cookie|credentials?|signature|api[-_]?key)$/i;

// Tokens that are known by their looks: those of workspaces that install Slack's app stand in no setting
// (https://docs.slack.dev/authentication/tokens).
const tokenForm = /\b(?:xox[a-z](?:\.xox[a-z])?|xapp)-[\w-]{8,}/g;

// A bound for what hostile input can make of one line, and for the stack.
const deepest = 8;
const longest = 10_000;

// Keys that the logger itself writes; a field of that name would stand there twice.
const reservedKeys: ReadonlySet<string> = new Set(['level', 'time', 'msg']);

/**
 * Makes what is to be logged into plain JSON values that hold none of the secrets: not in a string,
 * a number, a key or an error's message or stack, at any depth; nor as a URL or JSON writes them.
 * What stands under a key such as `token` goes in any case. What cannot be read, is too deep or
 * too long is replaced or cut with a word about it. Never throws.
 */
export class Redactor {
  readonly #secrets: RegExp | null;

  constructor(secrets: readonly string[]) {
    this.#secrets = secretPattern(secrets);
  }

  text(text: string): string {
    const known = this.#secrets === null ? text : text.replaceAll(this.#secrets, redacted);
    const clean = known.replaceAll(tokenForm, redacted);
    return clean.length > longest ? `${clean.slice(0, longest)}… (${clean.length - longest} characters more)` : clean;
  }

  /** The fields of one line. One whose name the logger needs itself gets a `_` behind it. */
  fields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const entries = this.#entries(fields, []);
    return Object.fromEntries(entries.map(([key, value]) => [reservedKeys.has(key) ? `${key}_` : key, value]));
  }

  /** `above`: the objects that the value stands in, outermost first. */
  #value(value: unknown, above: readonly object[]): unknown {
    switch (typeof value) {
      case 'string':
        return this.text(value);
      case 'number':
        return this.text(String(value)) === String(value) ? value : redacted;
      case 'bigint':
      case 'symbol':
        return this.text(String(value));
      case 'object':
        return value === null ? null : this.#object(value, above);
      case 'boolean':
        return value;
      default:
        return undefined;
    }
  }

  #object(object: object, above: readonly object[]): unknown {
    if (above.includes(object)) return '[circular]';
    if (above.length === deepest) return '[too deep]';
    const within = [...above, object];
    try {
      if (object instanceof Error) return this.#error(object, within);
      if (ArrayBuffer.isView(object)) return `[${object.byteLength} bytes]`;
      if (Array.isArray(object)) return object.map((item) => this.#value(item, within));
      if (object instanceof Set || object instanceof Map) return [...object].map((item) => this.#value(item, within));
      if ('toJSON' in object && typeof object.toJSON === 'function') {
        return this.#value(Reflect.apply(object.toJSON, object, []), within);
      }
      return Object.fromEntries(this.#entries(object, within));
    } catch {
      return '[unreadable]';
    }
  }

  #entries(object: object, within: readonly object[]): [string, unknown][] {
    return Object.keys(object).map((key) => [this.text(key), this.#property(object, key, within)]);
  }

  #property(object: object, key: string, within: readonly object[]): unknown {
    if (secretName.test(key)) return redacted;
    try {
      return this.#value(Reflect.get(object, key), within);
    } catch {
      return '[unreadable]';
    }
  }

  /** Only what every error has: libraries hang whole requests on theirs, with their headers. */
  #error(error: Error, within: readonly object[]): Record<string, unknown> {
    const names = ['name', 'message', 'code', 'hint', 'stack', 'cause', 'errors'].filter((name) => name in error);
    return Object.fromEntries(names.map((name) => [name, this.#property(error, name, within)]));
  }
}

function secretPattern(secrets: readonly string[]): RegExp | null {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)]);
  if (forms.length === 0) return null;
  // The longest first: of two secrets that begin alike, no end of the longer may stay.
  const patterns = [...new Set(forms)]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replaceAll(/[^\w]/g, String.raw`\$&`));
  return new RegExp(patterns.join('|'), 'g');
}
