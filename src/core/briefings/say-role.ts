import type { Role } from './briefing.ts';

/** A determiner or a possessive, in front of which no adjective can stand: "China's ambassador", "the head of …". */
const DETERMINED = /^(?:(?:an?|the|his|her|its|their)\s|\S+(?:\s\S+)?['’]s?\s)/iu;

/** A role in words: one that was held before says so, by its own words or by "former". */
export function sayRole({ text, when }: Role): string {
  if (when === 'now' || /^(?:(?:an?|the|\S+['’]s?) )?(?:then\b|former|ex-)/iu.test(text)) return text;
  return `${DETERMINED.test(text) ? 'formerly' : 'former'} ${text}`;
}
