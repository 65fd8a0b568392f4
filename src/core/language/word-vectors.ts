import table from './word-vector-table.json' with { type: 'json' };

/** How many numbers a vector has. */
const { dimensions } = table;

/** Decoded when they are first asked for, in about 20 ms. */
let decoded: { places: ReadonlyMap<string, number>; numbers: Int8Array; lengths: Float32Array } | null = null;

function decode(): NonNullable<typeof decoded> {
  const bytes = atob(table.vectors);
  const numbers = new Int8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) numbers[at] = bytes.charCodeAt(at);
  const words = table.words.split(' ');
  const lengths = Float32Array.from(words, (_, place) => {
    let sum = 0;
    for (let at = place * dimensions; at < (place + 1) * dimensions; at += 1) sum += (numbers[at] ?? 0) ** 2;
    return Math.sqrt(sum);
  });
  return { places: new Map(words.map((word, place) => [word, place])), numbers, lengths };
}

/** The place of a word (in lower case) in the table, by how common it is, or -1. */
export function vectorPlaceOf(word: string): number {
  decoded ??= decode();
  return decoded.places.get(word) ?? -1;
}

/** How alike in meaning two words of the table are, by their places: the cosine of their vectors; 0 for -1. */
export function likenessBetween(one: number, other: number): number {
  if (one === -1 || other === -1) return 0;
  if (one === other) return 1;
  decoded ??= decode();
  const { numbers, lengths } = decoded;
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1)
    sum += (numbers[one * dimensions + at] ?? 0) * (numbers[other * dimensions + at] ?? 0);
  return sum / ((lengths[one] ?? 1) * (lengths[other] ?? 1) || 1);
}

/** How rare a word is in English, 0 for the commonest to 1 for one that the table does not know. */
export function rarityOf(word: string): number {
  const place = vectorPlaceOf(word);
  return place === -1 ? 1 : Math.log(place + 1) / Math.log(COUNT + 1);
}

const COUNT = table.words.split(' ').length;
