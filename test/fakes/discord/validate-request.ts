import type * as z from 'zod/mini';
import { invalidForm } from './discord-error.ts';
import type { Fault } from './discord-error.ts';
import { makeStrict } from './make-strict.ts';

type Issue = z.core.$ZodIssue;

/** The body if Discord's own schema takes it, unknown keys among the faults; else 400 with each fault at its path. */
export function requireShape(schema: z.ZodMiniType, body: unknown): unknown {
  const result = makeStrict(schema).safeParse(withoutIdleKeys(body));
  if (result.success) return result.data;
  throw invalidForm(result.error.issues.flatMap((issue) => faultsOf(issue, [], body)));
}

/** discord.js sends these with every message, where they say nothing and Discord's schemas don't name them. */
const IDLE_KEYS: readonly string[] = ['tts', 'enforce_nonce'];

function withoutIdleKeys(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const kept = Object.entries(body).filter(([key, value]) => value !== false || !IDLE_KEYS.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'data' || key === 'message' ? withoutIdleKeys(value) : (value as unknown),
    ]),
  );
}

/** A zod issue in Discord's words; a union's come from the branch that was meant. */
function faultsOf(issue: Issue, above: readonly (string | number)[], body: unknown): Fault[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'invalid_union') {
    const branch = meantBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => faultsOf(inner, path, body));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'UNKNOWN_KEY',
      message: 'Discord knows no such key here.',
    }));
  }
  return [{ path, ...wordsOf(issue, path, body) }];
}

/** The branch whose `type` fits; where none does, the one with the fewest issues. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some(({ path }) => path.length === 0 || path[0] === 'type'));
  const candidates = fitting.length > 0 ? fitting : branches;
  return [...candidates].sort((a, b) => a.length - b.length)[0];
}

function wordsOf(issue: Issue, path: readonly (string | number)[], body: unknown): { code: string; message: string } {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
        : { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` };
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` }
        : { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` };
    case 'invalid_type':
      return valueAt(body, path) === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'MODEL_TYPE_CONVERT', message: `Must be of type ${issue.expected}.` };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.map(String).join(', ')}}.` };
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function valueAt(body: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    body,
  );
}
