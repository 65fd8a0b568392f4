import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPinoLogger } from '../../../../src/adapters/logs/pino/create-logger.ts';
import { DatelineError } from '../../../../src/core/errors.ts';
import type { Logger } from '../../../../src/core/ports/logger.ts';

const token = 'xoxb-12345678-abcdef';

function lines(log: (logger: Logger) => void, secrets: readonly string[] = [token], level: 'trace' | 'warn' = 'trace') {
  const written: string[] = [];
  log(createPinoLogger({ level, secrets, destination: { write: (line) => void written.push(line) } }));
  return written;
}

function logged(fields: Record<string, unknown>, message = 'it happened'): Record<string, unknown> {
  const [line = ''] = lines((logger) => logger.info(fields, message));
  return JSON.parse(line) as Record<string, unknown>;
}

describe('createPinoLogger', () => {
  test('writes a line of JSON with level, time, fields and message', () => {
    expect(logged({ briefing: 'a', count: 2 })).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      briefing: 'a',
      count: 2,
      msg: 'it happened',
    });
  });

  test('leaves out what is below the level', () => {
    const written = lines(
      (logger) => {
        logger.debug({}, 'debug');
        logger.info({}, 'info');
        logger.warn({}, 'warn');
        logger.error({}, 'error');
      },
      [],
      'warn',
    );
    expect(written.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['warn', 'error']);
  });

  test('writes to standard error, all of it though the process exits at once', () => {
    const module = pathToFileURL(resolve('src/adapters/logs/pino/create-logger.ts')).href;
    const script = `import { createPinoLogger } from ${JSON.stringify(module)};
      const logger = createPinoLogger({ level: 'info', secrets: ['${token}'] });
      for (let line = 0; line < 500; line++) logger.info({ line, text: '${token}'.repeat(20) }, 'said');
      process.exit(0);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(run.stdout).toBe('');
    expect(run.stderr.trim().split('\n')).toHaveLength(500);
    expect(run.stderr).not.toContain(token);
  });

  test('escapes what could upset a terminal, and says the same', () => {
    const text = 'a\u001b[31m\u007f\u009b31m\u202e\u2028\u2066\ufeff\nb';
    const [line = ''] = lines((logger) => logger.info({ text }, text));
    expect(line).toMatch(/^[\x20-\x7e]+\n$/);
    expect(JSON.parse(line)).toMatchObject({ text, msg: text });
  });

  test('keeps fields apart from what the line has for itself', () => {
    expect(logged({ level: 1, msg: 'x', time: 'y', toString: 'z' })).toMatchObject({
      level: 'info',
      level_: 1,
      msg_: 'x',
      time_: 'y',
      toString: 'z',
      msg: 'it happened',
    });
  });

  test('writes a message as it is, though it look like a format', () => {
    expect(logged({}, '100 %s %d %j %%')['msg']).toBe('100 %s %d %j %%');
  });
});

describe('errors', () => {
  test('have name, message, code, hint, stack and cause', () => {
    const cause = Object.assign(new Error('no such file'), { code: 'ENOENT' });
    const error = new DatelineError('bad-briefing', 'It has no text.', { hint: 'Write some.', cause });
    expect(logged({ error })['error']).toEqual({
      name: 'DatelineError',
      message: 'It has no text.',
      code: 'bad-briefing',
      hint: 'Write some.',
      stack: expect.stringContaining('create-logger.test.ts') as string,
      cause: {
        name: 'Error',
        message: 'no such file',
        code: 'ENOENT',
        stack: expect.stringContaining('no such file') as string,
      },
    });
  });

  test('are written the same under err, and with the errors they gather', () => {
    const { err } = logged({ err: new AggregateError([new Error('one'), new Error('two')], 'both') });
    expect(err).toMatchObject({ name: 'AggregateError', errors: [{ message: 'one' }, { message: 'two' }] });
  });

  test('lose what a library hangs on them', () => {
    const error = Object.assign(new Error('401'), { request: { headers: { 'x-api': 'unknown secret' } } });
    expect(JSON.stringify(logged({ error }))).not.toContain('unknown secret');
  });
});

describe('secrets', () => {
  test('are taken out where only their looks tell them: tokens of workspaces that install Slack’s app', () => {
    const tokens = ['xoxb-12-34-abcdef', 'xoxe.xoxb-1-Mi0yLTEy', 'xoxe-1-My0xLTEy', 'xapp-1-A1-22-abcdef'];
    const text = JSON.stringify(logged({ url: `https://x/?token=${tokens[0] ?? ''}&b=1`, list: tokens }));
    for (const token of tokens) expect(text).not.toContain(token);
    expect(text).toContain('&b=1');
    expect(logged({ word: 'boxes-and-more xox' })['word']).toBe('boxes-and-more xox');
  });

  test('are taken out of messages, fields, keys, URLs, JSON and errors', () => {
    const secret = 'a"b/c d+e%';
    const error = new Error(`failed with ${secret}`, { cause: new Error(secret) });
    const fields = { error, url: `https://x/?t=${encodeURIComponent(secret)}`, body: JSON.stringify({ t: secret }) };
    const [line = ''] = lines((logger) => logger.info({ ...fields, [secret]: [[{ deep: secret }]] }, secret), [secret]);
    const text = JSON.stringify(JSON.parse(line));
    for (const form of [secret, encodeURIComponent(secret), 'a\\"b/c', 'a\\\\\\"b/c']) expect(text).not.toContain(form);
    expect(JSON.parse(line)).toMatchObject({ msg: '[redacted]', '[redacted]': [[{ deep: '[redacted]' }]] });
  });

  test.each([
    'token',
    'Authorization',
    'bot_token',
    'x-slack-signature',
    'clientSecret',
    'Set-Cookie',
    'apiKey',
    'password',
  ])('that are not known go by the name of their field: %s', (name) => {
    expect(logged({ headers: [{ [name]: 'something' }] })['headers']).toEqual([{ [name]: '[redacted]' }]);
  });

  test('of which one begins with the other both go whole', () => {
    const [line = ''] = lines((logger) => logger.info({}, 'abcdefgh abcdefghijkl'), ['abcdefgh', 'abcdefghijkl']);
    expect(JSON.parse(line)).toMatchObject({ msg: '[redacted] [redacted]' });
  });

  test('that are empty do not redact everything', () => {
    expect(JSON.parse(lines((logger) => logger.info({}, 'text'), [''])[0] ?? '')).toMatchObject({ msg: 'text' });
  });

  test('never stand in a line, wherever they occur', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9._-]{9,60}$/);
    const secretsAndFields = fc.array(secret, { minLength: 1, maxLength: 3 }).chain((secrets) => {
      const text = fc
        .array(fc.oneof(fc.constantFrom(...secrets), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 4 })
        .map((parts) => parts.join(''));
      const { value } = fc.letrec((tie) => ({
        value: fc.oneof(
          { maxDepth: 6 },
          text,
          fc.oneof(fc.double(), fc.bigInt(), fc.boolean(), fc.date(), fc.constantFrom(null, undefined)),
          fc.array(tie('value'), { maxLength: 4 }),
          fc.dictionary(text, tie('value'), { maxKeys: 4 }),
          fc.tuple(text, tie('value')).map(([message, cause]) => new Error(message, { cause })),
          tie('value').map((item) => new Map([[item, new Set([item])]])),
          text.map((path) => Object.assign(new Error('x'), { code: path, name: path })),
        ),
      }));
      return fc.tuple(fc.constant(secrets), fc.dictionary(text, value, { maxKeys: 4 }), text);
    });
    fc.assert(
      fc.property(secretsAndFields, ([secrets, fields, message]) => {
        const [line = ''] = lines((logger) => logger.error(fields, message), secrets);
        expect(JSON.parse(line)).toHaveProperty('msg');
        for (const one of secrets) expect(line).not.toContain(one);
      }),
    );
  });
});

