/** What the reader is told of a candidate beside its words, in the order in which it learnt what each weighs. */
export const CANDIDATE_FEATURES = [
  'both',
  'clause',
  'context',
  'coverage',
  'cutsNameBefore',
  'cutsNameBehind',
  'cutsNoun',
  'displaced',
  'endsAsked',
  'focusBeside',
  'focusInside',
  'focusLike',
  'focusLikeAny',
  'hasComma',
  'hasCoordinator',
  'hasOf',
  'headAsked',
  'inQuotes',
  'inner',
  'innerLong',
  'innerMuch',
  'kind',
  'leftContext',
  'list',
  'missingNames',
  'name',
  'near2',
  'near8',
  'neighbours',
  'nextAsked',
  'opensSentence',
  'previousAsked',
  'pronoun',
  'repeats',
  'rightContext',
  'role',
  'side',
  'standing',
  'startsAsked',
  'startsDeterminer',
  'startsPossessive',
  'startsPreposition',
  'status',
  'structure',
  'wrongLeft',
  'wrongRight',
] as const;

/** Each a measure from 0 to 1, or 1 for a mark that the candidate has; what it lacks is left out. */
export type Features = Readonly<Partial<Record<(typeof CANDIDATE_FEATURES)[number], number>>>;

/** What tells whether the best candidate is the right answer, each part from 0 to 1. */
export const CONFIDENCE_FEATURES = [
  'bias',
  /** What the reader takes it for that something answers. */
  'read',
  /** The same by that reader who is least sure of it. */
  'leastRead',
  /** How likely it is among all the candidates, by their scores. */
  'share',
  /** The same for it and those that overlap with it. */
  'around',
  /** The same for all of its sentence. */
  'sentence',
  /** The same by that reader who is least sure of it. */
  'agreed',
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
