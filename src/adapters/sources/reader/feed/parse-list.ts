import { ParseError, parseOpml, type Opml } from 'feedsmith';
import { longestLine, mostEntries, type ListedFeed, type ListReading } from '../../../../core/sources/feed.ts';
import { plainLine } from './plain-text.ts';
import { resolveUrl } from './raw-entry.ts';

type Outline = Opml.Outline<string>;

/** Reads a list of feeds (OPML 1.0 and 2.0), folders within folders; each feed once, in the order of the list. */
export function parseList(text: string): ListReading {
  const document = text.replace(/^\ufeff/u, '').trimStart();
  if (!/<opml[\s>]/iu.test(document.slice(0, 10_000))) return { kind: 'fault', fault: 'not-a-feed' };
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(document).body?.outlines ?? [];
  } catch (error) {
    // What is well-formed and holds nothing.
    if (error instanceof ParseError) return { kind: 'list', feeds: [], left: 0 };
    return { kind: 'fault', fault: 'malformed' };
  }
  return { kind: 'list', ...collect(outlines) };
}

function collect(roots: readonly Outline[]): { feeds: ListedFeed[]; left: number } {
  const feeds = new Map<string, ListedFeed>();
  let left = 0;
  const waiting = [...roots].reverse();
  for (let outline = waiting.pop(); outline !== undefined; outline = waiting.pop()) {
    waiting.push(...(outline.outlines ?? []).toReversed());
    if (outline.xmlUrl === undefined) continue;
    const url = resolveUrl(
      outline.xmlUrl.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:/iu, 'http:'),
      null,
    );
    if (url === null || feeds.size >= mostEntries) left += 1;
    else if (!feeds.has(url)) feeds.set(url, { url, title: plainLine(outline.title ?? outline.text, longestLine) });
  }
  return { feeds: [...feeds.values()], left };
}