describe('odd values', () => {
  test('are written with a word about them instead of breaking the line', () => {
    const circular: Record<string, unknown> = { name: 'loop' };
    circular['self'] = circular;
    let deep: unknown = 'bottom';
    for (let level = 0; level < 50; level++) deep = { deep };
    const throwing = Object.defineProperty({ fine: 1 }, 'broken', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const written = logged({
      circular,
      deep,
      throwing,
      bytes: Buffer.from(token),
      date: new Date(0),
      url: new URL('https://example.org/a'),
      big: 10n,
      nothing: undefined,
      call: () => 1,
    });
    expect(written).toMatchObject({
      circular: { name: 'loop', self: '[circular]' },
      throwing: { fine: 1, broken: '[unreadable]' },
      bytes: '[20 bytes]',
      date: '1970-01-01T00:00:00.000Z',
      url: 'https://example.org/a',
      big: '10',
    });
    expect(JSON.stringify(written['deep'])).toContain('[too deep]');
    expect(written).not.toHaveProperty('nothing');
    expect(written).not.toHaveProperty('call');
  });

  test('that are too long are cut, with how much', () => {
    expect(logged({ text: 'x'.repeat(10_500) })['text']).toBe(`${'x'.repeat(10_000)}… (500 characters more)`);
  });
});
