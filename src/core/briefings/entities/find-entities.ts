import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Token } from '../../language/token.ts';
import type { Entity } from '../briefing.ts';
import { isGivenName } from './given-names.ts';
import { findNames, SURELY_PERSON, type NameMention } from './find-names.ts';
import { findRoles } from './find-roles.ts';
import { ageBeside, nounsOfBody, nounsOfRoles, type Described } from './describe-entities.ts';
import { pronounOfPerson } from './person-pronouns.ts';
import { PERSONAL, resolveReferences, type NamedHere, type Reference } from './resolve-references.ts';
import { pairQuoteMarks } from '../quotes/pair-quote-marks.ts';
import { isRoleWord, NAME_SUFFIXES } from './name-words.ts';
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
  const named = told.flatMap((sentence, at) =>
    mayHold(sentence, known) ? findNames(text, sentence, known) : (sure[at] ?? []),
  );
  const written = writtenInLowerCase(told, new Set(named.flatMap(wordsOfName)));
  const mentions = named.filter((mention) => !isCommonNoun(mention, written));
  const groups = groupNames(mentions, title);
  const found: Record<NameKind, Entity[]> = { person: [], organisation: [], place: [] };
  const names = new NamesBySentence();
  const ids = new Map<NameGroup, string>();
  for (const group of groups) {
    const kind = kindOf(group);
    if (kind === null) continue;
    const id = `${ID_LETTER[kind]}${String(found[kind].length + 1)}`;
    const entity = makeEntity(text, group, kind, id, title);
    found[kind].push(entity);
    ids.set(group, id);
    names.add(group, kind === 'place' ? null : describe(entity, kind, group));
  }
  const references = resolveReferences(text, told, pairQuoteMarks(text), (sentence) => names.in(sentence));
  const all = withReferences([...found.person, ...found.organisation, ...found.place], references);
  const ofKind = (kind: NameKind): Entity[] => all.filter(({ id }) => id.startsWith(ID_LETTER[kind]));
  const [people, organisations, places] = [ofKind('person'), ofKind('organisation'), ofKind('place')];
  const roles = groups.flatMap((group) => roleSpans(group, ids.get(group)));
  const spansOfNames = [...found.person, ...found.organisation, ...found.place].flatMap(({ id, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, id })),
  );
  const spans = [
    ...spansOfNames,
    ...roles,
    ...references.map(({ start, end, entity }) => ({ start, end, id: entity })),
  ].sort((a, b) => a.start - b.start);
  return {
    people,
    organisations,
    places,
    entityAt: (start, headEnd, end) => entityNamed(spans, start, headEnd, end),
  };
}

/** "The mayor of Leeds, Ann Hale," and "Secretary of State Ann Hale": the role of one person means its bearer as well. */
const roleSpans = ({ mentions }: NameGroup, id: string | undefined): EntitySpan[] =>
  mentions.flatMap(({ first, roles, sentence: { tokens } }) =>
    roles
      .filter(({ last }) => id?.startsWith(ID_LETTER.person) === true && isBeside(tokens, last, first))
      .map((role) => ({ start: tokens[role.first]?.start ?? 0, end: tokens[role.last]?.end ?? 0, id: id ?? '' })),
  );

/** Whether a role stands right before a name or is set off from it by a comma; what is said of several is nobody's. */
function isBeside(tokens: readonly Token[], last: number, first: number): boolean {
  const { lower = '', lemma = '' } = tokens[last] ?? {};
  const isOfSeveral = lower === `${lemma}s` && isRoleWord({ lower: lemma });
  return !isOfSeveral && (last + 1 === first || tokens.slice(last + 1, first).some(({ text }) => text === ','));
}

/** The names by the sentence that they stand in. */
class NamesBySentence {
  private readonly names = new Map<AnalysedSentence, NamedHere[]>();

  add({ mentions }: NameGroup, entity: Described | null): void {
    for (const { first, last, sentence } of mentions) {
      const here = this.names.get(sentence);
      if (here === undefined) this.names.set(sentence, [{ first, last, entity }]);
      else here.push({ first, last, entity });
    }
  }

  in(sentence: AnalysedSentence): readonly NamedHere[] {
    return this.names.get(sentence) ?? [];
  }
}

