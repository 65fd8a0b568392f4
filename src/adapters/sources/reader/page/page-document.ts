import { parseHTML } from 'linkedom';

/**
 * The part of the DOM that reading a page needs. It is spelt out here because a service has no DOM: TypeScript's own
 * types of it would put `window` and the rest in scope everywhere.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  /** In lower case. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  appendChild(node: PageNode): void;
  remove(): void;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;

/** What stands in a head, where a page leaves out the tags that say so. */
const HEAD_TAGS: ReadonlySet<string> = new Set(['meta', 'title', 'link', 'base', 'style', 'script']);

/**
 * Parses a page much as a browser does; runs nothing and loads nothing. A page without `html`, `head` or `body` tags,
 * which HTML allows, gets them.
 */
export function parsePage(html: string): PageDocument {
  const hasRoot = /<html[\s>]/iu.test(html.slice(0, LOOK_FOR_ROOT));
  // The library takes the first element for the root, whatever it is.
  const { document } = parseHTML(hasRoot ? html : `<html>${html}</html>`) as unknown as { document: PageDocument };
  const { documentElement, head, body } = document;
  for (const node of [...documentElement.childNodes]) {
    if (node === head || node === body) continue;
    const isOfHead = isElement(node) && HEAD_TAGS.has(node.localName);
    (isOfHead ? head : body).appendChild(node);
  }
  return document;
}

const LOOK_FOR_ROOT = 10_000;
