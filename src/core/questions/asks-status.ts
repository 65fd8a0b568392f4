import { wordList } from '../language/word-list.ts';
import { familyOf } from './content-words.ts';

/** The families of words that ask how sure a thing is, and so stand in no sentence about it. */
export const ASKS_STATUS: ReadonlySet<string> = new Set(
  [
    ...wordList(
      'confirm confirmed clear definite definitely final true real really planned certain official fact yet still already say just know known ever ok only story people find out pending again',
    ),
  ].map(familyOf),
);
