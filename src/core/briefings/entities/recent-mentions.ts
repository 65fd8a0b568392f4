import type { PersonPronoun } from './person-pronouns.ts';

/** Someone or something that was mentioned, by name or otherwise. */
export interface RecentMention {
  /** The id of who is named; null for someone who is only described ("a passenger"). */
  entity: string | null;
  /** What tells one from another. */
  key: string;
  kind: 'person' | 'organisation';
  pronoun: PersonPronoun | null;
  /** The number of its sentence. */
  sentence: number;
  /** The clause that it is the subject of, as an index into its sentence's clauses; null where it is none. */
  subjectOf: number | null;
  /** Whether that clause is a main one. */
  isMain: boolean;
}

/** How many sentences back, and how many mentions back, someone may be meant. */
const FARTHEST = 3;
const MOST = 30;

/** Who and what was mentioned last, in the order of the text. */
export class RecentMentions {
  private mentions: RecentMention[] = [];

  add(mention: RecentMention): void {
    this.mentions.push(mention);
    if (this.mentions.length > 2 * MOST) this.mentions = this.mentions.slice(-MOST);
  }

  /** Those that are near enough to a sentence to be meant there, newest last. */
  before(sentence: number, kind: RecentMention['kind']): RecentMention[] {
    return this.mentions
      .slice(-MOST)
      .filter((mention) => mention.kind === kind && mention.sentence >= sentence - FARTHEST);
  }
}

/** How a pronoun stands in its sentence. */
export interface PronounPlace {
  pronoun: PersonPronoun;
  use: 'subject' | 'object' | 'possessive';
  sentence: number;
  /** The clause that it stands in. */
  clause: number | null;
}

const keysOf = (mentions: readonly RecentMention[]): Set<string> => new Set(mentions.map(({ key }) => key));

/** The last of the mentions where they are all of one. */
const onlyOne = (mentions: readonly RecentMention[]): RecentMention | null =>
  keysOf(mentions).size === 1 ? (mentions.at(-1) ?? null) : null;

/**
 * Whom a personal pronoun means, where that is certain: the only one of its gender in its sentence, or else nearby; of
 * several, the subject of the last main clause for a subject, and of its own clause for a possessive. Null where it
 * could be another one. The preferences are those of centering (B. Grosz, A. Joshi, S. Weinstein, 1995), kept to where
 * they decide.
 */
export function chooseAntecedent(place: PronounPlace, recent: readonly RecentMention[]): RecentMention | null {
  const nearby = recent.filter(
    (mention) => (mention.pronoun ?? place.pronoun) === place.pronoun && !isOwnSubject(mention, place),
  );
  const here = nearby.filter(({ sentence }) => sentence === place.sentence);
  if (here.length > 0 && place.use !== 'subject') return chooseWithin(place, here, nearby);
  // Who stands in the same sentence is meant rather than anyone before it.
  const able = here.length > 0 ? here : nearby;
  const one = onlyOne(able);
  if (one !== null) return one;
  const sure = able.filter(({ pronoun }) => pronoun === place.pronoun);
  const subject = able.findLast(({ isMain }) => isMain);
  const only = onlyOne(sure);
  if (only !== null && (subject === undefined || subject.key === only.key || place.use !== 'subject')) return only;
  if (subject === undefined || place.use === 'object') return null;
  if (subject.pronoun === place.pronoun) return subject;
  // Nobody of that gender is known: the only one in the sentence just before it is meant.
  const beside = able.filter(({ sentence }) => sentence === subject.sentence);
  const isJustBefore = subject.sentence >= place.sentence - 1 && subject.sentence === able.at(-1)?.sentence;
  return sure.length === 0 && isJustBefore && keysOf(beside).size === 1 ? subject : null;
}

/** Of those in the sentence of "his" or "him": the only one, or the subject of its clause with nobody in between. */
function chooseWithin(
  place: PronounPlace,
  here: readonly RecentMention[],
  nearby: readonly RecentMention[],
): RecentMention | null {
  const one = onlyOne(here);
  const isSure = ({ key, pronoun }: RecentMention): boolean => pronoun === null || key === one?.key;
  if (one !== null && (one.pronoun !== null || nearby.every(isSure))) return one;
  const last = here.at(-1);
  return place.use === 'possessive' && last?.pronoun === place.pronoun && last.subjectOf === place.clause ? last : null;
}

/** In "Varga told her" someone else is told. */
const isOwnSubject = ({ sentence, subjectOf }: RecentMention, place: PronounPlace): boolean =>
  place.use === 'object' && sentence === place.sentence && subjectOf !== null && subjectOf === place.clause;
