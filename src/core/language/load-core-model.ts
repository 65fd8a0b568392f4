import data from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' };

/** Where a feature of a word stands in its record, and what kind it is. */
type Layout = readonly number[];

/**
 * The core of the language model, as the `core` of its package makes it from the same data. That one copies all of it
 * through JSON text, which leaves 15 MB behind and holds every word twice; here words and texts are shared with the data.
 */
export function loadCoreModel(): unknown {
  const layout: Record<string, Layout> = data.packing.layout;
  const lists: Record<string, { list: readonly string[] }> = data.features;
  const features: [string, unknown][] = Object.entries(lists).map(([name, { list }]) => [
    name,
    makeFeature(name, list, layout[name]),
  ]);
  return {
    ...data,
    features: Object.fromEntries(features),
    packing: { ...data.packing, efList: Object.keys(layout).filter((name) => layout[name]?.[4] === 1) },
    lexicon: decodeNumbers(data.lexicon),
    xpansions: decodeNumbers(data.xpansions),
  };
}

/** Values that are learnt from words come with their numbers and room to learn more; others stay lists. */
function makeFeature(name: string, list: readonly string[], layout: Layout | undefined): unknown {
  const counts = { intrinsicSize: list.length, index: list.length };
  if (name === 'lexeme') return { list: [...list], hash: numberValues(list), ...counts };
  if (name === 'posClusters') return { list: list.map(readCluster) };
  if (layout?.[3] !== 0) return { list };
  const [, mask = 0, shift = 0] = layout;
  return { list: [...list], hash: numberValues(list), ...counts, maxIndex: mask >>> shift };
}

function numberValues(list: readonly string[]): Record<string, number> {
  const numbers = Object.create(null) as Record<string, number>;
  for (const [number, value] of list.entries()) numbers[value] = number;
  return numbers;
}

/** The numbers of parts of speech that stand as "NOUN_VERB". */
function readCluster(names: string): Set<number> {
  const numbers: Record<string, number> = data.pos.hash;
  return new Set(names.split('_').map((name) => numbers[name] ?? 0));
}

/** Characters of base64 that are decoded at once; of each four come three bytes. */
const PIECE = 2 ** 14;

function decodeNumbers(base64: string): Uint32Array {
  const bytes = new Uint8Array((base64.length / 4) * 3);
  let at = 0;
  for (let start = 0; start < base64.length; start += PIECE) {
    const piece = atob(base64.slice(start, start + PIECE));
    for (let from = 0; from < piece.length; from += 1) bytes[at++] = piece.charCodeAt(from);
  }
  return new Uint32Array(bytes.buffer, 0, at / Uint32Array.BYTES_PER_ELEMENT);
}
