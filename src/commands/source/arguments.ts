import type { Argument } from '../../core/commands/command.ts';
import { readLink } from '../../core/commands/read-links.ts';

type ValueArgument = Argument & { kind: 'value' };

/** The address of what is to be a source. */
export const addressArgument: ValueArgument = {
  kind: 'value',
  name: 'address',
  summary: 'The address of a site, a feed or a page.',
  required: true,
  expected: 'a web address such as https://www.example.com/feed',
  standsAlone: true,
  suggestions: [],
  read: readAddress,
};

/** A source that is there. */
export const sourceArgument: ValueArgument = {
  kind: 'value',
  name: 'source',
  summary: 'Which source, as /source list names it, or its address; may be left out where there is one.',
  required: false,
  expected: 'the name of a source, as /source list has it, or its address',
  standsAlone: true,
  suggestions: [],
  read: (typed) => readAddress(typed) ?? (/^[a-z0-9][a-z0-9-]{0,39}$/iu.test(typed) ? typed.toLowerCase() : null),
};

/** An address as people type it: `example.com` too. */
function readAddress(typed: string): string | null {
  const link = readLink(typed) ?? (/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/iu.test(typed) ? `https://${typed}` : null);
  const url = link === null || link.length > 4_096 ? null : URL.parse(link);
  return url === null ? null : url.href;
}
