import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/**
 * The language library alone, with what Dateline uses of it: tokens and parts of speech. Gives the number of tagged
 * tokens of a text.
 */
export function createBareTagger(): (text: string) => number {
  const library = winkNLP(model, ['pos']);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the library takes its accessors by reference
  const { pos } = library.its;
  return (text) => library.readDoc(text).tokens().out(pos).length;
}
