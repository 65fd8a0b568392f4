import type { Briefing } from '../briefings/briefing.ts';
import { agglomerate, type Unit } from './agglomerate.ts';
import { readFeatures } from './article-features.ts';
import { createCandidateIndex } from './candidate-index.ts';
import { fingerprintArticle } from './article-fingerprint.ts';
import { linkArticles } from './link-articles.ts';
import { createArticleWeights, type CountedArticle } from './weigh-articles.ts';

/** Articles that tell of one event, by the ids of their briefings. */
export interface Story {
  /** The id of its first article. An earlier article that comes in later changes it. */
  id: string;
  /** By day of publication, those without one last, then by id; an article that came in twice is there once. */
  briefings: readonly string[];
}

/** Groups articles into stories as they come in. */
export interface StoryIndex {
  /**
   * Takes articles in, each into the story whose event it tells or into a new one. What comes together is weighed
   * together: the order in which it is handed in makes no difference. A briefing that is there already (the same id
   * and the same article) changes nothing, with another article it takes the place of the old one; an article that
   * is there under another id belongs to its story and isn't listed again.
   */
  add(briefings: readonly Briefing[]): void;
  /** Takes a briefing out; no effect where it isn't in. */
  remove(id: string): void;
  /** The story of a briefing; null where it isn't in. */
  storyOf(id: string): Story | null;
  /** All stories, by the day of their first article. */
  stories(): Story[];
}

export interface StoryIndexSettings {
  /** How many articles can be joined; beyond them, the story of the one that came in first is closed to others. */
  mostOpen: number;
}

interface Entry {
  /** The ids under which it came in, the first one first. */
  ids: string[];
  fingerprint: string;
  day: number | null;
  /** Null where it can't be joined any more. */
  article: CountedArticle | null;
  group: Group;
}

interface Group {
  /** In the order of a story. */
  members: Entry[];
}

/** Of a large story so many articles, spread over its time, stand for all. */
const MEMBERS_COMPARED = 16;
/** How many other stories are looked at for one article. */
const GROUPS_COMPARED = 12;
/** Another story is near an article where their link, as the logarithm of odds, is above this. */
const NEAR = -4;
/** Stories near an article are taken apart and grouped anew as long as they have so few articles together. */
const MOST_TAKEN_APART = 48;
/** How often the articles that came together are looked at again, as long as one of them moves. */
const MOST_ROUNDS = 4;

/**
 * An index that compares each article only with stories that share its rare terms, so that the cost of an article
 * stays the same however many there are. An article joins the story with whose members its links are above 0 on
 * average (average linkage), so that a single report about two events doesn't make one story of both.
 */
