import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { environmentSettings } from '../../src/config/environment-settings.ts';
import { readEnvironment } from '../../src/config/environment.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-generate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const paths = [
  '.env.example',
  'config/dateline.schema.json',
  'briefings/briefing.schema.json',
  'config/slack-manifest.yaml',
  'config/slack-manifest.http.yaml',
  'src/core/questions/reader/kernel.json',
];

function generate(...options: string[]) {
  const script = resolve('scripts/generate.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const content = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('generate', () => {
  test('writes every generated file, and then has nothing to do', () => {
    expect(generate()).toEqual({ status: 0, stdout: paths.map((path) => `wrote ${path}\n`).join(''), stderr: '' });
    expect(generate()).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(generate('--check')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('--check names what is missing or stale and the command that mends it, and writes nothing', () => {
    generate();
    writeFileSync(join(folder, '.env.example'), content('.env.example') + '\n');
    rmSync(join(folder, 'config'), { recursive: true });
    const stderr = [
      '.env.example is not as the code makes it. Run: npm run generate\n',
      'config/dateline.schema.json is not as the code makes it. Run: npm run generate\n',
      'config/slack-manifest.yaml is not as the code makes it. Run: npm run generate\n',
      'config/slack-manifest.http.yaml is not as the code makes it. Run: npm run generate\n',
    ].join('');
    expect(generate('--check')).toEqual({ status: 1, stdout: '', stderr });
    expect(generate('--check').status).toBe(1);
  });
});

describe('the generated files', () => {
  beforeEach(() => {
    generate();
  });

  test('.env.example lists every setting and switches nothing on as it stands', () => {
    writeFileSync(join(folder, '.env'), content('.env.example'));
    expect(readEnvironment({}, folder)).toEqual(readEnvironment({}, join(folder, 'config')));
    const uncommented = content('.env.example').replaceAll(/^# (?=[A-Z_]+=)/gm, '');
    const names = Object.values(environmentSettings).map(({ name }) => name);
    expect(Object.keys(parseEnv(uncommented)).sort()).toEqual(names.sort());
  });

  test('the defaults that .env.example names are those that apply', () => {
    writeFileSync(join(folder, '.env'), content('.env.example').replaceAll(/^# (?=[A-Z_]+=)/gm, ''));
    const applied = readEnvironment({}, join(folder, 'config'));
    expect(readEnvironment({}, folder)).toEqual({
      ...applied,
      settingsFile: { ...applied.settingsFile, chosen: true },
    });
  });

  test.each(paths.filter((path) => path.endsWith('.schema.json')))(
    '%s is a JSON Schema with every reference in it',
    (path) => {
      const schema = JSON.parse(content(path)) as Record<string, unknown>;
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        additionalProperties: false,
        title: expect.any(String) as string,
        description: expect.any(String) as string,
      });
      const definitions = Object.keys(schema['$defs'] ?? {});
      const references = [...content(path).matchAll(/"\$ref": "#\/\$defs\/(\w+)"/g)].map((match) => match[1]);
      expect(new Set(references)).toEqual(new Set(definitions));
    },
  );

  test('the schema of briefings asks for what a briefing must have, and not for $schema', () => {
    const { required } = JSON.parse(content('briefings/briefing.schema.json')) as { required: string[] };
    expect(required).toEqual(expect.arrayContaining(['version', 'id', 'article', 'sentences', 'headline']));
    expect(required).not.toContain('$schema');
  });
});
