import type { Clock } from '../../../../core/ports/clock.ts';
import type { WebAddress } from '../read-address.ts';
import { readRobots, type RobotRules } from './read-robots.ts';

/** What robots.txt says of an address. */
interface RobotSaying {
  isAllowed: boolean;
  /** As in `RobotRules`. */
  crawlDelay: number | null;
}

/** Answers with the text of a robots.txt; null where the site has none, so that everything is allowed. */
export type AskRobots = (url: string) => Promise<string | null>;

interface Known {
  rules: Promise<RobotRules>;
  until: number;
  size: number;
}

/** For how long rules hold, in milliseconds: a day (RFC 9309, 2.4). */
const HOLDS_FOR = 86_400_000;
/** How many characters of rules are remembered at once, over all sites, and of how many sites. */
const MOST_CHARACTERS = 4_000_000;
const MOST_SITES = 2000;

/** Remembers what sites ask of programs that come by themselves. */
export function createRobots({ product, clock }: { product: string; clock: Clock }) {
  /** By origin, those first that have been known for longest. */
  const known = new Map<string, Known>();

  function forgetOldest(): void {
    let size = 0;
    for (const site of known.values()) size += site.size;
    for (const [origin, site] of known) {
      if (size <= MOST_CHARACTERS && known.size <= MOST_SITES) return;
      known.delete(origin);
      size -= site.size;
    }
  }

  async function learn(origin: string, ask: AskRobots): Promise<RobotRules> {
    const rules = readRobots((await ask(`${origin}/robots.txt`)) ?? '', product);
    const entry = known.get(origin);
    if (entry !== undefined) entry.size = rules.size;
    forgetOldest();
    return rules;
  }

  return {
    /** Asks the site for its rules where they are not known, once for all who want them. Rejects where `ask` does. */
    async consult({ url, path }: WebAddress, ask: AskRobots): Promise<RobotSaying> {
      const { origin } = new URL(url);
      const now = clock.now().getTime();
      let entry = known.get(origin);
      if (entry === undefined || entry.until <= now) {
        known.delete(origin);
        const asked: Known = { rules: learn(origin, ask), until: now + HOLDS_FOR, size: 0 };
        known.set(origin, asked);
        // What could not be had is asked for again the next time.
        asked.rules.catch(() => known.get(origin) === asked && known.delete(origin));
        entry = asked;
      }
      const rules = await entry.rules;
      return { isAllowed: rules.allows(path), crawlDelay: rules.crawlDelay };
    },
  };
}
