import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** What the library reads in a text: one entry a token in each list, in the same order. */
export interface TaggedText {
  values: readonly string[];
  /** Universal part-of-speech tags. */
  tags: readonly string[];
  lemmas: readonly string[];
}

/** Values of one property of words (the words themselves, their endings) with their numbers. */
interface Feature {
  hash: Record<string, number>;
  list: string[];
  /** The number of the next value. */
  index: number;
  /** How many values the model knows; those behind them are of words that the library has met. */
  intrinsicSize: number;
}

/** What the library learns of the words that it meets. */
const LEARNT = ['lexeme', 'prefix', 'suffix', 'shape'] as const;

/** Where a feature of a word stands in its record: an offset, a mask and a shift. */
type Layout = readonly [offset: number, mask: number, shift: number];

interface CoreModel {
  features: Record<(typeof LEARNT)[number], Feature> & { posClusters: { list: readonly ReadonlySet<number>[] } };
  /** The records of the words that the model knows, in the order of their numbers. */
  lexicon: Uint32Array;
  /** The size of a record; `lexemeCID` is the number of the set of parts of speech that a word can be. */
  packing: { size: number; layout: { lexemeCID: Layout } };
  pos: { list: readonly string[] };
}

type Read = (text: string) => TaggedText;

/** The library keeps every word that it meets; it is started anew (in about 3 ms) when there are more than this. */
const MOST_MET = 50_000;

/** Read once, in about 50 ms. */
let core: CoreModel | null = null;
let read: Read | null = null;
/**
 * Made once for all starts: each call of the model's own function writes its last result out again, at twice the
 * size, until no string can hold it.
 */
let metaModel: unknown = null;

/**
 * The tokens of a text with part of speech and lemma. The same text gives the same tokens whatever was read before:
 * the library cuts words by those it has met ("U.S." after "U.S"), so that one article would change the reading of
 * the next, if such words were not forgotten.
 */
export function tagText(text: string): TaggedText {
  core ??= loadCore();
  const { lexeme } = core.features;
  if (lexeme.list.length > lexeme.intrinsicSize + MOST_MET) read = null;
  read ??= startLibrary(core);
  const known = lexeme.list.length;
  const tagged = read(text);
  for (const word of lexeme.list.slice(known)) if (!LETTERS.test(word)) Reflect.deleteProperty(lexeme.hash, word);
  return tagged;
}

/** A word of letters alone is cut the same whether the library has met it or not; not so "USD", a sign in "USD5". */
const LETTERS = /^[A-Z]?[a-z]+$/u;

/** The sets of parts of speech that words can be, by number: many words share one. */
let kinds: readonly ReadonlySet<string>[] | null = null;

/** The parts of speech that a word in lower case can be, as the library's lexicon has them; null for an unknown word. */
export function kindsOf(word: string): ReadonlySet<string> | null {
  core ??= loadCore();
  const { features, lexicon, packing, pos } = core;
  kinds ??= features.posClusters.list.map((cluster) => new Set([...cluster].map((kind) => pos.list[kind] ?? '')));
  const index = features.lexeme.hash[word];
  if (index === undefined || index >= features.lexeme.intrinsicSize) return null;
  const [offset, mask, shift] = packing.layout.lexemeCID;
  return kinds[((lexicon[index * packing.size + offset] ?? 0) & mask) >>> shift] ?? null;
}

/**
 * In place of what marks names and moods, which nothing here asks for and the library would load all the same: a
 * machine in its form (version, last state, states, and what is known of them) that finds nothing.
 */
const noMachine = () => ({ machines: [JSON.stringify([100, 0, { 0: {} }, {}, {}, {}])], transformers: [null] });

function startLibrary(of: CoreModel): Read {
  for (const name of LEARNT) dropMet(of.features[name]);
  metaModel ??= typeof model.metaCER === 'function' ? Reflect.apply(model.metaCER, model, []) : model.metaCER;
  const { readDoc, its } = winkNLP(
    { ...model, core: () => of, metaCER: () => metaModel, ner: noMachine, sa: noMachine },
    ['pos'],
  );
  /** The declaration of its.lemma lacks a parameter that the function has, and so does not fit the library's own `out`. */
  const lemma = its.lemma as unknown as ItsFunction<string>;
  return (text) => {
    const tokens = readDoc(text).tokens();
    return { values: tokens.out(), tags: tokens.out(its.pos), lemmas: tokens.out(lemma) };
  };
}

/** Leaves of a feature what the model knows. A library that has started before must not be used any more. */
function dropMet(feature: Feature): void {
  for (const value of feature.list.splice(feature.intrinsicSize)) Reflect.deleteProperty(feature.hash, value);
  feature.index = feature.intrinsicSize;
}

/** The package declares its model as unknown. */
function loadCore(): CoreModel {
  const loaded: unknown = typeof model.core === 'function' ? Reflect.apply(model.core, model, []) : null;
  if (!isCoreModel(loaded))
    throw new TypeError('the language model is of another version: it has no lexicon as this one had');
  return loaded;
}

function isCoreModel(value: unknown): value is CoreModel {
  const features = propertyOf(value, 'features');
  const isLexicon =
    propertyOf(value, 'lexicon') instanceof Uint32Array &&
    Array.isArray(propertyOf(propertyOf(propertyOf(value, 'packing'), 'layout'), 'lexemeCID')) &&
    Array.isArray(propertyOf(propertyOf(features, 'posClusters'), 'list')) &&
    Array.isArray(propertyOf(propertyOf(value, 'pos'), 'list'));
  const isLearning = LEARNT.every((name) => {
    const feature = propertyOf(features, name);
    return (
      Array.isArray(propertyOf(feature, 'list')) &&
      typeof propertyOf(feature, 'hash') === 'object' &&
      typeof propertyOf(feature, 'intrinsicSize') === 'number'
    );
  });
  return isLexicon && isLearning;
}

const propertyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
