import { expect, it } from 'vitest';
import { sayRole } from '../../../src/core/briefings/say-role.ts';

it.each([
  ['judge', 'now', 'judge'],
  ['judge', 'former', 'former judge'],
  ['Speaker of the House', 'former', 'former Speaker of the House'],
  ["Norland's ambassador to the island", 'former', "formerly Norland's ambassador to the island"],
  ['the United Isles’ envoy', 'former', 'formerly the United Isles’ envoy'],
  ['a member of the council', 'former', 'formerly a member of the council'],
  ['then mayor', 'former', 'then mayor'],
  ['ex-wife', 'former', 'ex-wife'],
  ['former head of the bank', 'former', 'former head of the bank'],
] as const)('says the role "%s", held %s, as "%s"', (text, when, said) => {
  expect(sayRole({ text, start: 0, end: text.length, when })).toBe(said);
});
