import type { Entity } from '../briefings/briefing.ts';
import type { Answer, Question } from './answer.ts';
import { familiesOf } from './named-entities.ts';
import type { ReadableBriefing } from './prepare-briefing.ts';
import { restoreWords } from './restore-words.ts';

/** Answers an earlier question, for a follow-up that means someone in its answer. */
export type AnswerEarlier = (text: string, context: readonly string[]) => Answer;

/** "and Wang Yi?", "what about the Greens": the question before, asked of another. */
const OF_ANOTHER = /^(?:(?:ok|okay|so)[, ]+)?(?:and|but|or|(?:and )?(?:what|how) about)\s+(.{2,60}?)[?.!\s]*$/iu;
/** What is a question of its own behind "and". */
const ASKS =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu;
const HE_OR_SHE = /\b(?:he|she|him|her|his|hers)\b/iu;
const POSSESSIVE = /^(?:his|hers)$/iu;
/** "her" before a word that can be owned, not before one that ends what is said of her. */
const OWNED =
  /^\s+(?!(?:in|on|at|to|for|with|by|from|about|and|or|say|said|meet|met|when|before|after|again)\b)\p{L}/iu;

const POINTS_BACK = /\b(?:it|they|them|their|that|this|there|its|then|those|these)\b/iu;

/** Whether a question may lean on what was asked or answered before it: "where?", "and Wang Yi?", "when was that". */
export function leansOnEarlier(text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  return words <= 2 || OF_ANOTHER.test(text.trim()) || HE_OR_SHE.test(text) || POINTS_BACK.test(text);
}

/**
 * A question that stands by itself, from one that leans on the question before it or on its answer: "and Wang Yi?" asks
 * the same of another, "when did he say that" means the person in the answer, or else the one asked about. What leans on
 * nothing comes back as it is.
 */
export function completeFollowUp(readable: ReadableBriefing, question: Question, answer: AnswerEarlier): string {
  const { text, context } = question;
  const last = context.at(-1);
  if (last === undefined) return text;
  const other = OF_ANOTHER.exec(text.trim())?.[1];
  if (other !== undefined && !ASKS.test(other)) return askOfAnother(readable, last, other) ?? text;
  if (!HE_OR_SHE.test(text) || namedIn(text, readable).length > 0) return text;
  const meant = personMeant(readable, last, context.slice(0, -1), answer);
  return meant === null ? text : replacePronouns(text, meant.name);
}

/** The question before with the new name in place of the last one in it; null where it has none. */
function askOfAnother({ names }: ReadableBriefing, last: string, other: string): string | null {
  const restored = restoreWords(last, names);
  const words = [...restored.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)];
  const isName = (word: string, at: number): boolean =>
    names.names.get(word.toLowerCase()) === word && (at > 0 || !ASKS.test(word));
  const end = words.findLastIndex(([word], at) => isName(word, at));
  if (end === -1) return null;
  const lastWord = words[end];
  let start = end;
  while (start > 0 && isName(words[start - 1]?.[0] ?? '', start - 1)) start -= 1;
  const from = words[start]?.index ?? 0;
  const to = (lastWord?.index ?? 0) + (lastWord?.[0].replace(/['’]s?$/u, '').length ?? 0);
  return `${restored.slice(0, from)}${restoreWords(other, names)}${restored.slice(to)}`;
}

/** The one person in the answer to the question before; else the one whom that question names. */
function personMeant(
  readable: ReadableBriefing,
  last: string,
  context: readonly string[],
  answer: AnswerEarlier,
): Entity | null {
  const found = answer(last, context);
  const asked = namedIn(last, readable);
  if (found.status === 'answered') {
    const inAnswer = namedIn(found.text, readable).filter((person) => !asked.includes(person));
    const [only, another] = inAnswer;
    if (only !== undefined && another === undefined && asked.length === 0) return only;
    if (only !== undefined && asked.length > 0 && another === undefined && ASKS_WHO.test(last)) return only;
  }
  return asked.length === 1 ? (asked[0] ?? null) : null;
}

const ASKS_WHO = /^\W*(?:(?:and|so|ok)\s+)?who\b/iu;

/** The people of the briefing whom a text names, by the last word of their name. */
function namedIn(text: string, { briefing, names }: ReadableBriefing): Entity[] {
  const words = new Set(familiesOf(restoreWords(text, names)));
  return briefing.people.filter(({ name }) => {
    const last = familiesOf(name).at(-1);
    return last !== undefined && words.has(last);
  });
}

function replacePronouns(text: string, name: string): string {
  return text.replace(/\b(?:he|she|him|her|his|hers)\b/giu, (pronoun, at: number) => {
    const isOwner =
      POSSESSIVE.test(pronoun) || (/^her$/iu.test(pronoun) && OWNED.test(text.slice(at + pronoun.length)));
    return isOwner ? `${name}'s` : name;
  });
}
