import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Entity } from '../briefing.ts';
import type { FoundQuote } from './found-quote.ts';
import type { QuotedRange, Range } from './pair-quote-marks.ts';
import { lastStartingBy } from './quote-passage.ts';

/** Someone named, or someone who is only described ("a passenger"): both may be who "he" is. */
interface Mention extends Range {
  /** What tells one from another: the person's number, or the last word of the name. */
  key: string;
  isName: boolean;
}

type Gender = 'he' | 'she' | null;

const MALE = /\b(?:Mr|Sir|Lord|Prince|King|spokesman|chairman|father|brother|son|husband|uncle|man|boy)\b/u;
const FEMALE =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Princess|Queen|spokeswoman|chairwoman|mother|sister|daughter|wife|aunt|woman|girl)\b/u;
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?$/u;
/** How far back a name may stand. */
const FARTHEST = 500;

/**
 * Puts the name in place of a speaker that is "he" or "she", where only one can be meant: within the sentences
 * just before, exactly one person is named as a subject or speaker, no one else stands as a subject between,
 * and the gender words fit. Anything else keeps the pronoun. `people` tells names of persons from other names;
 * without them only a name with a title (Mr, Mrs, …) or a noun that shows the gender counts.
 */
export function resolvePronouns(
  text: string,
  sentences: readonly AnalysedSentence[],
  ranges: readonly QuotedRange[],
  quotes: readonly FoundQuote[],
  people: readonly Pick<Entity, 'mentions'>[] | null,
): void {
  const persons = (people ?? []).flatMap((person, index) =>
    person.mentions.map((mention) => ({ ...mention, person: index })),
  );
  persons.sort((a, b) => a.start - b.start);
  const mentions = namedOutside(sentences, ranges, persons);
  let from = 0;
  for (const quote of quotes.filter((candidate) => candidate.isPronoun).sort((a, b) => pronounAt(a) - pronounAt(b))) {
    const at = pronounAt(quote);
    const pronoun = quote.speaker === null ? '' : text.slice(quote.speaker.start, quote.speaker.end).toLowerCase();
    if (pronoun !== 'he' && pronoun !== 'she') continue;
    while ((mentions[from]?.start ?? Infinity) < at - FARTHEST) from += 1;
    const near: Mention[] = [];
    for (let index = from; (mentions[index]?.start ?? Infinity) < at; index += 1) {
      const mention = mentions[index];
      if (mention !== undefined) near.push(mention);
    }
    const named = onlyPerson(text, near, pronoun, people !== null);
    if (named === null) continue;
    quote.speaker = { start: named.start, end: named.end };
    quote.isPronoun = false;
  }
}

const pronounAt = (quote: FoundQuote): number => quote.speaker?.start ?? 0;

function onlyPerson(text: string, near: readonly Mention[], pronoun: 'he' | 'she', areKnown: boolean): Mention | null {
  const last = near.at(-1);
  if (last === undefined || near.some((mention) => mention.key !== last.key) || !last.isName) return null;
  const genders = near.map((mention) => genderOf(text.slice(mention.start, mention.end)));
  if (genders.some((gender) => gender !== null && gender !== pronoun)) return null;
  return areKnown || genders.includes(pronoun) ? last : null;
}

const genderOf = (name: string): Gender => (MALE.test(name) ? 'he' : FEMALE.test(name) ? 'she' : null);

/** Who is named as a subject or with a title, outside quote marks, and every known person, in order. */
function namedOutside(
  sentences: readonly AnalysedSentence[],
  ranges: readonly QuotedRange[],
  persons: readonly (Range & { person: number })[],
): Mention[] {
  const known = persons.map(({ start, end, person }) => ({ start, end, key: `person ${person}`, isName: true }));
  const named = sentences
    .flatMap((sentence) => [...subjectsOf(sentence), ...titledNames(sentence)])
    .filter((mention) => (known[lastStartingBy(known, mention.end - 1)]?.end ?? 0) <= mention.start);
  let next = 0;
  return [...known, ...named]
    .sort((a, b) => a.start - b.start)
    .filter((mention) => {
      while ((ranges[next]?.end ?? Infinity) <= mention.start) next += 1;
      return (ranges[next]?.start ?? Infinity) > mention.start;
    });
}

function subjectsOf({ tokens, clauses }: AnalysedSentence): Mention[] {
  return clauses.flatMap((clause) =>
    (clause.subject?.items ?? []).flatMap((item) => {
      const head = tokens[item.head];
      const start = tokens[item.first]?.start;
      const end = tokens[item.last]?.end;
      if (start === undefined || end === undefined || (head?.pos !== 'PROPN' && head?.pos !== 'NOUN')) return [];
      return [{ start, end, key: head.lower, isName: head.pos === 'PROPN' }];
    }),
  );
}

/** "Mr Green", wherever it stands in its sentence. */
function titledNames({ tokens }: AnalysedSentence): Mention[] {
  return tokens.flatMap((token, at) => {
    if (!TITLE.test(token.text)) return [];
    let last = at;
    while (tokens[last + 1]?.pos === 'PROPN') last += 1;
    const name = tokens[last];
    return name === undefined || last === at
      ? []
      : [{ start: token.start, end: name.end, key: name.lower, isName: true }];
  });
}
