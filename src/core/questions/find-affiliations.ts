import type { Entity } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Chunk } from '../language/chunk.ts';
import { isBodyNoun, isBusinessNoun } from '../language/person-nouns.ts';
import { tellsTime } from '../language/time-and-place.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';

/** Where someone belongs, as the words beside their name say: "of the train drivers' union", "from Croydon". */
export interface Affiliation {
  /** UTF-16 offsets of the words into the article's text, from the preposition on, and from behind it on. */
  start: number;
  named: number;
  end: number;
  to: 'body' | 'place';
  /** The sentence that says so. */
  sentence: AnalysedSentence;
}

/**
 * The affiliations of a person that stand right behind their name, set off or not: "Ann Hale, of the Port Union, said",
 * "Tom Reed from the charity Harbour Aid said". In the order of the article.
 */
export function findAffiliations({ index, briefing }: ReadableBriefing, person: Entity): Affiliation[] {
  return index.sentences.flatMap((sentence) =>
    person.mentions
      .filter(({ start, end }) => start >= sentence.sentence.start && end <= sentence.sentence.end)
      .flatMap(({ end }) => {
        const phrase = phraseBehind(sentence, end);
        if (phrase === null) return [];
        const { tokens } = sentence;
        const start = tokens[phrase.tie]?.start ?? 0;
        const named = tokens[phrase.first]?.start ?? start;
        const last = tokens[phrase.last]?.end ?? named;
        const within = (entity: Entity): boolean =>
          entity.mentions.some((mention) => mention.start >= named && mention.end <= last);
        const names = tokens.slice(phrase.first, phrase.last + 1);
        const isBody =
          briefing.organisations.some(within) ||
          names.some(({ lower }) => isBodyNoun(lower) || isBusinessNoun(lower) || BODIES.test(lower));
        const tie = tokens[phrase.tie]?.lower ?? '';
        // A name that the briefing knows for none: of a body one is, from a place.
        const isNamed = names.at(-1)?.pos === 'PROPN' && !briefing.people.some(within);
        const isPlace = PLACE_TIES.test(tie) && (briefing.places.some(within) || (tie === 'from' && isNamed));
        if (!isBody && !isPlace && !(tie === 'of' && isNamed)) return [];
        return [{ start, named, end: last, to: isBody || !isPlace ? ('body' as const) : ('place' as const), sentence }];
      }),
  );
}

const BODIES =
  /^(?:llp|llc|plc|ltd|inc|charity|university|college|hospital|institute|ministry|department|school|foundation)$/u;
const PLACE_TIES = /^(?:from|of)$/u;
/** Without a comma before it only these tie a name to where its bearer belongs, and "from" and "at" before the verb. */
const TIES = /^(?:of|from|at|with|for)$/u;

function phraseBehind(
  { chunks, tokens, clauses }: AnalysedSentence,
  nameEnd: number,
): { tie: number; first: number; last: number } | null {
  let at = chunks.findIndex((chunk) => (tokens[chunk.first]?.start ?? 0) >= nameEnd);
  const name = chunks[at - 1];
  if (at === -1 || name === undefined) return null;
  const isSetOff = chunks[at]?.kind === 'comma';
  if (isSetOff) at += 1;
  const isAge = /^\d{1,3}$/u.test(tokens[chunks[at]?.first ?? -1]?.text ?? '') && chunks[at + 1]?.kind === 'comma';
  if (isSetOff && isAge) at += 2;
  const tie = chunks[at];
  const noun = chunks[at + 1];
  if (tie?.kind !== 'preposition' || !TIES.test(tie.word) || noun?.kind !== 'noun-phrase') return null;
  if (tellsTime(tokens.slice(noun.first, noun.last + 1))) return null;
  const { last, next } = wholePhrase(chunks, at + 1);
  const after = chunks[next];
  const ends = after === undefined || after.kind === 'comma' || after.kind === 'stop' || after.kind === 'quote';
  const isSubject = clauses.some(
    ({ subject }) =>
      subject !== null && subject.first <= name.first && subject.head <= name.last && subject.head >= name.first,
  );
  const fits = isSetOff ? ends : tie.word === 'of' || (isSubject && (ends || after.kind === 'verb-group'));
  return fits ? { tie: tie.first, first: noun.first, last } : null;
}

/** A noun phrase with what "of", "for", "at" and "in" tie to it: "the Institute for Sea Research in Bergen". */
function wholePhrase(chunks: readonly Chunk[], at: number): { last: number; next: number } {
  let last = chunks[at]?.last ?? 0;
  let next = at + 1;
  for (;;) {
    const [link, noun] = [chunks[next], chunks[next + 1]];
    if (link?.kind !== 'preposition' || !/^(?:of|for|at|in)$/u.test(link.word) || noun?.kind !== 'noun-phrase') break;
    ({ last } = noun);
    next += 2;
  }
  return { last, next };
}
