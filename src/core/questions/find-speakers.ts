import type { Briefing, Participant, Quote } from '../briefings/briefing.ts';
import { namesOf } from '../briefings/entities/names-of.ts';
import { wordList } from '../language/word-list.ts';
import type { Answered } from './answer.ts';
import { familyOf } from './content-words.ts';
import { callNames, familiesOf, isCalled, isSeat, isStateWord } from './named-entities.ts';

/** The quotes by whom a question names. */
export interface Spoken {
  quotes: readonly Quote[];
  /** Whether they are of a state, for which several may speak: its government, its ministers, their spokesmen. */
  ofState: boolean;
}

/** Those who speak for a state. */
const SPEAKS_FOR_STATE = wordList(
  'government ministry minister ministers president premier chancellor secretary department spokesman spokeswoman spokesperson official officials authorities embassy ambassador envoy diplomat military army navy parliament king queen leader administration commission council cabinet kremlin pentagon',
);
/** Words for a state's own voice behind its name: "the Kestrian government", "US officials". */
const OWN_VOICE = new Set(['government', 'authorities', 'officials', 'administration', 'side'].map(familyOf));

/**
 * The quotes by whom the words of a question name, by a name, a title, a body, or the state that it speaks for: "what did
 * Washington say" means what the White House and US departments said, not what an American carmaker did.
 */
export function findSpeakers(asked: readonly string[], briefing: Briefing): Spoken {
  const called = (words: readonly string[]): Quote[] =>
    briefing.quotes.filter(({ speaker }) => speaker !== null && isCalled(words, callNames(speaker, briefing)));
  const state = asked.filter((word) => !OWN_VOICE.has(word));
  const ofState = state.length > 0 && state.every((word) => isStateOf(word, briefing));
  if (!ofState) return { quotes: called(asked), ofState };
  return {
    quotes: called(state).filter(({ speaker }) => speaker !== null && speaksForState(speaker, briefing)),
    ofState,
  };
}

/** Whether an answer to what a state says is what someone else said: a company of its, or another state's minister. */
export function isSaidByAnother(asked: readonly string[], answer: Answered, briefing: Briefing): boolean {
  const { quotes, ofState } = findSpeakers(asked, briefing);
  if (!ofState) return false;
  const cites = answer.evidence.map(({ sentence }) => sentence);
  const said = briefing.quotes.filter((quote) => quote.cites.some((cite) => cites.includes(cite)));
  return said.length > 0 && !said.some((quote) => quotes.includes(quote));
}

/** Whether a word names a state: one that is known, or a place of the article. */
const isStateOf = (word: string, { places }: Briefing): boolean =>
  isStateWord(word) || places.some((place) => isCalled([word], new Set(namesOf(place).flatMap(familiesOf))));

/** Whether a speaker is the state itself, or one whose words or office say that they speak for it. */
function speaksForState(speaker: Participant, briefing: Briefing): boolean {
  const person = briefing.people.find(({ id }) => id === speaker.entity);
  const phrases = [speaker.text, ...(person?.roles ?? []).filter(({ when }) => when === 'now').map(({ text }) => text)];
  const words = phrases.flatMap((phrase) => phrase.toLowerCase().match(/[\p{L}]+/gu) ?? []);
  if (words.some((word) => SPEAKS_FOR_STATE.has(word)) || isSeat(speaker.text)) return true;
  const own = familiesOf(speaker.text);
  return person === undefined && own.length > 0 && own.every((word) => isStateOf(word, briefing));
}
