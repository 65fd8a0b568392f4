import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** What the library reads in a text: one entry a token in each list, in the same order. */
export interface TaggedText {
  values: readonly string[];
  /** Universal part-of-speech tags. */
  tags: readonly string[];
  lemmas: readonly string[];
}

/** The library's words with their numbers: those of its model, and those that it has met since. */
interface Lexemes {
  hash: Record<string, number>;
  list: readonly string[];
}

interface Library {
  read: (text: string) => TaggedText;
  lexemes: Lexemes;
  /** How many words the model knows. */
  known: number;
}

/** The library keeps every word that it meets; it is loaded anew (in about 60 ms) when there are more than this. */
const MOST_MET = 50_000;

let library: Library | null = null;
/**
 * Made once for all loadings: each call of the model's own function writes its last result out again, at twice the
 * size, until no string can hold it.
 */
let metaModel: unknown = null;

/**
 * The tokens of a text with part of speech and lemma. The same text gives the same tokens whatever was read before:
 * the library cuts words by those it has met ("U.S." after "U.S"), so that one article would change the reading of
 * the next, if what it met were not forgotten.
 */
export function tagText(text: string): TaggedText {
  library ??= loadLibrary();
  const tagged = library.read(text);
  forget(library.lexemes);
  if (library.lexemes.list.length > library.known + MOST_MET) library = null;
  return tagged;
}

/** Words met are properties of their own; those of the model stand in the prototype. */
function forget({ hash }: Lexemes): void {
  for (const word of Object.keys(hash)) Reflect.deleteProperty(hash, word);
}

function loadLibrary(): Library {
  const core = loadCore();
  const { lexeme } = core.features;
  lexeme.hash = Object.create(lexeme.hash) as Record<string, number>;
  metaModel ??= typeof model.metaCER === 'function' ? Reflect.apply(model.metaCER, model, []) : model.metaCER;
  const { readDoc, its } = winkNLP({ ...model, core: () => core, metaCER: () => metaModel }, ['sbd', 'pos']);
  /** The declaration of its.lemma lacks a parameter that the function has, and so does not fit the library's own `out`. */
  const lemma = its.lemma as unknown as ItsFunction<string>;
  const read = (text: string): TaggedText => {
    const tokens = readDoc(text).tokens();
    return { values: tokens.out(), tags: tokens.out(its.pos), lemmas: tokens.out(lemma) };
  };
  return { read, lexemes: lexeme, known: lexeme.list.length };
}

/** What of the model is used here; its package declares it as unknown. */
interface CoreModel {
  features: { lexeme: Lexemes };
}

function loadCore(): CoreModel {
  const core: unknown = typeof model.core === 'function' ? Reflect.apply(model.core, model, []) : null;
  if (!isCoreModel(core)) throw new TypeError('the language model is of another version: it has no list of lexemes');
  return core;
}

function isCoreModel(value: unknown): value is CoreModel {
  const features = propertyOf(value, 'features');
  const lexeme = propertyOf(features, 'lexeme');
  return Array.isArray(propertyOf(lexeme, 'list')) && typeof propertyOf(lexeme, 'hash') === 'object';
}

const propertyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
