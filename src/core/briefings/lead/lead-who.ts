import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Phrase } from '../../language/clause.ts';
import { isPlaceName } from '../../language/place-names.ts';
import { agentOf } from '../../language/roles.ts';
import type { Token } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';
import type { Entity, Statement } from '../briefing.ts';
import type { Entities } from '../entities/find-entities.ts';
import { CALENDAR_NAMES, isRoleWord } from '../entities/name-words.ts';
import { isHappening } from './is-happening.ts';
import { firstOf, mainClauseOf, wordsOf, type Opening } from './lead-opening.ts';

/** A bare amount does not say of whom: "Thousands told to leave". */
const QUANTITIES = wordList('several dozens hundreds thousands millions many scores others');

const hasOfPhrase = (tokens: readonly Token[], { first, last }: Phrase): boolean =>
  tokens.slice(first, last + 1).some(({ lower }) => lower === 'of');

/** Who the main event is of: its actor, or the one it is done to; by the full name where the article gives it. */
export function leadWho(
  openings: readonly Opening[],
  text: string,
  sentences: readonly AnalysedSentence[],
  entities: Entities,
): Statement | null {
  const who = firstOf(openings, (opening) => actorIn(opening, entities));
  if (who === null) return null;
  return fullName(who, text, sentences, entities) ?? who;
}

function actorIn(opening: Opening, entities: Entities): Statement | null {
  const clause = mainClauseOf(opening);
  if (clause === undefined) return null;
  const { tokens } = opening.sentence;
  const phrase = clause.verb.voice === 'passive' ? clause.subject : agentOf(clause);
  const head = phrase === null ? undefined : tokens[phrase.head];
  if (phrase === null || head === undefined || /^(?:PRON|NUM|DET|ADJ)$/u.test(head.pos)) return null;
  if (phrase.items.some((item) => /^(?:ADJ|DET)$/u.test(tokens[item.head]?.pos ?? ''))) return null;
  if (QUANTITIES.has(head.lower) && !hasOfPhrase(tokens, phrase)) return null;
  if (isHappening(head)) return ownerOf(opening, phrase, entities);
  return wordsOf(opening, phrase.first, nameBehind(opening, phrase) ?? phrase.last);
}

/** Whose doing it is: the name that stands in the phrase of what is done ("Toblerone | shape change"); not where it is. */
function ownerOf(opening: Opening, { first, head }: Phrase, { places }: Entities): Statement | null {
  const { tokens } = opening.sentence;
  const at = tokens.findIndex(({ pos }, index) => index >= first && index < head && pos === 'PROPN');
  if (at === -1) return null;
  let last = at;
  while (tokens[last + 1]?.pos === 'PROPN') last += 1;
  const name = wordsOf(opening, at, last);
  return name === null ||
    CALENDAR_NAMES.has(name.text.toLowerCase()) ||
    isPlaceName(name.text.toLowerCase()) ||
    places.some((place) => isNameOf(place, name.text))
    ? null
    : name;
}

const isNameOf = ({ name, aliases }: Entity, text: string): boolean => name === text || aliases.includes(text);

/** Where the name ends that is set off behind a role: "The mayor of Leeds, Ann Hale,"; null where none is. */
function nameBehind({ sentence: { tokens, chunks } }: Opening, { head, last }: Phrase): number | null {
  const name = chunks.find((chunk) => chunk.first === last + 2);
  if (name?.kind !== 'noun-phrase' || !isRoleWord(tokens[head]) || tokens[last + 1]?.text !== ',') return null;
  return tokens[name.head]?.pos === 'PROPN' && tokens[name.last + 1]?.text === ',' ? name.last : null;
}

/** A headline's surname by the fuller name that the article gives, where it first stands and can only be one person's. */
function fullName(
  { text: said }: Statement,
  text: string,
  sentences: readonly AnalysedSentence[],
  { people, organisations, places }: Entities,
): Statement | null {
  if ([...people, ...organisations, ...places].some(({ name }) => name === said)) return null;
  const called = people.filter(({ aliases }) => aliases.includes(said));
  const named = called.length > 0 ? called : people.filter(({ name }) => ` ${name} `.includes(` ${said} `));
  const [person] = named;
  // A name is mostly said by its end; by its beginning ("Chen Rui") where a role tells that it is a person's.
  const isName = person?.name.endsWith(` ${said}`) === true || (person?.roles.length ?? 0) > 0;
  // A word in capitals is the credit of a picture: "PA Ann Hale".
  if (person === undefined || named.length > 1 || !isName || /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(person.name))
    return null;
  const mention = person.mentions.find(({ start, end }) => text.slice(start, end) === person.name);
  const cited = sentences.find(({ sentence }) => mention !== undefined && mention.end <= sentence.end);
  return cited === undefined ? null : { text: person.name, cites: [cited.sentence.id] };
}
