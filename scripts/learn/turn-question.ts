import type { ReadableBriefing } from '../../src/core/questions/prepare-briefing.ts';
import { OPPOSITE_SIDES } from '../../src/core/questions/opposites.ts';

/** Verbs that a question can be turned to: any of them is likely to be said of nobody in the article. */
const VERBS = 'paint repair inherit steal translate photograph rent memorise decorate guard sponsor rehearse'.split(
  ' ',
);
const MEASURES: Readonly<Record<string, string>> = {
  long: 'wide',
  old: 'heavy',
  high: 'old',
  tall: 'wide',
  far: 'heavy',
  deep: 'warm',
  wide: 'deep',
  large: 'old',
  big: 'old',
  fast: 'heavy',
};

/**
 * The question turned so that the article no longer answers it, in the ways that people ask amiss: the opposite of a
 * word, another name of the article, a verb or a measure that the article does not tell. None where nothing can be turned.
 */
export function turnQuestion(
  question: string,
  answers: readonly string[],
  { briefing, names }: ReadableBriefing,
): string[] {
  return [
    ...turnOpposite(question),
    ...turnName(
      question,
      answers,
      [...briefing.people, ...briefing.places, ...briefing.organisations].map(({ name }) => name),
      names.names,
    ),
    ...turnVerb(question),
    ...turnMeasure(question),
  ];
}

/** By word, a word of the other side. */
const oppositeOf = new Map<string, string>();
for (const sides of OPPOSITE_SIDES) {
  sides.forEach((side, at) => {
    for (const word of side) if (!oppositeOf.has(word)) oppositeOf.set(word, sides[1 - at]?.[0] ?? word);
  });
}

/** Words that are turned less well than they look: "long" in "how long", "first" in a date. */
const UNTURNED = /^(?:left|right|long|old|high|back|over|before|after|answer|question|live|lead|light|single|day)$/u;

function turnOpposite(question: string): string[] {
  const words = question.split(' ');
  return words.flatMap((word, at) => {
    const plain = word.replace(/[?,.]+$/u, '');
    const opposite = UNTURNED.test(plain.toLowerCase()) ? null : (oppositeOf.get(plain.toLowerCase()) ?? null);
    return opposite === null || at === 0 ? [] : [words.with(at, word.replace(plain, opposite)).join(' ')];
  });
}

function turnName(
  question: string,
  answers: readonly string[],
  others: readonly string[],
  known: ReadonlyMap<string, string>,
): string[] {
  const words = question.split(' ');
  const at = words.findLastIndex(
    (word, place) => place > 0 && known.has(word.replace(/[?,.]|['’]s$/gu, '').toLowerCase()),
  );
  const named = words[at]?.replace(/[?,.]|['’]s$/gu, '');
  if (named === undefined) return [];
  const other = others.find(
    (name) =>
      !question.toLowerCase().includes(name.toLowerCase()) &&
      !answers.some((answer) => answer.includes(name) || name.includes(answer)) &&
      !name.includes(named),
  );
  return other === undefined ? [] : [words.with(at, (words[at] ?? '').replace(named, other)).join(' ')];
}

function turnVerb(question: string): string[] {
  const match = /\b(?:did|does|do|will) (?:\S+ ){1,4}?(\p{Ll}{4,})(?=[ ?]|$)/u.exec(question);
  const verb = match?.[1];
  if (verb === undefined) return [];
  const other = VERBS[question.length % VERBS.length] ?? 'paint';
  return [question.replace(new RegExp(`\\b${verb}\\b`, 'u'), other)];
}

function turnMeasure(question: string): string[] {
  const measure = /\bhow (\p{Ll}+)\b/iu.exec(question)?.[1] ?? '';
  const other = MEASURES[measure];
  return other === undefined ? [] : [question.replace(` ${measure}`, ` ${other}`)];
}
