import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diagnose, type Finding } from '../../src/config/diagnose.ts';
import { inspectEnvironment } from '../../src/config/environment.ts';
import { formatDiagnosis } from '../../src/config/format-diagnosis.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-doctor-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const secrets = {
  DISCORD_TOKEN: 'MTAx.GhYk.abc_def-123',
  SLACK_BOT_TOKEN: 'xoxb-12-34-abcdef',
  SLACK_APP_TOKEN: 'xapp-1-A1-22-abcdef',
};

function probeSqlite(): string {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('CREATE VIRTUAL TABLE sentences USING fts5(text)');
    return String(database.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  } finally {
    database.close();
  }
}

/** The findings by topic, each as "state: text" and its hint behind " → ". */
function find(
  variables: NodeJS.ProcessEnv,
  briefings: { loaded: number; refused: number } | null = { loaded: 1, refused: 0 },
): Record<string, string> {
  const places = { DATABASE_URL: join(folder, 'data/news.db'), ...variables };
  const findings = diagnose({ reading: inspectEnvironment(places, folder), briefings, probeSqlite });
  return Object.fromEntries(
    findings.map(({ topic, state, text, hint }) => [topic, `${state}: ${text} → ${hint ?? ''}`]),
  );
}

describe('diagnose', () => {
  test('finds nothing wrong where nothing is configured, and says how to switch the platforms on', () => {
    const findings = find({});
    expect(Object.values(findings).filter((finding) => finding.startsWith('fault'))).toEqual([]);
    expect(findings['Node']).toMatch(/^ok: \d/);
    expect(findings['SQLite']).toMatch(/^ok: 3\.\d+\.\d+ with full-text search/);
    expect(findings['Discord']).toMatch(/^off: .*DISCORD_TOKEN is not set → .*Reset Token/);
    expect(findings['Slack']).toMatch(/^off: .*SLACK_BOT_TOKEN is not set → .*OAuth & Permissions/);
    expect(findings['Log level']).toBe('ok: info → ');
  });

  test('says that secrets are set and never what they are', () => {
    const findings = find(secrets);
    expect(findings['Discord']).toMatch(/^ok: on: DISCORD_TOKEN is set/);
    expect(findings['Slack']).toMatch(/^ok: on: SLACK_BOT_TOKEN and SLACK_APP_TOKEN are set \(Socket Mode\)/);
    for (const secret of Object.values(secrets)) expect(JSON.stringify(findings)).not.toContain(secret);
  });

  test('names where workspaces install the Slack app', () => {
    const findings = find({
      SLACK_CLIENT_ID: '123.456',
      SLACK_CLIENT_SECRET: '33fe0b5d1f2a4c6e',
      DATELINE_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      SLACK_SIGNING_SECRET: '8f742231b10e8888',
      PORT: '3000',
    });
    expect(findings['Slack']).toMatch(/^ok: on: SLACK_CLIENT_ID .* may install it at \/slack\/install/);
  });

  test('names the port on which Slack is listened to', () => {
    const { SLACK_BOT_TOKEN } = secrets;
    const findings = find({ SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET: '8f742231b10e8888', PORT: '3000' });
    expect(findings['Slack']).toMatch(/^ok: .*SLACK_SIGNING_SECRET are set \(HTTP on port 3000\)/);
  });

  test('shows each fault of the environment under its topic, and looks at the rest all the same', () => {
    mkdirSync(join(folder, '.env'));
    const findings = find({ SLACK_BOT_TOKEN: secrets.SLACK_BOT_TOKEN, LOG_LEVEL: 'loud' });
    expect(findings['Slack']).toMatch(/^fault: SLACK_APP_TOKEN is missing/);
    expect(findings['Log level']).toMatch(/^fault: LOG_LEVEL must be/);
    expect(findings['Environment']).toMatch(/^fault: The file \.env is a folder/);
    expect(findings['Database']).toMatch(/^ok: /);
  });

  test('shows the warnings of the environment', () => {
    expect(find({ DISCORD_TOKN: 'x' })['Environment']).toMatch(/^missing: .*Did you mean DISCORD_TOKEN\?/);
  });

  test('shows the faults of the settings file', () => {
    const path = join(folder, 'dateline.yaml');
    writeFileSync(path, 'digest:\n  mostStories: 0\n');
    expect(find({ CONFIG_FILE: path })['Settings']).toMatch(
      /^fault: 1 fault in [^]*Line 2: digest\.mostStories must be/,
    );
    writeFileSync(path, '');
    expect(find({ CONFIG_FILE: path })['Settings']).toBe(`ok: ${path} → `);
  });

  test('says where SQLite has no full-text search', () => {
    const probe = () => {
      throw new Error('no such module: fts5');
    };
    const [, sqlite] = diagnose({ reading: inspectEnvironment({}, folder), briefings: null, probeSqlite: probe });
    expect(sqlite).toMatchObject({
      topic: 'SQLite',
      state: 'fault',
      text: 'no full-text search (FTS5): no such module: fts5',
    });
  });

  test('tells a briefings folder that is missing, empty or holds bad files', () => {
    expect(find({}, null)['Briefings']).toMatch(/^fault: no folder briefings → .*BRIEFINGS_DIR.*build FILE/);
    expect(find({}, { loaded: 0, refused: 0 })['Briefings']).toMatch(/^missing: none in briefings → .*build FILE/);
    expect(find({}, { loaded: 3, refused: 2 })['Briefings']).toMatch(/^fault: briefings: 3 loaded, 2 with faults/);
    expect(find({}, { loaded: 3, refused: 0 })['Briefings']).toBe('ok: briefings: 3 loaded → ');
  });

  test('tells an inbox that is off, there, or missing', () => {
    expect(find({})['Inbox']).toMatch(/^off: off: INBOX_DIR is not set → .*briefed/);
    const inbox = join(folder, 'inbox');
    expect(find({ INBOX_DIR: inbox })['Inbox']).toBe(
      `fault: no folder ${inbox} → Make it, or set INBOX_DIR to another.`,
    );
    mkdirSync(inbox);
    expect(find({ INBOX_DIR: inbox })['Inbox']).toBe(`ok: ${inbox} → `);
  });

  test.each([
    ['23.11.0', 'fault'],
    ['24.0.0', 'ok'],
    ['26.1.0', 'ok'],
  ])('Node %s is %s', (nodeVersion, state) => {
    const input = { reading: inspectEnvironment({}, folder), briefings: null, probeSqlite };
    const [node] = diagnose({ ...input, nodeVersion });
    expect(node).toMatchObject({ topic: 'Node', state });
  });
});

