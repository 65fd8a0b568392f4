import { wordList } from './word-list.ts';

/** Nouns of news that name an event, with the verb of the same event: "meeting" is meeting someone. */
const EVENT_NOUNS: ReadonlyMap<string, string> = new Map(
  `meeting meet|talks talk|talk talk|summit meet|visit visit|trip visit|tour visit|dinner dine|lunch dine|call call|conversation talk|discussion discuss|negotiation negotiate
  attack attack|strike strike|shooting shoot|killing kill|murder murder|bombing bomb|explosion explode|crash crash|collision collide|derailment derail|accident crash
  arrest arrest|death die|resignation resign|appointment appoint|election elect|vote vote|referendum vote|protest protest|demonstration protest|rally rally|march march
  announcement announce|statement state|decision decide|agreement agree|deal agree|merger merge|acquisition acquire|takeover acquire|purchase buy|sale sell|launch launch
  investigation investigate|inquiry inquire|trial try|verdict rule|ruling rule|conviction convict|sentencing sentence|search search|rescue rescue|evacuation evacuate
  victory win|win win|defeat lose|match play|game play|speech speak|interview interview|closure close|opening open|release release|withdrawal withdraw|invasion invade`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(' '))
    .filter((pair): pair is [string, string] => pair.length === 2),
);

/** The verb of the event that a noun names, or null. */
export function eventVerbOf(lemma: string): string | null {
  return EVENT_NOUNS.get(lemma) ?? null;
}

/** Verbs that only carry an event noun: "hold a meeting", "did not have an official meeting", "make a trip". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set([
  ...wordList('have hold make take pay host give conduct launch stage begin open attend be'),
  'carry out',
]);
