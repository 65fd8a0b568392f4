import type { Participant } from '../../briefings/briefing.ts';
import { isBodyNoun, isPersonNoun } from '../../language/person-nouns.ts';
import { isPlaceName } from '../../language/place-names.ts';
import type { Standing } from '../answer.ts';
import { familyOf } from '../content-words.ts';
import type { ReadableBriefing } from '../prepare-briefing.ts';
import type { QuestionReading } from '../question-reading.ts';
import type { Deed } from './find-deeds.ts';

/** Someone or something that takes the part asked for, with the event that shows it. */
export interface Item {
  /** As the list says it. */
  text: string;
  /** What tells it from the other items: an entity, or its words. */
  key: string;
  /** Where the words of the list stand in the article; null where a pronoun stands for them. */
  mark: { start: number; end: number } | null;
  deed: Deed;
  standing: Standing;
}

/** Words that name nobody by themselves. */
export const PRONOUN = /^(?:he|she|it|they|we|i|him|her|them|us|who|that|this|these|those|others?)$/iu;
const DETERMINER = /^(?:the|an?|his|her|their|its)\s+/iu;
const SEVERAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|some|the following)\b/iu;

/** The items of a list: each partaker once, those named one by one behind a number in place of it. */
export function listItems(deeds: readonly Deed[], readable: ReadableBriefing, reading: QuestionReading): Item[] {
  const items = deeds.flatMap((deed) =>
    deed.asked
      .flatMap((partaker) => namedOneByOne(partaker, deed, readable) ?? [partaker])
      .flatMap((partaker) => {
        if (!fitsKind(partaker, reading, readable)) return [];
        const { event } = deed;
        const standing = { status: event.status, attribution: event.attribution?.source?.text ?? null };
        const key = partaker.entity ?? partaker.text.toLowerCase().replace(DETERMINER, '');
        return [{ ...sayItem(partaker, readable), key, deed, standing }];
      }),
  );
  return items.filter((item, at) => items.findIndex((other) => isSame(other, item)) === at);
}

const isSame = (one: Item, other: Item): boolean =>
  one.key === other.key && one.standing.status === other.standing.status;

/** Whom the briefing knows by their name, all others in the article's words. */
function sayItem(
  { text, start, end, entity }: Participant,
  { briefing }: ReadableBriefing,
): Pick<Item, 'text' | 'mark'> {
  const person = briefing.people.find(({ id }) => id === entity);
  if (person !== undefined) {
    const mention = person.mentions.find(
      (one) => one.start >= start && one.end <= end && person.name.includes(one.text),
    );
    return { text: person.name, mark: mention === undefined ? null : { start: mention.start, end: mention.end } };
  }
  const opening = /^[,;\s]*/u.exec(text)?.[0].length ?? 0;
  const words = text.slice(opening).replace(/[,;\s]+$/u, '');
  const mark = { start: start + opening, end: start + opening + words.length };
  return { text: words.replace(/\s+/gu, ' '), mark };
}

/** "three men: the owner, Marek Dunn, his son Leo and …": the people named behind the colon; null where none are. */
function namedOneByOne(
  { text, end }: Participant,
  { at }: Deed,
  { briefing, index }: ReadableBriefing,
): Participant[] | null {
  const sentence = index.sentences[at]?.sentence;
  if (sentence === undefined || !SEVERAL.test(text)) return null;
  const colon = briefing.article.text.slice(end, sentence.end).indexOf(':');
  if (colon === -1) return null;
  const named = briefing.people.flatMap(({ id, mentions }) => {
    const mention = mentions.find((one) => one.start > end + colon && one.end <= sentence.end);
    return mention === undefined ? [] : [{ ...mention, entity: id }];
  });
  return named.length < 2 ? null : named.toSorted((a, b) => a.start - b.start);
}

const STATE_NOUN = /^(?:country|state|nation|government|city|town|place)$/u;

/** Whether a partaker can be what is asked for: someone who acts to "who", a place to "which countries". */
function fitsKind(
  { text, entity }: Participant,
  { wanted, focus }: QuestionReading,
  { briefing }: ReadableBriefing,
): boolean {
  if (PRONOUN.test(text) && entity === null) return false;
  const isPerson = briefing.people.some(({ id }) => id === entity);
  if (focus !== null && STATE_NOUN.test(focus)) return !isPerson && /^(?:the\s+)?\p{Lu}/u.test(text);
  if (wanted !== 'who')
    return focus === null || text.toLowerCase().includes(focus) || entity !== null || /^\p{Lu}/u.test(text);
  if (entity !== null || isPlaceName(text)) return true;
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  const head = words.at(-1)?.toLowerCase() ?? '';
  const noun = head.replace(/ies$/u, 'y').replace(/(?<=\p{L}{2})s$/u, '');
  return (
    /^\p{Lu}/u.test(words.at(-1) ?? '') ||
    [head, noun, PEOPLE[head] ?? head].some((word) => isPersonNoun(word) || isBodyNoun(word)) ||
    familyOf(head) === familyOf('people')
  );
}

const PEOPLE: Readonly<Record<string, string>> = { men: 'man', women: 'woman', children: 'child', people: 'person' };
