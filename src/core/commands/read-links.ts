/** A web address as it is typed, or as a chat marks it so that it shows no preview. */
const LINK = /^<?(?<link>https?:\/\/[^\s<>]+)>?$/iu;
/** An address without its beginning: a host with a path, as browsers show it. */
const BARE = /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+$/iu;

/** The links of a line that holds nothing else; none where it holds anything else. */
export function readLinksAlone(line: string): string[] {
  const links = line
    .trim()
    .split(/\s+/u)
    .map((word) => LINK.exec(word)?.groups?.['link']);
  return links.every((link) => link !== undefined) ? links : [];
}

/** The address that was given in a story's place; null where it names a story. */
export function readLink(named: string): string | null {
  const typed = named.trim();
  return readLinksAlone(typed)[0] ?? (BARE.test(typed) ? `https://${typed}` : null);
}

/** The first link in a text, without the punctuation of the sentence around it; null where there is none. */
export function findLink(text: string): string | null {
  const found = /https?:\/\/[^\s<>]+/iu.exec(text)?.[0] ?? null;
  const link = found?.replace(/[.,;:!?'"”’\]*]+$/u, '') ?? null;
  // A bracket at the end may be part of the address: "…/Bridge_(structure)".
  return link !== null && link.endsWith(')') && !link.includes('(') ? link.replace(/\)+[.,;:!?]*$/u, '') : link;
}
