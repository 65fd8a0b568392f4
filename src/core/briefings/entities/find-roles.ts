import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import { tellsTime } from '../../language/time-and-place.ts';
import type { Token } from '../../language/token.ts';
import type { Role } from '../briefing.ts';
import type { NameMention } from './find-names.ts';
import { ANYONE, isRoleWord, KIN } from './name-words.ts';

const FORMER = /\b(?:former|then|ex-|previously|late|once|ousted)\b/iu;

interface RoleRange {
  /** Token indexes, inclusive. */
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
    const { tokens } = mention.sentence;
    for (const { first, last, former } of rolesAt(mention)) {
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? start;
      const words = text.slice(start, end);
      if (words === '') continue;
      const role: Role = { text: words, start, end, when: former || FORMER.test(words) ? 'former' : 'now' };
      const known = roles.findIndex(({ text: other }) => isSameRole(other, words));
      if (known === -1) roles.push(role);
      else if (isFuller(role, roles[known])) roles[known] = role;
    }
  }
  return roles;
}

const rolesAt = (mention: NameMention): RoleRange[] =>
  [...rolesBefore(mention), roleSetOff(mention), ...rolesInClauses(mention)]
    .filter((role) => role !== null)
    .filter(({ first, last }) => saysWhat(mention.sentence.tokens.slice(first, last + 1), first === 0));

/** "the fifth man" and "her counterpart" say who someone is to others, not what. */
const saysWhat = (words: readonly Token[], opensSentence: boolean): boolean =>
  words.some(({ text, lower, lemma, pos }, at) => {
    // A role that opens a sentence has a capital: "Forecaster Ian Wetherby".
    const isOpening = opensSentence && at === 0;
    const isOne = isRoleWord(isOpening ? { lower } : { text, lower, pos }) && !ANYONE.has(lower);
    return isOne || (lower === `${lemma}s` && isRoleWord({ lower: lemma }) && !ANYONE.has(lemma) && !KIN.has(lemma));
  });

const bareRole = (role: string): string => role.toLowerCase().replace(/^(?:an?|the|then|former)\s+/u, '');

/** Words that make another office of one: the deputy mayor is not the mayor. */
const RANK = /\b(?:vice|deputy|assistant|acting|interim|shadow)\b/iu;

/** One of the two says what the other does: "Secretary of State" in "US Secretary of State". */
function isSameRole(a: string, b: string): boolean {
  const [one, other] = [bareRole(a), bareRole(b)];
  const isOneInOther = one.includes(other) || other.includes(one);
  return isOneInOther && FORMER.test(a) === FORMER.test(b) && RANK.test(a) === RANK.test(b);
}

/** Whether a role says in full what the one known says in part, and of the same time: the fuller one tells more. */
const isFuller = (role: Role, known: Role | undefined): boolean =>
  role.when === known?.when && bareRole(role.text).length > bareRole(known.text).length;

const rolesBefore = (mention: NameMention): RoleRange[] => {
  const roles = mention.roles.map((role) => ({ ...role, former: false }));
  const over = roles.length === 0 ? roleOver(mention) : null;
  return over === null ? roles : [over];
};

/** "his ambassador to the United Nations Nikki Haley": what an office is over stands between it and the name. */
function roleOver({ first, last, sentence: { chunks, tokens } }: NameMention): RoleRange | null {
  const at = chunks.findIndex((chunk) => chunk.kind === 'noun-phrase' && chunk.first < first && chunk.last === last);
  const [office, tie] = [chunks[at - 2], chunks[at - 1]];
  if (office?.kind !== 'noun-phrase' || tie?.kind !== 'preposition' || !/^(?:of|for|to|at|in)$/u.test(tie.word))
    return null;
  const noun = tokens[office.head];
  const isNamed = tokens[first - 1]?.pos === 'PROPN';
  if (!isNamed || !isRoleWord(noun) || KIN.has(noun?.lower ?? '')) return null;
  const isOwned = /^(?:PRON|DET)$/u.test(tokens[office.first]?.pos ?? '');
  return { first: office.first + Number(isOwned), last: first - 1, former: false };
}