/** What pronouns and descriptions may take an entity up by. */
function describe({ id, name, roles }: Entity, kind: Described['kind'], { mentions }: NameGroup): Described {
  if (kind === 'organisation') return { id, kind, pronoun: null, nouns: nounsOfBody(name, mentions), age: null };
  const age = mentions.map(ageBeside).find((told) => told !== null) ?? null;
  return { id, kind, pronoun: pronounOfPerson(name, mentions, roles), nouns: nounsOfRoles(roles), age };
}

/** The entities with the pronouns and descriptions that mean them, as mentions and, each once, as aliases. */
function withReferences(entities: readonly Entity[], references: readonly Reference[]): Entity[] {
  const meant = new Map<string, Reference[]>();
  for (const reference of references) meant.set(reference.entity, [...(meant.get(reference.entity) ?? []), reference]);
  return entities.map((entity) => {
    const own = meant.get(entity.id) ?? [];
    if (own.length === 0) return entity;
    const spans = own.map(({ text, start, end }) => ({ text, start, end }));
    const forms = new Set(own.map(({ text }) => asAlias(text)));
    return {
      ...entity,
      aliases: [...entity.aliases, ...[...forms].filter((form) => !isSameIn(form, entity.aliases))],
      mentions: [...entity.mentions, ...spans].sort((a, b) => a.start - b.start),
    };
  });
}

/** "She" and "her" are the one alias "she"; a description is as it stands inside a sentence. */
const asAlias = (text: string): string => {
  const word = text.replace(/\s+/gu, ' ');
  return PERSONAL.get(word.toLowerCase())?.[0] ?? word.replace(/^(?:The|It)\b/u, (first) => first.toLowerCase());
};

/** Which of the words asked for the text writes in lower case, alone and with the next one. */
function writtenInLowerCase(sentences: readonly AnalysedSentence[], asked: ReadonlySet<string>): Set<string> {
  const written = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach(({ text, lower }, at) => {
      if (text !== lower || !asked.has(lower)) return;
      written.add(lower);
      const next = tokens[at + 1];
      if (next !== undefined && next.text === next.lower && asked.has(next.lower))
        written.add(`${lower} ${next.lower}`);
    });
  }
  return written;
}

const wordsOfName = ({ text }: Pick<NameMention, 'text'>): string[] => text.toLowerCase().split(/\s+/u);

/** "Emergency Services" where the text also has "emergency services": the capitals of a heading, no name. */
function isCommonNoun({ text, evidence: { form } }: NameMention, written: ReadonlySet<string>): boolean {
  if (Math.max(form.person, form.place) >= SURELY_PERSON) return false;
  const words = wordsOfName({ text });
  return words.every((word, at) =>
    words.length === 1 ? written.has(word) : at === 0 || written.has(`${words[at - 1] ?? ''} ${word}`),
  );
}

/** The last words of people's names: at the beginning of a sentence "Park" and "Ward" look like any other word. */
const knownNames = (mentions: readonly NameMention[]): Set<string> =>
  new Set(
    mentions
      .filter(({ evidence }) => evidence.form.person >= SURELY_PERSON)
      .flatMap(
        ({ text }) =>
          text
            .toLowerCase()
            .split(/\s+/u)
            .findLast((word) => !NAME_SUFFIXES.has(word.replace(/\.$/u, ''))) ?? [],
      ),
  );

/** Whether a word that is no name by its tag may be one because it is known. */
const mayHold = ({ tokens }: AnalysedSentence, known: ReadonlySet<string>): boolean =>
  tokens.some(
    ({ pos, lower }, at) => known.has(lower) && (pos !== 'PROPN' || /^[\p{Lu}-]/u.test(tokens[at - 1]?.text ?? '')),
  );

/**
 * The entity that a range of the text means: the mention, or the role beside a name, that the phrase's head stands in
 * ("US Secretary of State Antony Blinken"). "Blinken's trip" and "the family of Mr Reed" mean no one named.
 */
function entityNamed(spans: readonly EntitySpan[], start: number, headEnd: number, end: number): string | null {
  for (let at = firstFrom(spans, start); at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.start >= end) break;
    if (span.start < headEnd && headEnd <= span.end) return span.id;
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
