import { z } from 'zod';
import { canonicalUrl } from '../core/articles/canonical-url.ts';
import { readAllowedHost } from '../core/sources/allowed-host.ts';

const addressError = 'must be a web address such as https://www.example.com/feed';
const hostError = 'must be a host such as www.example.com or 10.0.0.5:3000, without https:// and without a path';
const mostSources = 2_000;

/** An address in canonical form; null where it is none. */
function readAddress(address: string): string | null {
  try {
    return canonicalUrl(address);
  } catch {
    return null;
  }
}

function minutes({
  least,
  most,
  standard,
  description,
}: {
  least: number;
  most: number;
  standard: number;
  description: string;
}) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error }).default(standard).describe(description);
}

/** What can be set of sources. */
export const sourcesSection = z
  .strictObject(
    {
      follow: z
        .array(
          z
            .string({ error: addressError })
            .transform(readAddress)
            .refine((url) => url !== null, { error: addressError }),
          { error: 'must be a list of web addresses such as [https://www.example.com]' },
        )
        .max(mostSources, { error: `must hold ${mostSources} addresses at most` })
        .default([])
        .describe(
          'Sites, feeds and pages whose articles are taken in: the same as /source add, for whoever runs Dateline.',
        ),
      everyMinutes: minutes({
        least: 5,
        most: 1_440,
        standard: 15,
        description: 'After how many minutes a source that changes all the time is asked again, at the earliest.',
      }),
      firstEntries: minutes({
        least: 0,
        most: 50,
        standard: 5,
        description: 'How many entries of a feed are taken in when it is read for the first time: the newest.',
      }),
      allowHosts: z
        .array(
          z.string({ error: hostError }).refine((host) => readAllowedHost(host) !== null, { error: hostError }),
          { error: 'must be a list of hosts such as [news.internal, "10.0.0.5:3000"]' },
        )
        .max(200, { error: 'must hold 200 hosts at most' })
        .default([])
        .describe(
          'Hosts that may be asked though they are in a private network, or at a port of their own; their subdomains count.',
        ),
      onlyAllowedHosts: z
        .boolean({ error: 'must be true or false' })
        .default(false)
        .describe('Whether no other host may be asked.'),
      contact: z
        .string({ error: 'must be an address of mail or the web' })
        .regex(/^(?:https?:\/\/[!-~]{3,200}|[!-~]{1,100}@[!-~]{3,100})$/u, {
          error: 'must be an address of mail or the web',
        })
        .nullable()
        .default(null)
        .describe('Where sites can reach whoever runs Dateline: they are told it with each request.'),
    },
    { error: 'must hold settings, one a line, indented' },
  )
  .describe('Where articles come from by themselves, and what may be asked of the web.');
