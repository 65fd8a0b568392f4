import { z } from 'zod';
import { keeping, takeCopy, takeLayer, type Layer, type Rows } from './kernel.ts';
import type { AroundLayer } from './layers.ts';
import learnt from './reader-weights.json' with { type: 'json' };

/** A matrix of learnt numbers, row by row; a vector is a matrix of one row. */
export interface Matrix {
  rows: number;
  columns: number;
  values: Float32Array;
}

/** What one of the readers has learnt. */
export interface Weights {
  /** A table of rows to look up; a vector is a table of one row. Throws where there is none of this name. */
  table(name: string): Matrix;
  /** A matrix to multiply with. Throws where there is none of this name. */
  layer(name: string): Layer;
  /** What is learnt of a layer that reads around each word. Throws where there is none of this name. */
  around(name: string): AroundLayer;
  spans: SpanLayer;
}

/** What is learnt of how the numbers of a stretch make its score. */
export interface SpanLayer {
  /** What the length of a stretch adds, a row for each number of words. */
  lengths: Rows;
  weights: Rows;
  bias: number;
}

const readerSchema = z.record(
  z.string(),
  z.object({ rows: z.int().positive(), columns: z.int().positive(), scales: z.string(), bytes: z.string() }),
);
type Stored = z.infer<typeof readerSchema>;

let known: Weights[] | null = null;

/**
 * What each of the readers has learnt. They learnt from the same texts, beginning from other numbers, so that what one of
 * them reads wrongly by chance the others do not (Hansen and Salamon 1990).
 */
export function readers(): readonly Weights[] {
  if (known !== null) return known;
  const stored = z.array(readerSchema).nonempty().parse(learnt);
  known = stored.map((one) => keeping(() => weightsOf(one)));
  // The module lives as long as the process, and would keep 0.8 MB that nothing needs any more.
  learnt.length = 0;
  return known;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));

/** The stored bytes, and the scale of each row. */
function decode(stored: Stored, name: string): { columns: number; numbers: Int8Array; scales: Float32Array } {
  const found = stored[name] ?? missing(name);
  const { columns, scales, bytes } = found;
  return {
    columns,
    numbers: new Int8Array(bytesOf(bytes).buffer),
    scales: new Float32Array(bytesOf(scales).buffer),
  };
}

/** A row is stored as bytes with one scale, so that a weight is off by at most half of 1/127 of the row's greatest. */
function matrixOf(stored: Stored, name: string): Matrix {
  const { columns, numbers, scales } = decode(stored, name);
  const values = Float32Array.from(numbers, (byte, at) => byte * (scales[Math.floor(at / columns)] ?? 0));
  return { rows: scales.length, columns, values };
}

function missing(name: string): never {
  throw new RangeError(`The reader has no weights called ${name}: see scripts/learn.`);
}

/** Tables that are looked up, not multiplied with. */
const TABLES = ['pos', 'ent', 'grp', 'slot', 'cls'];
/** What other parts take up: the score of a stretch, and the layers that read around. */
const TAKEN_UP = /^(?:len|o2)$|\.(?:n|pw)$/u;

function weightsOf(stored: Stored): Weights {
  const names = Object.keys(stored).flatMap((name) =>
    name.endsWith('.weight') ? [name.slice(0, -'.weight'.length)] : [],
  );
  const around = new Map<string, AroundLayer>();
  const layers = new Map<string, Layer>();
  const tables = new Map<string, Matrix>();
  for (const name of names) {
    if (name.endsWith('.dw')) {
      const layer = name.slice(0, -'.dw'.length);
      around.set(layer, aroundOf(stored, layer));
    } else if (TABLES.includes(name)) {
      tables.set(`${name}.weight`, matrixOf(stored, `${name}.weight`));
    } else if (!TAKEN_UP.test(name)) {
      layers.set(name, layerOf(stored, name));
    }
  }
  return { table: finder(tables), layer: finder(layers), around: finder(around), spans: spansOf(stored) };
}

const finder =
  <Kind>(all: ReadonlyMap<string, Kind>) =>
  (name: string): Kind =>
    all.get(name) ?? missing(name);

function spansOf(stored: Stored): SpanLayer {
  const rows = (name: string): Rows => {
    const { values, columns } = matrixOf(stored, name);
    return takeCopy(values, columns);
  };
  return {
    lengths: rows('len.weight'),
    weights: rows('o2.weight'),
    bias: matrixOf(stored, 'o2.bias').values[0] ?? 0,
  };
}

function layerOf(stored: Stored, name: string): Layer {
  const { columns, numbers, scales } = decode(stored, `${name}.weight`);
  const bias = `${name}.bias` in stored ? matrixOf(stored, `${name}.bias`).values : new Float32Array(scales.length);
  return takeLayer(numbers, columns, scales, bias);
}

function aroundOf(stored: Stored, name: string): AroundLayer {
  const vector = (part: string) => {
    const { values } = matrixOf(stored, `${name}.${part}`);
    return takeCopy(values, values.length);
  };
  const { rows, columns, values } = matrixOf(stored, `${name}.dw.weight`);
  const filter = Float32Array.from(values, (_, at) => values[(at % rows) * columns + Math.floor(at / rows)] ?? 0);
  return {
    scale: vector('n.weight'),
    shift: vector('n.bias'),
    filter: takeCopy(filter, rows),
    bias: vector('dw.bias'),
    gated: layerOf(stored, `${name}.pw`),
  };
}
