/** A base noun phrase (no clause or prepositional phrase in it), as token indexes, both inclusive. */
export interface NounPhrase {
  kind: 'noun-phrase';
  first: number;
  last: number;
  /** The noun, name, number or pronoun that the phrase is about. */
  head: number;
}

/** A verb with its auxiliaries, negation and particle, as token indexes, both inclusive. */
export interface VerbGroup {
  kind: 'verb-group';
  first: number;
  last: number;
  /** The main verb. */
  head: number;
  /** Its base form, with the particle: "meet", "shoot down". */
  lemma: string;
  form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  voice: 'active' | 'passive';
  tense: 'past' | 'present' | 'future';
  progressive: boolean;
  negated: boolean;
  /** A modal's lemma: could, may, must, will; null without one. */
  modal: string | null;
  /** A bare form that is a past as well as a participle: "killed", "trapped". */
  ambiguous: boolean;
}

/** A word or mark that ties phrases together, or stands for itself, as token indexes, both inclusive. */
export interface Link {
  kind:
    | 'preposition'
    | 'subordinator'
    | 'relative'
    | 'coordinator'
    | 'comma'
    | 'stop'
    | 'quote'
    | 'adverb'
    | 'adjective'
    | 'other';
  first: number;
  last: number;
  /** Its words in lower case. */
  word: string;
}

/** A stretch of a sentence that the clause reader takes as one. */
export type Chunk = NounPhrase | VerbGroup | Link;
