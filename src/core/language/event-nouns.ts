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

/** Event nouns whose genitive or of-phrase is the one whom it is done to: "the killing of X", "the man's arrest". */
const DONE_TO = wordList(
  'arrest killing murder appointment conviction sentencing rescue evacuation release acquisition takeover purchase sale closure search bombing shooting defeat',
);

/** Whether what belongs to an event noun is done to it ("the arrest of Lee"), not by it ("the resignation of Lee"). */
export const isDoneTo = (lemma: string): boolean => DONE_TO.has(lemma);

/** Verbs that only carry an event noun: "hold a meeting", "did not have an official meeting", "make a trip". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set([
  ...wordList('have hold make take pay host give conduct stage be'),
  'carry out',
]);

/** Verbs that say of an event noun that it came about: "the attack took place". */
export const OCCURRING_VERBS: ReadonlySet<string> = wordList('happen occur');

/** Verbs that keep the event of a noun from coming about: "the visit was cancelled". */
export const CANCELLING_VERBS: ReadonlySet<string> = new Set([
  ...wordList('cancel postpone abandon scrap suspend'),
  'call off',
  'put off',
  'rule out',
]);

/** Verbs that make a plan of an event noun: "a visit is planned". */
export const SCHEDULING_VERBS: ReadonlySet<string> = wordList('plan schedule arrange');