describe('the database', () => {
  const check = (url: string) => find({ DATABASE_URL: url })['Database'];

  test('may be new, empty, a SQLite file or in memory', () => {
    const path = join(folder, 'there.db');
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE t (x)');
    database.close();
    const empty = join(folder, 'empty.db');
    writeFileSync(empty, '');
    expect(check(path)).toBe(`ok: ${path} → `);
    expect(check(empty)).toBe(`ok: ${empty} → `);
    expect(check(join(folder, 'a/b/new.db'))).toMatch(/^ok: .*new\.db, made at the first start/);
    expect(check(':memory:')).toMatch(/^ok: in memory/);
  });

  test('may not be a folder, another kind of file, or below a file', () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'These are notes, not a database.');
    expect(check(folder)).toMatch(/^fault: .*is a folder → .*DATABASE_URL/);
    expect(check(path)).toMatch(/^fault: .*is not a SQLite database/);
    expect(check(join(path, 'x/news.db'))).toMatch(/^fault: .*notes\.txt is not a folder/);
  });
});

describe('formatDiagnosis', () => {
  const findings: Finding[] = [
    { topic: 'Node', state: 'ok', text: '24.21.0', hint: null },
    { topic: 'Discord', state: 'off', text: 'off', hint: 'Switch it on.' },
    { topic: 'Settings', state: 'fault', text: 'one\ntwo', hint: 'Mend it.' },
  ];

  test('aligns topics and puts further lines and hints under the text', () => {
    expect(formatDiagnosis(findings, { LANG: 'en_GB.UTF-8' })).toBe(
      [
        '✓ Node      24.21.0',
        '· Discord   off',
        '            Switch it on.',
        '✗ Settings  one',
        '            two',
        '            Mend it.',
        '',
      ].join('\n'),
    );
  });

  test.skipIf(process.platform === 'win32').each([{}, { LANG: 'C' }, { LC_ALL: 'C', LANG: 'en_GB.UTF-8' }])(
    'keeps its symbols to ASCII under %o',
    (variables) => {
      expect(formatDiagnosis(findings, variables)).toMatch(/^\+ Node[^]*\n- Discord[^]*\nx Settings/);
    },
  );

  test('lets no control character through', () => {
    const text = formatDiagnosis([{ topic: 'Briefings', state: 'ok', text: 'a\u001b[31mb\u202ec\u009bd', hint: null }]);
    expect(text).toMatch(/a\uFFFD\[31mb\uFFFDc\uFFFDd\n$/);
  });

  test('of nothing is empty', () => {
    expect(formatDiagnosis([])).toBe('');
  });
});
