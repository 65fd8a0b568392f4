import type { NounPhrase, VerbGroup } from './chunk.ts';

/** A noun phrase in its place: coordinated phrases ("Qin Gang and Wang Yi") stand together. */
export interface Phrase {
  /** Token indexes, inclusive: the whole phrase with its of-phrases and coordinated items. */
  first: number;
  last: number;
  head: number;
  /** The coordinated items, each as its own phrase; one where there is no coordination. */
  items: NounPhrase[];
}

/** A phrase tied to a verb by a preposition: "with Qin", "in Beijing". */
export interface Oblique {
  preposition: string;
  /** Index of the preposition's first token. */
  at: number;
  phrase: Phrase;
}

/**
 * How a clause hangs on another one:
 * - `main`: on none
 * - `conjunct`: joined to one of its kind ("… and left")
 * - `complement`: what is said, thought or caused ("said that he left")
 * - `relative`: describes a noun ("the man who left")
 * - `adverbial`: tells when, why, on what condition ("because he left")
 * - `infinitive`: "to leave"
 * - `participial`: "leaving the hall", "after leaving"
 * - `reduced-relative`: a participle that describes a noun ("the man seen there")
 */
export type Relation =
  'main' | 'conjunct' | 'complement' | 'relative' | 'adverbial' | 'infinitive' | 'participial' | 'reduced-relative';

/** A verb with what belongs to it: who did what to whom, where, when. */
export interface Clause {
  verb: VerbGroup;
  relation: Relation;
  /** The word that opens it: because, when, who, by, to; null without one. */
  marker: string | null;
  /** The clause that it hangs on, as an index into the sentence's clauses; null for a main clause. */
  governor: number | null;
  subject: Phrase | null;
  /** Whether the subject stands with another verb and is understood here: shared, controlled, or the antecedent. */
  subjectUnderstood: boolean;
  objects: Phrase[];
  obliques: Oblique[];
  /** Temporal phrases without a preposition: "last week", "Sunday". */
  times: Phrase[];
  /** Adjectives behind a copula and adverbs, as token indexes. */
  modifiers: number[];
  /** The noun phrase that a relative clause describes. */
  antecedent: Phrase | null;
  /** Token indexes, inclusive: from its first word to its last, with all that is inside. */
  first: number;
  last: number;
}

/** A noun phrase as a phrase of one item; the item is a copy, as it grows with the phrase. */
export const phraseOf = (noun: NounPhrase): Phrase => ({
  first: noun.first,
  last: noun.last,
  head: noun.head,
  items: [{ ...noun }],
});
