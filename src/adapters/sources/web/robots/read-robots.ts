/** What a site asks of programs that come by themselves. */
export interface RobotRules {
  /** Whether they may have what is at this path, its query included. */
  allows(path: string): boolean;
  /** How many seconds the site wants between two requests; null where it doesn't say. */
  crawlDelay: number | null;
  /** How many characters of rules are kept. */
  size: number;
}

interface Rule {
  isAllowed: boolean;
  /** Escaped in one way, so that it compares. */
  pattern: string;
}

interface Group {
  agents: string[];
  rules: Rule[];
  crawlDelay: number | null;
}

/** What RFC 9309 (2.5) has every reader take; what is longer is read so far. */
const MOST_CHARACTERS = 500 * 1024;
const LINE = /^\s*(?<key>[a-z-]+)\s*:(?<value>.*)$/iu;
const EVERYBODY = '*';

/**
 * Reads robots.txt (RFC 9309): the groups that name this program count together, those for everybody where none does.
 * What can't be understood is passed over.
 *
 * @param product the name under which this program asks, without its version
 */
export function readRobots(text: string, product: string): RobotRules {
  const groups = readGroups(text.slice(0, MOST_CHARACTERS));
  const named = groups.filter(({ agents }) => agents.includes(product.toLowerCase()));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes(EVERYBODY));
  // Cut out of the whole text, they would keep it in memory: copies don't.
  const rules = structuredClone(ours.flatMap((group) => group.rules));
  return {
    // RFC 9309, 2.2.2: robots.txt itself is always allowed.
    allows: (path) => path === '/robots.txt' || isAllowed(rules, escapePath(path)),
    crawlDelay: ours.find(({ crawlDelay }) => crawlDelay !== null)?.crawlDelay ?? null,
    size: rules.reduce((sum, { pattern }) => sum + pattern.length, 0),
  };
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let isNamed = false;
  for (const line of text.replace(/^\ufeff/u, '').split(/[\r\n]+/u)) {
    const { key, value = '' } = LINE.exec(line.replace(/#.*/u, ''))?.groups ?? {};
    if (key === undefined) continue;
    const name = key.toLowerCase();
    const said = value.trim();
    if (name === 'user-agent') {
      // Lines that follow each other name one group together.
      if (group === null || !isNamed) groups.push((group = { agents: [], rules: [], crawlDelay: null }));
      group.agents.push(productOf(said));
      isNamed = true;
      continue;
    }
    if (name === 'allow' || name === 'disallow') {
      isNamed = false;
      // An empty rule forbids nothing.
      if (said !== '') group?.rules.push({ isAllowed: name === 'allow', pattern: escapePath(said) });
    } else if (name === 'crawl-delay') {
      isNamed = false;
      const seconds = Number(said);
      if (group !== null && said !== '' && seconds >= 0) group.crawlDelay ??= seconds;
    }
  }
  return groups;
}

/** "Dateline/1.0" and "dateline" are the same product (RFC 9309, 2.2.1). */
const productOf = (said: string): string => /^(?:\*|[a-z_-]+)/iu.exec(said)?.[0].toLowerCase() ?? said;

/** The longest rule that fits decides; of two as long the one that allows; where none fits, all is allowed. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    const length = rule.pattern.length;
    if (best !== null && (length < best.pattern.length || (length === best.pattern.length && !rule.isAllowed)))
      continue;
    if (fits(path, rule.pattern)) best = rule;
  }
  return best?.isAllowed ?? true;
}

/**
 * Whether a path begins with what a pattern says: `*` stands for anything, `$` at its end for the end of the path. Takes
 * the first place at which each part stands, so it never goes back, whatever the pattern.
 */
export function fits(path: string, pattern: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const [start = '', ...parts] = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  let at = start.length;
  const last = isAnchored ? parts.pop() : undefined;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (!isAnchored) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

/**
 * The path with every character escaped that needs it, and none that doesn't (RFC 9309, 2.2.2): what a site writes as
 * "/ä", "/%c3%a4" or "/%C3%A4" is one path.
 */
function escapePath(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\u0021-\u007e]+/gu, encodeURIComponent)
    .replace(/%[\da-f]{2}/giu, (escape) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return /[\w.~-]/u.test(character) ? character : escape.toUpperCase();
    });
}
