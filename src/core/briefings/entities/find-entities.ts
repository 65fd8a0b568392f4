import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Entity } from '../briefing.ts';
import { isGivenName } from './given-names.ts';
import { findNames, SURELY_PERSON, type NameMention } from './find-names.ts';
import { findRoles } from './find-roles.ts';
import { groupNames, kindOf, type NameGroup } from './group-names.ts';
import type { NameKind } from './weigh-name.ts';

/** The people, organisations and places of an article, each with every place where it is named. */
export interface Entities {
  people: Entity[];
  organisations: Entity[];
  places: Entity[];
  /** The id of the entity that a phrase names, or null. Offsets of the phrase, and where its head ends. */
  entityAt: (start: number, headEnd: number, end: number) => string | null;
}

interface EntitySpan {
  start: number;
  end: number;
  id: string;
}

const ID_LETTER: Record<NameKind, string> = { person: 'p', organisation: 'o', place: 'g' };

/** Finds who and what the article names, in the order in which it first names them. */
export function findEntities(
  article: { title: string | null; text: string },
  sentences: readonly AnalysedSentence[],
): Entities {
  const { title, text } = article;
  const told = sentences.filter(({ sentence }) => sentence.kind !== 'notice' && sentence.kind !== 'byline');
  const sure = told.map((sentence) => findNames(text, sentence, new Set()));
  const known = knownNames(sure.flat());
  const written = writtenInLowerCase(told);
  const named = told
    .flatMap((sentence, at) => (mayHold(sentence, known) ? findNames(text, sentence, known) : (sure[at] ?? [])))
    .filter((mention) => !isCommonNoun(mention, written));
  const groups = groupNames(named, title);
  const found: Record<NameKind, Entity[]> = { person: [], organisation: [], place: [] };
  for (const group of groups) {
    const kind = kindOf(group);
    if (kind === null) continue;
    const id = `${ID_LETTER[kind]}${String(found[kind].length + 1)}`;
    found[kind].push(makeEntity(text, group, kind, id, title));
  }
  const { person: people, organisation: organisations, place: places } = found;
  const spans = [...people, ...organisations, ...places]
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, id })))
    .sort((a, b) => a.start - b.start);
  return {
    people,
    organisations,
    places,
    entityAt: (start, headEnd, end) => entityNamed(spans, start, headEnd, end),
  };
}

/** The words of the text that are written in lower case, alone and with the next one. */
function writtenInLowerCase(sentences: readonly AnalysedSentence[]): Set<string> {
  const written = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach(({ text, lower }, at) => {
      if (text !== lower) return;
      written.add(lower);
      const next = tokens[at + 1];
      if (next !== undefined && next.text === next.lower) written.add(`${lower} ${next.lower}`);
    });
  }
  return written;
}

/** "Emergency Services" where the text also has "emergency services": the capitals of a heading, no name. */
function isCommonNoun({ text, evidence: { form } }: NameMention, written: ReadonlySet<string>): boolean {
  if (Math.max(form.person, form.place) >= SURELY_PERSON) return false;
  const words = text.toLowerCase().split(/\s+/u);
  return words.every((word, at) =>
    words.length === 1 ? written.has(word) : at === 0 || written.has(`${words[at - 1] ?? ''} ${word}`),
  );
}

/** The last words of people's names: at the beginning of a sentence "Park" and "Ward" look like any other word. */
const knownNames = (mentions: readonly NameMention[]): Set<string> =>
  new Set(
    mentions
      .filter(({ evidence }) => evidence.form.person >= SURELY_PERSON)
      .flatMap(({ text }) => text.toLowerCase().split(/\s+/u).at(-1) ?? []),
  );

/** Whether a word that is no name by its tag may be one because it is known. */
const mayHold = ({ tokens }: AnalysedSentence, known: ReadonlySet<string>): boolean =>
  tokens.some(
    ({ pos, lower }, at) => known.has(lower) && (pos !== 'PROPN' || /^[\p{Lu}-]/u.test(tokens[at - 1]?.text ?? '')),
  );

/**
 * The entity that a range of the text names: the mention that the phrase's head stands in. A person's name may
 * also close an of-phrase of office ("US Secretary of State Antony Blinken"). "Blinken's trip" names no one.
 */
function entityNamed(spans: readonly EntitySpan[], start: number, headEnd: number, end: number): string | null {
  for (let at = firstFrom(spans, start); at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.start >= end) break;
    const holdsHead = span.start < headEnd && headEnd <= span.end;
    if (holdsHead || (span.end === end && span.id.startsWith(ID_LETTER.person))) return span.id;
  }
  return null;
}

/** The index of the first span that starts at `start` or behind it. */
function firstFrom(spans: readonly EntitySpan[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function makeEntity(text: string, group: NameGroup, kind: NameKind, id: string, title: string | null): Entity {
  const mentions: readonly NameMention[] = group.mentions;
  const names = [...new Set(mentions.map((mention) => mention.text.replace(/\s+/gu, ' ')))];
  const longest = names.reduce((long, candidate) => (candidate.length > long.length ? candidate : long), '');
  const name = (kind === 'person' ? fullNameIn(title, longest) : null) ?? longest;
  return {
    id,
    name,
    aliases: names.filter((alias, at) => !isSameIn(alias, [name, ...names.slice(0, at)])),
    roles: kind === 'person' ? findRoles(text, mentions) : [],
    mentions: mentions.map(({ start, end }) => ({ text: text.slice(start, end), start, end })),
    cites: [...new Set(mentions.map((mention) => mention.sentence.sentence.id))],
  };
}

/** The full name where only the title gives it: "Maria Holt" where the text has "Holt". */
function fullNameIn(title: string | null, name: string): string | null {
  if (title === null || /\s/u.test(name)) return null;
  const words = title.slice(0, LONGEST_TITLE).split(/\s+/u);
  const at = words.findIndex((word) => word.replace(/(?:['’]s)?\P{L}*$/u, '') === name);
  const given = words[at - 1] ?? '';
  return at > 0 && isGivenName(given.toLowerCase()) ? `${given} ${name}` : null;
}
const LONGEST_TITLE = 400;

/** Capitals alone make no other name ("DONALD TRUMP"). */
const isSameIn = (alias: string, names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === alias.toLowerCase());
