import type { Chunk } from '../language/chunk.ts';
import { isNationality, isPlaceName } from '../language/place-names.ts';
import type { Role } from './briefing.ts';
import type { NameMention } from './find-names.ts';
import { COURTESY_TITLES, ROLE_NOUNS } from './name-words.ts';

const FORMER = /\b(?:former|then|ex-|previously|late|once|ousted|outgoing)\b/iu;

interface Range {
  first: number;
  last: number;
  former: boolean;
}

/**
 * What the article says someone is: before the name ("US Secretary of State Antony Blinken"), set off behind it
 * ("Nancy Pelosi, then Speaker of the US House"), or in a clause ("Qin, who previously served as China's
 * ambassador"; "Miller is a spokesman"). Each role once, in order.
 */
export function findRoles(text: string, mentions: readonly NameMention[]): Role[] {
  const roles: Role[] = [];
  for (const mention of mentions) {
    for (const range of [roleBefore(mention), roleSetOff(mention), ...rolesInClauses(mention)]) {
      if (range === null) continue;
      const { tokens } = mention.sentence;
      const start = tokens[range.first]?.start ?? 0;
      const end = tokens[range.last]?.end ?? start;
      const words = text.slice(start, end);
      const former = range.former || FORMER.test(words);
      if (words.length > 0 && !roles.some((role) => sameRole(role.text, words)))
        roles.push({ text: words, start, end, when: former ? 'former' : 'now' });
    }
  }
  return roles;
}

const bare = (role: string): string => role.toLowerCase().replace(/^(?:an?|the|then|former)\s+/u, '');
const sameRole = (a: string, b: string): boolean => bare(a).includes(bare(b)) || bare(b).includes(bare(a));

function roleBefore(mention: NameMention): Range | null {
  const { role } = mention;
  if (role === null) return null;
  const { tokens } = mention.sentence;
  const words = tokens.slice(role.first, role.last + 1);
  const saysRole = words.some((token) => ROLE_NOUNS.has(token.lower) || ROLE_NOUNS.has(token.lemma.toLowerCase()));
  const onlyPlace = words.every(
    (token) => isNationality(token.text) || isPlaceName(token.text) || COURTESY_TITLES.has(token.lower),
  );
  return saysRole && !onlyPlace ? { ...role, former: false } : null;
}

/** A noun phrase with its of- and for-phrases, from a chunk on. */
function phraseFrom(chunks: readonly Chunk[], at: number): { first: number; last: number; head: number } | null {
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun-phrase') return null;
  let { last } = chunk;
  for (let next = at + 1; next + 1 < chunks.length; next += 2) {
    const link = chunks[next];
    const noun = chunks[next + 1];
    const isLinked = link?.kind === 'preposition' && /^(?:of|for|to|at|in)$/u.test(link.word);
    if (!isLinked || noun?.kind !== 'noun-phrase') break;
    ({ last } = noun);
  }
  return { first: chunk.first, last, head: chunk.head };
}

/** ", then Speaker of the US House," behind the name. */
function roleSetOff(mention: NameMention): Range | null {
  const { chunks, tokens } = mention.sentence;
  let at = chunks.findIndex((chunk) => chunk.first > mention.last);
  const comma = chunks[at];
  if (comma?.kind !== 'comma' || comma.first !== mention.last + 1) return null;
  at += 1;
  // "Kevin Snow, 57, a veteran": past the age.
  const age = chunks[at];
  if (
    age?.kind === 'noun-phrase' &&
    age.first === age.last &&
    tokens[age.first]?.pos === 'NUM' &&
    chunks[at + 1]?.kind === 'comma'
  )
    at += 2;
  const former = chunks[at]?.kind === 'adverb' && FORMER.test(tokens[chunks[at]?.first ?? 0]?.lower ?? '');
  const opening = chunks[at]?.kind === 'adverb' ? (chunks[at]?.first ?? null) : null;
  if (opening !== null) at += 1;
  const phrase = phraseFrom(chunks, at);
  if (phrase === null) return null;
  const head = tokens[phrase.head];
  const isRole = head !== undefined && (ROLE_NOUNS.has(head.lower) || ROLE_NOUNS.has(head.lemma.toLowerCase()));
  return isRole ? { first: opening ?? phrase.first, last: phrase.last, former } : null;
}

/** "X is a spokesman", "X, who served as ambassador to the United States". */
function rolesInClauses(mention: NameMention): Range[] {
  const { clauses, chunks, tokens } = mention.sentence;
  return clauses.flatMap((clause) => {
    const { subject } = clause;
    if (subject === null || subject.head < mention.first || subject.head > mention.last || clause.verb.negated)
      return [];
    const as = clause.obliques.find(
      (oblique) => oblique.preposition === 'as' && /^(?:serve|work|act)$/u.test(clause.verb.lemma),
    );
    const object = clause.verb.lemma === 'be' || clause.verb.lemma === 'become' ? clause.objects[0] : as?.phrase;
    if (object === undefined) return [];
    const head = tokens[object.head];
    if (head === undefined || !(ROLE_NOUNS.has(head.lower) || ROLE_NOUNS.has(head.lemma.toLowerCase()))) return [];
    const phrase = phraseFrom(
      chunks,
      chunks.findIndex((chunk) => chunk.first === object.first),
    );
    if (phrase === null) return [];
    const served = as !== undefined;
    return [
      {
        first: phrase.first,
        last: phrase.last,
        former: served ? clause.verb.tense === 'past' : clause.verb.tense === 'past' && clause.verb.lemma === 'be',
      },
    ];
  });
}
