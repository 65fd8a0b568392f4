import type { z } from 'zod';
import { findNearest } from '../../commands/find-nearest.ts';
import { briefingSchema, type Briefing } from '../briefing.ts';
import { excerpt, formatPath, type Fault } from './check-faults.ts';

type Issue = z.core.$ZodIssue;
type Words = Pick<Fault, 'message' | 'hint'>;

const correct = 'Correct it; briefing.schema.json describes every field.';

/** Whether a value has the fields of a briefing; what they say is not looked at. */
export function checkShape(value: unknown): { ok: true; briefing: Briefing } | { ok: false; faults: Fault[] } {
  const versionFault = checkVersion(value);
  if (versionFault !== null) return { ok: false, faults: [versionFault] };
  const parsed = briefingSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return { ok: true, briefing: parsed.data };
  const missing = findMissing(parsed.error.issues);
  return { ok: false, faults: parsed.error.issues.flatMap((issue) => toFaults(issue, missing)) };
}

/** What another version means by a field is unknown, so that its faults would only mislead. */
function checkVersion(value: unknown): Fault | null {
  if (typeof value !== 'object' || value === null || !('version' in value)) return null;
  const { version } = value;
  if (typeof version !== 'number' || version === 1) return null;
  return {
    path: 'version',
    message: `is ${version}, but this Dateline reads version 1`,
    hint: version > 1 ? 'Update Dateline, or build the briefing again with this one.' : 'Write 1.',
  };
}

/** The missing fields by the path of the object that lacks them: what an unknown field may have been meant to be. */
function findMissing(issues: readonly Issue[]): Map<string, string[]> {
  const missing = new Map<string, string[]>();
  for (const issue of issues) {
    if (issue.input !== undefined || issue.path.length === 0) continue;
    const parent = formatPath(issue.path.slice(0, -1));
    const names = missing.get(parent) ?? [];
    names.push(String(issue.path.at(-1)));
    missing.set(parent, names);
  }
  return missing;
}

function toFaults(issue: Issue, missing: ReadonlyMap<string, string[]>): Fault[] {
  const path = formatPath(issue.path);
  if (issue.code !== 'unrecognized_keys') return [{ path, ...describe(issue) }];
  return issue.keys.map((key) => {
    const [meant] = findNearest(key, missing.get(path) ?? [], 1);
    return {
      path: formatPath([...issue.path, key]),
      message: 'is no field of a briefing',
      hint: meant === undefined ? 'Take it out.' : `Did you mean ${excerpt(meant)}?`,
    };
  });
}

function describe(issue: Issue): Words {
  if (issue.input === undefined) return { message: 'is missing', hint: `Add it: ${sayExpected(issue)}.` };
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return { message: `is ${sayValue(issue.input)}`, hint: `Make it ${sayExpected(issue)}.` };
    case 'too_small':
      return describeTooSmall(issue);
    case 'too_big':
      return { message: `is more than ${issue.maximum}${sayUnit(issue.origin)}`, hint: 'Make it less.' };
    case 'invalid_format':
      return issue.format === 'url'
        ? { message: `is ${sayValue(issue.input)}, no web address`, hint: 'Begin it with https://, or write null.' }
        : { message: `is ${sayValue(issue.input)}: ${issue.message}`, hint: correct };
    default:
      return { message: `is wrong: ${issue.message}`, hint: correct };
  }
}

function describeTooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Words {
  if (Number(minimum) > 1 || (origin !== 'string' && origin !== 'array'))
    return { message: `is less than ${minimum}${sayUnit(origin)}`, hint: 'Make it more.' };
  return origin === 'string'
    ? { message: 'is empty', hint: 'Fill it in.' }
    : { message: 'is an empty list', hint: 'Give it at least one entry.' };
}

function sayUnit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

const typeNames = new Map([
  ['string', 'text in quotation marks'],
  ['array', 'a list in [ ]'],
  ['object', 'an object in { }'],
  ['number', 'a number'],
  ['int', 'a whole number'],
]);

function sayExpected(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames.get(issue.expected) ?? issue.expected;
  if (issue.code === 'invalid_value')
    return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(sayValue).join(', ')}`;
  return 'briefing.schema.json describes it';
}

function sayValue(value: unknown): string {
  if (typeof value === 'string') return excerpt(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
