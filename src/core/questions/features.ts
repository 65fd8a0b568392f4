/** What speaks for a candidate, each part from 0 to 1, with what it tells. */
export const FEATURES = [
  /** What its sentence shares with the question. */
  'coverage',
  /** The same with the sentences before counted in part. */
  'context',
  /** The same against the best sentence of the article. */
  'standing',
  /** How well its place in the clause is the place asked for. */
  'structure',
  /** How surely another candidate of its sentence fills the place asked for, where this one only stands about. */
  'displaced',
  /** How well it is the kind of thing asked for. */
  'kind',
  /** Structure and kind together. */
  'both',
  /** How near it stands to the question's words in the sentence, the rarer counting more. */
  'nearness',
  /** How many of the question's neighbouring words are neighbours in the sentence too. */
  'neighbours',
  /** How much of the question's words in the sentence stands in the smallest clause around it. */
  'clause',
  /** Whether it holds the noun that names the kind of answer ("which hospitals"). */
  'focusInside',
  /** Whether it stands beside that noun. */
  'focusBeside',
  /** Whether it is subject, object or tied by the preposition that is asked for, in whatever clause it stands. */
  'role',
  /** Whether it stands on the side of the verb where the answer is to stand. */
  'side',
  /** Whether its clause tells what was, or is yet to come, as the question asks; a half where it asks for neither. */
  'status',
  /** The share of its words that only repeat the question. */
  'repeats',
  /** Whether it is no more than a pronoun. */
  'pronoun',
  /** Whether it is a list, where one is asked for. */
  'list',
  /** Whether it holds a name, where the question has a blank for something named. */
  'name',
  /** Its length where a name, a time or a number is asked for, 1 from twelve words on. */
  'lengthOfPhrase',
  /** Its length where a reason, a saying or anything else may take a clause, 1 from twelve words on. */
  'lengthOfClause',
  /** Whether it is a whole clause, where a phrase may do. */
  'wholeClause',
  /** The share of the question's names and numbers that neither its sentence nor what leads to it names. */
  'missingNames',
] as const;

export type Feature = (typeof FEATURES)[number];

/** What speaks for one candidate. */
export type Features = Readonly<Record<Feature, number>>;

/** What tells whether the best candidate is the right answer, each part from 0 to 1. */
export const CONFIDENCE_FEATURES = [
  'bias',
  /** The candidate's score, squeezed. */
  'score',
  /** How far ahead it is of the next candidate elsewhere. */
  'margin',
  'coverage',
  /** How far its sentence is ahead of the others read, by what they share with the question. */
  'lead',
  'nearness',
  'structure',
  'kind',
  /** The share of the question's words that its sentence does not hold. */
  'missing',
  /** The share of the question's weight that stands nowhere in the article. */
  'absent',
  'missingNames',
  /** How many of the question's words its sentence holds: 1 from six on. */
  'met',
  /** Whether its sentence holds the verb asked about, or a related one; a half where none is asked about. */
  'verb',
  'repeats',
  /** Whether a noun names the kind of answer and the candidate neither holds it nor stands beside it. */
  'focus',
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

/** What tells how sure the best candidate of a question is. */
export type ConfidenceFeatures = Readonly<Record<ConfidenceFeature, number>>;
