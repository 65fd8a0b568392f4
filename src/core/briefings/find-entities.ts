import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Token } from '../language/token.ts';
import type { Entity, Role } from './briefing.ts';
import { findNames, type NameKind, type NameMention } from './find-names.ts';
import { findRoles } from './find-roles.ts';

/** The people, organisations and places of an article, each with every place where it is named. */
export interface Entities {
  people: Entity[];
  organisations: Entity[];
  places: Entity[];
  /** The id of the entity that a phrase names, or null. Offsets of the phrase, and where its head ends. */
  entityAt(start: number, headEnd: number, end: number): string | null;
}

/** The mentions that name one and the same, while it is not yet settled what it is. */
interface Group {
  name: string;
  mentions: NameMention[];
  evidence: Record<NameKind, number>;
}

interface EntitySpan {
  start: number;
  end: number;
  id: string;
}

const ID_LETTER: Record<NameKind, string> = { person: 'p', organisation: 'o', place: 'g' };

const wordsOf = (name: string): string[] => name.replace(/^the /iu, '').split(/\s+/u);

/**
 * Finds who and what the article names. Mentions are grouped by name; a kind is settled by the evidence of all
 * mentions together; a short form ("Blinken") joins the one full name that it begins or ends, and stays apart
 * where two have it.
 */
export function findEntities(text: string, sentences: readonly AnalysedSentence[]): Entities {
  const groups = groupByName(
    sentences
      .filter((sentence) => sentence.sentence.kind !== 'notice')
      .flatMap((sentence) => findNames(text, sentence)),
  );
  const merged = mergeShortForms(groups);
  const counters: Record<NameKind, number> = { person: 0, organisation: 0, place: 0 };
  const found: Record<NameKind, Entity[]> = { person: [], organisation: [], place: [] };
  const spans: EntitySpan[] = [];
  for (const group of merged.sort((a, b) => firstStart(a) - firstStart(b))) {
    const kind = kindOf(group);
    if (kind === null) continue;
    counters[kind] += 1;
    const entity = makeEntity(text, group, kind, `${ID_LETTER[kind]}${String(counters[kind])}`);
    found[kind].push(entity);
    for (const mention of entity.mentions) spans.push({ start: mention.start, end: mention.end, id: entity.id });
  }
  spans.sort((a, b) => a.start - b.start);
  return {
    people: found.person,
    organisations: found.organisation,
    places: found.place,
    entityAt: (start, headEnd, end) => entityNamed(spans, start, headEnd, end),
  };
}

/**
 * The entity that a range of the text names: the mention that ends where the phrase's head does. A person's name may
 * also close an of-phrase of office ("US Secretary of State Antony Blinken"). "Blinken's trip" names no one.
 */
function entityNamed(spans: readonly EntitySpan[], start: number, headEnd: number, end: number): string | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.start >= end) break;
    if (span.end === headEnd || (span.end === end && span.id.startsWith(ID_LETTER.person))) return span.id;
  }
  return null;
}

function groupByName(mentions: readonly NameMention[]): Group[] {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const key = wordsOf(mention.text).join(' ').toLowerCase();
    const group = groups.get(key) ?? {
      name: mention.text,
      mentions: [],
      evidence: { person: 0, organisation: 0, place: 0 },
    };
    group.mentions.push(mention);
    for (const kind of ['person', 'organisation', 'place'] as const)
      group.evidence[kind] = Math.max(group.evidence[kind], mention.evidence[kind]);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** "Blinken" joins "Antony Blinken", "Qin" joins "Qin Gang"; a form that fits two full names joins neither. */
function mergeShortForms(groups: readonly Group[]): Group[] {
  const full = groups.filter((group) => wordsOf(group.name).length > 1);
  const byEdge = new Map<string, Group[]>();
  for (const group of full) {
    const words = wordsOf(group.name).map((word) => word.toLowerCase());
    for (const edge of new Set([words[0], words.at(-1), words.slice(1).join(' ')])) {
      if (edge !== undefined && edge !== '') byEdge.set(edge, [...(byEdge.get(edge) ?? []), group]);
    }
  }
  const kept: Group[] = [];
  for (const group of groups) {
    const key = wordsOf(group.name).join(' ').toLowerCase();
    const owners = (byEdge.get(key) ?? []).filter((owner) => owner !== group && mayOwn(owner, group));
    const [owner] = owners;
    if (owner === undefined || owners.length > 1) {
      kept.push(group);
      continue;
    }
    owner.mentions.push(...group.mentions);
    owner.evidence.person += group.evidence.person > 0 ? 0.5 : 0;
  }
  return kept;
}

/** A place is no short form of a person ("Washington" beside "George Washington" needs a person's evidence). */
function mayOwn(owner: Group, short: Group): boolean {
  if (short.evidence.place >= 4) return false;
  const ownerKind = kindOf(owner);
  return ownerKind === 'person' || (ownerKind === 'organisation' && short.evidence.person < 3);
}

function kindOf(group: Group): NameKind | null {
  const { person, organisation, place } = group.evidence;
  const best = Math.max(person, organisation, place);
  if (best < 1) return null;
  if (place === best) return 'place';
  return person === best ? 'person' : 'organisation';
}

const firstStart = (group: Group): number => Math.min(...group.mentions.map((mention) => startOf(mention)));
const tokenAt = (mention: NameMention, at: number): Token | undefined => mention.sentence.tokens[at];
const startOf = (mention: NameMention): number => tokenAt(mention, mention.first)?.start ?? 0;
const endOf = (mention: NameMention): number => tokenAt(mention, mention.last)?.end ?? 0;

function makeEntity(text: string, group: Group, kind: NameKind, id: string): Entity {
  const mentions = [...group.mentions].sort((a, b) => startOf(a) - startOf(b));
  const names = [...new Set(mentions.map((mention) => mention.text))];
  const name = names.reduce((longest, candidate) => (candidate.length > longest.length ? candidate : longest), '');
  const roles: Role[] = kind === 'person' ? findRoles(text, mentions) : [];
  return {
    id,
    name,
    aliases: names.filter((alias) => alias !== name),
    roles,
    mentions: mentions.map((mention) => ({ text: mention.text, start: startOf(mention), end: endOf(mention) })),
    cites: [...new Set(mentions.map((mention) => mention.sentence.sentence.id))],
  };
}