export function createStoryIndex({ mostOpen }: StoryIndexSettings = { mostOpen: 20_000 }): StoryIndex {
  const byId = new Map<string, Entry>();
  const byFingerprint = new Map<string, Entry>();
  const open = new Set<Entry>();
  const groups = new Set<Group>();
  const weights = createArticleWeights();
  const candidates = createCandidateIndex<Entry>();

  function enter(briefing: Briefing): Entry | null {
    const { id } = briefing;
    const fingerprint = fingerprintArticle(briefing.article);
    if (byId.get(id)?.fingerprint === fingerprint) return null;
    remove(id);
    const same = byFingerprint.get(fingerprint);
    if (same !== undefined) {
      same.ids.push(id);
      byId.set(id, same);
      return null;
    }
    const features = readFeatures(briefing);
    const entry: Entry = {
      ids: [id],
      fingerprint,
      day: features.day,
      article: weights.enter(features),
      group: { members: [] },
    };
    byId.set(id, entry);
    byFingerprint.set(fingerprint, entry);
    return entry;
  }

  function remove(id: string): void {
    const entry = byId.get(id);
    if (entry === undefined) return;
    byId.delete(id);
    entry.ids = entry.ids.filter((other) => other !== id);
    if (entry.ids.length > 0) {
      entry.group.members.sort(compareEntries);
      return;
    }
    byFingerprint.delete(entry.fingerprint);
    close(entry);
    leaveGroup(entry);
  }

  function close(entry: Entry): void {
    if (entry.article === null) return;
    weights.leave(entry.article);
    candidates.remove(entry);
    open.delete(entry);
    entry.article = null;
  }

  function joinGroup(entry: Entry, group: Group): void {
    leaveGroup(entry);
    groups.add(group);
    group.members = [...group.members, entry].sort(compareEntries);
    entry.group = group;
  }

  function leaveGroup(entry: Entry): void {
    const { group } = entry;
    group.members = group.members.filter((member) => member !== entry);
    if (group.members.length === 0) groups.delete(group);
  }

  /**
   * Groups the articles around one anew: its own group and those near it. Whether any of them changed.
   */
  function regroup(entry: Entry): boolean {
    const near = findNearGroups(entry);
    if (near.length < 2 && entry.group.members.length < 2) return false;
    let single = 0;
    const units = near.flatMap((group): Unit<Entry>[] => {
      // An article that is closed can't be compared: it stays where it is.
      const isClosed = group.members.some(({ article }) => article === null);
      if (isClosed || single + group.members.length > MOST_TAKEN_APART) return [{ items: group.members }];
      single += group.members.length;
      return group.members.map((member) => ({ items: [member] }));
    });
    units.sort((one, other) => compareEntries(one.items[0], other.items[0]));
    const clusters = agglomerate(units, (one, other) => linkEntries(one.items, other.items));
    const changed = clusters.filter((cluster) => !isGroup(cluster));
    for (const cluster of changed) {
      const group = { members: [] };
      for (const member of cluster) joinGroup(member, group);
    }
    return changed.length > 0;
  }

  /** The group of an article, and those whose link with it isn't far from joining them. */
  function findNearGroups(entry: Entry): Group[] {
    const { article, group } = entry;
    if (article === null) return [group];
    const others = new Set(candidates.find(weights.weigh(article)).map((candidate) => candidate.group));
    others.delete(group);
    const near = [...others].slice(0, GROUPS_COMPARED).filter(({ members }) => linkEntries([entry], members) > NEAR);
    return [group, ...near];
  }

  /** The average link between some entries and others; below any other where there is no one to compare. */
  function linkEntries(some: readonly Entry[], others: readonly Entry[]): number {
    let sum = 0;
    let count = 0;
    for (const one of spread(some)) {
      for (const other of spread(others)) {
        if (one === other || one.article === null || other.article === null) continue;
        sum += linkArticles(weights.weigh(one.article), weights.weigh(other.article));
        count += 1;
      }
    }
    return count === 0 ? -Infinity : sum / count;
  }

  return {
    add(briefings) {
      // Of an article that is there twice, the first id counts.
      const byName = briefings.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      const entered = byName.flatMap((briefing) => enter(briefing) ?? []).sort(compareEntries);
      for (const entry of entered) {
        if (entry.article === null) continue;
        joinGroup(entry, { members: [] });
        regroup(entry);
        candidates.add(entry, weights.weigh(entry.article));
        open.add(entry);
        if (open.size > mostOpen) closeFirst();
      }
      for (let round = 0; entered.length > 1 && round < MOST_ROUNDS; round += 1) {
        if (entered.filter(regroup).length === 0) break;
      }
    },
    remove,
    storyOf: (id) => {
      const entry = byId.get(id);
      return entry === undefined ? null : storyOfGroup(entry.group);
    },
    stories: () => {
      const firsts = [...groups].flatMap(({ members }) => members.slice(0, 1));
      return firsts.sort(compareEntries).map(({ group }) => storyOfGroup(group));
    },
  };

  function closeFirst(): void {
    const [first] = open;
    if (first !== undefined) close(first);
  }
}

/** All of a few, or as many as stand for them, spread evenly from first to last. */
function spread(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MEMBERS_COMPARED) return entries;
  const step = (entries.length - 1) / (MEMBERS_COMPARED - 1);
  return Array.from({ length: MEMBERS_COMPARED }, (_, at) => entries[Math.round(at * step)]).filter(
    (entry) => entry !== undefined,
  );
}

/** Whether these are all the members of one group. */
const isGroup = (entries: readonly Entry[]): boolean =>
  entries.every(({ group }) => group === entries[0]?.group) && entries[0]?.group.members.length === entries.length;

const idOf = ({ ids }: Entry): string => ids[0] ?? '';

/** By day, those without one last, then by id. */
function compareEntries(one: Entry | undefined, other: Entry | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const days = (one.day ?? Infinity) - (other.day ?? Infinity);
  if (days !== 0 && !Number.isNaN(days)) return days;
  return idOf(one) < idOf(other) ? -1 : 1;
}

function storyOfGroup({ members }: Group): Story {
  const briefings = members.map(idOf);
  return { id: briefings[0] ?? '', briefings };
}
