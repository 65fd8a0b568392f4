import { DatelineError } from '../errors.ts';
import type { BriefLink } from './brief-link.ts';
import { decodeText } from './decode-text.ts';
import { sayFile } from './file-kind.ts';
import type { ReadFileBytes } from './read-handed-file.ts';
import type { TakeArticle } from './take-article.ts';

/**
 * Takes the article of a file in: the one that a text, Markdown or HTML file holds, or to which the file of a link leads.
 * Resolves to the id of its briefing. Handed in again, it changes nothing. Rejects with a `DatelineError` that says what to
 * do; its `prospect` says where the same file may work later.
 */
export type TakeFile = (file: { name: string; bytes: Uint8Array }) => Promise<string>;

/** Files in which browsers keep a link: of Windows and Linux (`URL=…`), and of macOS (a property list). */
const OF_LINK = /\.(?:url|desktop|webloc)$/iu;

function isLinkFile(name: string): boolean {
  return OF_LINK.test(name);
}

export function createTakeFile({
  readFile,
  take,
  briefLink,
}: {
  readFile: ReadFileBytes;
  take: TakeArticle;
  briefLink: BriefLink;
}): TakeFile {
  return async ({ name, bytes }) => {
    if (!isLinkFile(name)) {
      const article = await readFile({ name, mediaType: null, bytes });
      return (await take(article)).briefing.id;
    }
    const link = readLinkFile(bytes);
    if (link === null) {
      throw new DatelineError('bad-input', `${sayFile(name)} holds no link.`, {
        hint: 'Save the link of an article again, or drop in the article itself.',
      });
    }
    const { briefing, outdated } = await briefLink(link);
    // It is known, and might have been read anew: not while its site is away.
    if (outdated?.prospect === 'transient') throw outdated;
    // Whoever drops it in means it for all, whoever else asked for it alone.
    const { text, title, source, url, author, publishedAt } = briefing.article;
    return (await take({ text, title, source, url, author, publishedAt })).briefing.id;
  };
}

/** The link in such a file; a property list may also be binary, where it stands as it is. */
function readLinkFile(bytes: Uint8Array): string | null {
  const text = decodeText(bytes) ?? new TextDecoder('latin1').decode(bytes);
  const written =
    /^[ \t]*URL=[ \t]*(https?:\/\/\S+)/imu.exec(text)?.[1] ??
    /<string>\s*(https?:\/\/[^\s<]+)\s*<\/string>/iu.exec(text)?.[1]?.replaceAll('&amp;', '&') ??
    /^bplist00[\s\S]{0,200}?(https?:\/\/[\u0021-\u007e]+)/iu.exec(text)?.[1];
  return written ?? null;
}
