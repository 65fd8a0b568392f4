import { isElement, isText, type PageElement, type PageNode } from './page-document.ts';

/** How much an element holds, its descendants included. */
export interface Measure {
  /** Characters of text, white space not counted. */
  text: number;
  /** Characters of text inside links. */
  linked: number;
  links: number;
  /** Characters in paragraphs long enough to be prose. */
  prose: number;
}

export type Measures = ReadonlyMap<PageNode, Measure>;

/** A paragraph this long is prose rather than a label. */
const PROSE = 80;
/** Elements whose text nobody sees. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'head']);

/** Measures every element below and including the root. */
export function measurePage(root: PageElement): Measures {
  const measures = new Map<PageNode, Measure>();
  const order: PageElement[] = [];
  const waiting: PageElement[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    order.push(element);
    measures.set(element, { text: 0, linked: 0, links: 0, prose: 0 });
    if (UNSEEN.has(element.localName)) continue;
    for (const child of element.childNodes) if (isElement(child)) waiting.push(child);
  }
  // Children come behind their parents in the order, so from the end each is complete before its parent.
  for (const element of order.reverse()) addUp(element, measures);
  return measures;
}

function addUp(element: PageElement, measures: Map<PageNode, Measure>): void {
  const own = measures.get(element);
  if (own === undefined || UNSEEN.has(element.localName)) return;
  for (const child of element.childNodes) {
    if (isText(child)) own.text += (child.textContent ?? '').replace(/\s+/gu, '').length;
    const below = measures.get(child);
    if (below === undefined) continue;
    own.text += below.text;
    own.linked += below.linked;
    own.links += below.links;
    own.prose += below.prose;
  }
  if (element.localName === 'a') {
    own.linked = own.text;
    own.links += 1;
  }
  if (element.localName === 'p' && own.text >= PROSE) own.prose = own.text - own.linked / 2;
}
