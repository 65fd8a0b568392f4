import { isRoleWord, KIN, OFFICES } from '../../briefings/entities/name-words.ts';
import { isNationality, isPlaceName } from '../../language/place-names.ts';
import { wordList } from '../../language/word-list.ts';
import type { QuestionReading } from '../question-reading.ts';

/** An office as a question names it: "the former foreign minister of Norland". */
export interface OfficeAsked {
  /** What its holder is called; null where any head of `of` is meant ("who runs the agency"). */
  noun: string | null;
  /** Words that tell the office from others: foreign, vice, harbour. */
  modifiers: readonly string[];
  /** What it is over or at, in the question's words: Norland, the city's safety agency. */
  of: readonly string[];
  /** Whether who holds it is asked for, who held it before, or either ("who was"). */
  when: 'now' | 'former' | 'any';
  /** Whether several holders are asked for. */
  plural: boolean;
}

const ASKS_HOLDER =
  /^(?:(?:do you know|tell me|any idea|remind me) )?(?:who|what) (?<verb>is|are|was|were) (?:(?:currently|now) )?(?:the name of )?(?<office>.+)$/iu;
const ASKS_HEAD =
  /^who (?:currently |now )?(?:heads|leads|runs|chairs|governs|headed|led|ran|chaired|(?:is|was) (?:in charge of|at the head of|the head of|running|leading|heading|chairing|responsible for)) (?:up )?(?<body>.+)$/iu;
const ASKS_MANAGER = /^who (?:currently |now )?(?:(?:is |was )?(?<verb>manag|coach)(?:es|ed|ing|e)) (?<body>.+)$/iu;
/** What only says that the question is on the time of the article. */
const AT_PRESENT = /\s+(?:now|nowadays|currently|today|at the (?:moment|time)|these days|right now)$/iu;
const ENDING = /(?:['’]s name)?[?!.\s]+$/u;

const CURRENT = wordList('current present new incumbent serving sitting acting interim');
const FORMER = wordList('former ex previous past late then');
const ONE_OF_MANY = /^(?:first|second|third|last|final|next|only|other|best|most|\p{L}+est|\d+(?:st|nd|rd|th))$/iu;
const ARTICLES = wordList('the a an their its this that his her our');
const TIES = wordList('of for in at to over from with');
/** Titles that only say that their holder is one of a kind with a modifier: any of it may be meant. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  pm: ['prime', 'minister'],
  ceo: ['chief', 'executive'],
  'vice-president': ['vice', 'president'],
};

/** Reads which office a question asks the holder of; null where it asks for none. */
export function readOffice({ text, wanted, plural }: QuestionReading): OfficeAsked | null {
  const plain = text.replace(ENDING, '').replace(AT_PRESENT, '');
  const head = wanted === 'who' ? ASKS_HEAD.exec(plain)?.groups?.['body'] : undefined;
  if (head !== undefined)
    return {
      noun: null,
      modifiers: [],
      of: wordsOf(head),
      when: /\b(?:led|headed|ran|chaired|was)\b/iu.test(plain) ? 'any' : 'now',
      plural,
    };
  const managed = wanted === 'who' ? ASKS_MANAGER.exec(plain)?.groups : undefined;
  if (managed !== undefined)
    return {
      noun: /^coach/iu.test(managed['verb'] ?? '') ? 'coach' : 'manager',
      modifiers: [],
      of: wordsOf(managed['body'] ?? ''),
      when: /ed\b|^who was\b/iu.test(plain) ? 'any' : 'now',
      plural,
    };
  const asked = ASKS_HOLDER.exec(plain)?.groups;
  const named = /^(?:do you know |tell me )?what\b/iu.test(plain);
  if (asked === undefined || (named && !/\bname\b/iu.test(text))) return null;
  return readPhrase(asked['office'] ?? '', /^w/iu.test(asked['verb'] ?? ''), plural);
}

/** "Norland's former foreign minister", "the minister of health of Norland", "mayor of Karsk". */
function readPhrase(phrase: string, isPast: boolean, plural: boolean): OfficeAsked | null {
  const owner = /^(?<owner>.+?)(?:['’]s|(?<=s)['’])\s+(?<rest>.+)$/u.exec(phrase)?.groups;
  const of = owner === undefined ? [] : wordsOf(owner['owner'] ?? '');
  const words = (owner?.['rest'] ?? phrase).split(/\s+/u).filter((word) => !ARTICLES.has(word.toLowerCase()));
  const tie = words.findIndex((word, at) => at > 0 && TIES.has(word));
  const title = tie === -1 ? words : words.slice(0, tie);
  const behind = tie === -1 ? [] : wordsOf(words.slice(tie + 1).join(' '));
  const noun = singular(title.at(-1) ?? '', plural);
  const short = SHORT[noun.toLowerCase()];
  if (short === undefined && (!isOfficeWord(noun) || KIN.has(noun.toLowerCase()))) return null;
  // "the first woman president", "the last prime minister": asks for one of those who held it.
  if (title.some((word) => ONE_OF_MANY.test(word))) return null;
  const asked: { noun: string; modifiers: string[]; of: string[]; when: OfficeAsked['when'] } = {
    noun: short?.at(-1) ?? noun.toLowerCase(),
    modifiers: short?.slice(0, -1) ?? [],
    of,
    when: isPast ? 'any' : 'now',
  };
  for (const word of title.slice(0, -1)) {
    const lower = word.toLowerCase().replace(/-$/u, '');
    if (FORMER.has(lower)) asked.when = 'former';
    else if (isName(word)) asked.of.push(word);
    else if (!CURRENT.has(lower)) asked.modifiers.push(lower);
  }
  // "secretary of state", "minister for health": what it is over is part of its title.
  const isTitle = OFFICES.has(behind[0]?.toLowerCase() ?? '');
  asked.modifiers.push(...(isTitle ? behind.slice(0, 1) : []).map((word) => word.toLowerCase()));
  asked.of.push(...(isTitle ? behind.slice(1).filter((word) => !TIES.has(word)) : behind));
  return { ...asked, plural };
}

/** Whether a word says what its holder is: "minister", "secretary-general"; by its ending alone only in lower case. */
export function isOfficeWord(noun: string): boolean {
  const [opening = '', general] = noun.toLowerCase().split('-');
  return (
    isRoleWord({ text: noun, lower: noun.toLowerCase() }) || (general === 'general' && isRoleWord({ lower: opening }))
  );
}

/** The names of places and nationalities, and what has a capital: what an office is of, not which one it is. */
const isName = (word: string): boolean =>
  isNationality(word) ||
  isPlaceName(word) ||
  isNationality(capitalised(word)) ||
  isPlaceName(capitalised(word)) ||
  (/^\p{Lu}/u.test(word) && !isOfficeWord(word.toLowerCase()));

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const singular = (noun: string, plural: boolean): string =>
  plural && !isOfficeWord(noun) ? noun.replace(/s$/u, '') : noun;

/** The words of what an office is over, without articles, ties and genitive marks. */
const wordsOf = (phrase: string): string[] =>
  (phrase.match(/[\p{L}\p{N}.-]+/gu) ?? [])
    .filter((word) => word !== 's' && !ARTICLES.has(word.toLowerCase()) && !TIES.has(word))
    .map((word) => word.replace(/\.$/u, ''));