/** A noun phrase with what prepositions tie to it ("director of operations for the service"), from a chunk on. */
function phraseFrom(
  { chunks, tokens }: AnalysedSentence,
  at: number,
): { first: number; last: number; head: number; next: number } | null {
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun-phrase') return null;
  let { last } = chunk;
  let next = at + 1;
  for (; next + 1 < chunks.length; next += 2) {
    const link = chunks[next];
    const noun = chunks[next + 1];
    const isLinked = link?.kind === 'preposition' && /^(?:of|for|to|at|in)$/u.test(link.word);
    if (!isLinked || noun?.kind !== 'noun-phrase' || tellsTime(tokens.slice(noun.first, noun.last + 1))) break;
    ({ last } = noun);
  }
  return { first: chunk.first, last, head: chunk.head, next };
}

/** ", then Speaker of the US House," behind the name. */
function roleSetOff(mention: NameMention): RoleRange | null {
  const { chunks, tokens } = mention.sentence;
  let at = chunks.findIndex((chunk) => chunk.first > mention.last);
  const comma = chunks[at];
  if (comma?.kind !== 'comma' || comma.first !== mention.last + 1 || belongsToRole(mention)) return null;
  at = pastAge(mention, at + 1);
  const opening = chunks[at]?.kind === 'adverb' ? (chunks[at]?.first ?? null) : null;
  if (opening !== null) at += 1;
  const phrase = phraseFrom(mention.sentence, at);
  if (phrase === null || !isRoleWord(tokens[phrase.head])) return null;
  // "…, a spokeswoman said": she is the one who says it, not the one named before.
  if (chunks[phrase.next]?.kind === 'verb-group') return null;
  const isOwned = tokens[phrase.first]?.pos === 'PRON';
  return {
    first: opening ?? phrase.first + Number(isOwned),
    last: phrase.last,
    former: FORMER.test(tokens[opening ?? -1]?.lower ?? ''),
  };
}

/** "Kevin Snow, 57, a veteran": past the age. */
function pastAge({ sentence: { chunks, tokens } }: NameMention, at: number): number {
  const age = chunks[at];
  const isAge = age?.kind === 'noun-phrase' && age.first === age.last && tokens[age.first]?.pos === 'NUM';
  return isAge && chunks[at + 1]?.kind === 'comma' ? at + 2 : at;
}

/** "husband to Anna, father to Leo": what follows the name goes on with whom it belongs to. */
function belongsToRole({ first, sentence: { tokens } }: NameMention): boolean {
  return /^(?:to|of)$/u.test(tokens[first - 1]?.lower ?? '') && isRoleWord(tokens[first - 2]);
}

/** "X is a spokesman", "X, who served as ambassador to the United States". */
function rolesInClauses(mention: NameMention): RoleRange[] {
  return mention.sentence.clauses.flatMap((clause) => roleInClause(mention, clause) ?? []);
}

function roleInClause({ first, last, sentence }: NameMention, clause: Clause): RoleRange | null {
  const { verb, subject, relation } = clause;
  // What someone only is said to be, or would be, is no role.
  if (relation !== 'main' && relation !== 'relative' && relation !== 'conjunct') return null;
  if (subject === null || subject.head < first || subject.head > last || verb.negated || verb.modal !== null)
    return null;
  const isCopula = verb.lemma === 'be' || verb.lemma === 'become';
  const as = clause.obliques.find(
    ({ preposition }) => preposition === 'as' && /^(?:serve|work|act)$/u.test(verb.lemma),
  );
  const object = isCopula ? clause.objects[0] : as?.phrase;
  if (object === undefined || !isRoleWord(sentence.tokens[object.head])) return null;
  const at = sentence.chunks.findIndex((chunk) => chunk.first === object.first);
  const phrase = phraseFrom(sentence, at);
  const former = verb.tense === 'past' && verb.lemma !== 'become';
  return phrase === null ? null : { first: phrase.first, last: phrase.last, former };
}
