import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databasePathSchema } from '../../src/config/database-path.ts';

test.each([
  ['sqlite:data/dateline.db', 'data/dateline.db'],
  ['sqlite:./a.db', './a.db'],
  ['sqlite:/var/a.db', '/var/a.db'],
  ['sqlite:///var/a.db', '/var/a.db'],
  ['SQLite:a.db', 'a.db'],
  ['sqlite::memory:', ':memory:'],
  ['sqlite://:memory:', ':memory:'],
  ['file::memory:', ':memory:'],
  [':memory:', ':memory:'],
  ['file:a%20b.db', 'a b.db'],
  ['file:///var/a%25.db', '/var/a%.db'],
  ['sqlite:a%20b.db', 'a%20b.db'],
  ['data/my news.db', 'data/my news.db'],
  ['C:\\data\\a.db', 'C:\\data\\a.db'],
])('%s is the file %s', (url, path) => {
  expect(databasePathSchema.parse(url)).toBe(path);
});

test.each([
  ['postgres://me:hunter22@db/news', 'PostgreSQL'],
  ['postgresql://db/news', 'PostgreSQL'],
  ['PostgreSQL:x', 'PostgreSQL'],
  ['mysql://db/news', 'does not know'],
  ['sqlite:', 'names no file'],
  ['sqlite://', 'has a host'],
  ['sqlite://data/a.db', 'has a host'],
  ['sqlite:///', 'names a folder'],
  ['data/', 'names a folder'],
  ['file:a.db?mode=ro', 'parameters'],
  ['file:50%.db', 'percent-encoded'],
  ['file:a%00.db', 'NUL'],
])('%s is refused: %s', (url, reason) => {
  const { error } = databasePathSchema.safeParse(url);
  expect(error?.issues.map((issue) => issue.message)).toEqual([expect.stringContaining(reason)]);
});

test('any text is a path or one clear refusal', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'sqlite:', 'file:', 'file:///', 'x:'),
      (text, scheme) => {
        const parsed = databasePathSchema.safeParse(scheme + text);
        if (parsed.success) expect(parsed.data).not.toMatch(/^$|\0|[/\\]$/);
        else expect(parsed.error.issues).toHaveLength(1);
      },
    ),
  );
});
