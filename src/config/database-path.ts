import { z } from 'zod';

/**
 * DATABASE_URL as text in, the path of the SQLite file out (`:memory:` for a database that is
 * never written to disk). Taken: `sqlite:path`, `sqlite:///absolute/path`, the same with `file:`
 * (whose path is percent-decoded, as in any URL), and a plain path.
 */
export const databasePathSchema = z.string().transform((url, context) => {
  const parsed = parseDatabaseUrl(url);
  if ('path' in parsed) return parsed.path;
  context.addIssue({ code: 'custom', message: parsed.fault });
  return z.NEVER;
});

type Parsed = { path: string } | { fault: string };

// Two letters at the least, so that the drive of a Windows path is no scheme.
const schemePattern = /^([a-z][a-z0-9+.-]+):(.*)$/is;

function parseDatabaseUrl(url: string): Parsed {
  const [, scheme, rest] = schemePattern.exec(url) ?? [];
  if (scheme === undefined || rest === undefined) return checkPath(url);
  switch (scheme.toLowerCase()) {
    case 'sqlite':
      return parseRest(rest);
    case 'file':
      return percentDecode(rest);
    case 'postgres':
    case 'postgresql':
      return {
        fault: 'names a PostgreSQL database, but this version stores in SQLite only. Write sqlite:data/dateline.db.',
      };
    default:
      return { fault: 'names a kind of database that Dateline does not know. Write sqlite:data/dateline.db.' };
  }
}

function percentDecode(rest: string): Parsed {
  const parsed = parseRest(rest);
  if ('fault' in parsed) return parsed;
  try {
    return checkPath(decodeURIComponent(parsed.path));
  } catch {
    return { fault: 'has a "%" that begins no percent-encoded character. Write %25 for the sign itself.' };
  }
}

/** What stands behind the scheme: a path, or `//`, an empty host and an absolute path. */
function parseRest(rest: string): Parsed {
  if (rest.includes('?')) return { fault: 'has parameters behind a "?", but Dateline takes none. Leave them out.' };
  if (rest === '//:memory:') return { path: ':memory:' };
  if (!rest.startsWith('//')) return checkPath(rest);
  if (rest.startsWith('///')) return checkPath(rest.slice(2));
  return { fault: 'has a host behind "//". Write sqlite:data/dateline.db or sqlite:///absolute/path.db.' };
}

function checkPath(path: string): Parsed {
  if (path === '') return { fault: 'names no file. Write sqlite:data/dateline.db.' };
  if (/[/\\]$/.test(path)) return { fault: 'names a folder. Add a file name, as in sqlite:data/dateline.db.' };
  if (path.includes('\0')) return { fault: 'holds a NUL character, which no path can. Leave it out.' };
  return { path };
}
