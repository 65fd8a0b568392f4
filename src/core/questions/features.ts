/**
 * What speaks for or against a candidate, by name: a measure from 0 to 1, or 1 for a mark that it has. What a candidate
 * lacks is left out. A name with a slash is a mark of a family: `who/person` is a person to a who-question, `before/by`
 * stands behind "by", `verb/object/left` has the verb that is asked for its object on its left.
 */
export type Features = Readonly<Record<string, number>>;

/** What tells whether the best candidate is the right answer, each part from 0 to 1. */
export const CONFIDENCE_FEATURES = [
  'bias',
  /** How likely it is among all the candidates, by their scores. */
  'share',
  /** The same for it and those that overlap with it. */
  'around',
  /** The same for all of its sentence. */
  'sentence',
  'coverage',
  /** How far its sentence is ahead of the others read, by what they share with the question. */
  'lead',
  'near',
  'structure',
  'kind',
  /** The share of the question's words that its sentence does not hold. */
  'missing',
  /** The weightiest word that neither its sentence nor what leads to it holds. */
  'missingMost',
  /** The share of the question's weight that stands nowhere in the article. */
  'absent',
  'missingNames',
  /** How many of the question's words its sentence holds: 1 from six on. */
  'met',
  /** Whether its sentence does not hold the verb asked about. */
  'missingVerb',
  /** Whether its sentence says the opposite of a word of the question that it does not hold. */
  'opposite',
  /** Whether its sentence denies what the question does not, or the other way round. */
  'polarity',
  'repeats',
  /** Whether a noun names the kind of answer and the candidate neither holds it nor is of that kind. */
  'focus',
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

/** What tells how sure the best candidate of a question is. */
export type ConfidenceFeatures = Readonly<Record<ConfidenceFeature, number>>;
