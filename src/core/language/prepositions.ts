import { wordList } from './word-list.ts';

/** Participles that have become prepositions, and prepositions that the tagger may take for verbs. */
const PARTICIPLE_PREPOSITIONS = wordList('following including regarding amid despite excluding involving');

/** Whether a word is a preposition that looks like a verb: "following the talks". */
export const isParticiplePreposition = (word: string): boolean => PARTICIPLE_PREPOSITIONS.has(word);

/** Prepositions that open a clause as well: "after the talks", "after they talked". */
const CLAUSE_OPENING_PREPOSITIONS = wordList('after before since until till as than like so');

/** Whether a preposition can open a clause; what follows it decides. */
export const canOpenClause = (word: string): boolean => CLAUSE_OPENING_PREPOSITIONS.has(word);
