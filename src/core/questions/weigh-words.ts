import type { Token } from '../language/token.ts';
import { likenessBetween, vectorPlaceOf } from '../language/word-vectors.ts';
import type { AskedSentence } from './ask-sentence.ts';
import type { Candidate } from './candidate.ts';
import { headOf } from './classify-candidate.ts';
import type { QuestionReading } from './question-reading.ts';

/** A candidate with at most so many words is a phrase. */
const PHRASE = 5;
/** From this share of the question's weight on a candidate tells what is known. */
const MUCH = 0.25;

/** What the words of a candidate say for it. */
export function weighWords(
  candidate: Candidate,
  asked: AskedSentence,
  reading: QuestionReading,
): Record<string, number> {
  const { tokens } = asked.sentence;
  const { first, last } = candidate;
  const words = tokens.slice(first, last + 1);
  const inner = innerShare(candidate, asked);
  const has = (test: (token: Token) => boolean): number => Number(words.some(test));
  const isAsked = (at: number): number => Number(asked.asked.has(at));
  const head = headOf(words);
  const opening = words[0];
  const named = words.some(
    (token, at) => token.pos === 'PROPN' && !asked.asked.has(first + at) && /^\p{Lu}/u.test(token.text),
  );
  return present({
    // What it only repeats.
    repeats: repeatsOf(candidate, asked),
    inner,
    innerLong: words.length > PHRASE + 1 ? inner : 0,
    innerMuch: Number(inner > MUCH),
    startsAsked: isAsked(first),
    endsAsked: isAsked(last),
    headAsked: head === undefined ? 0 : isAsked(first + words.indexOf(head)),
    nextAsked: isAsked(last + 1),
    previousAsked: isAsked(first - 1),
    // How like the noun that names the kind of answer ("which disease") it is in meaning.
    focusLike: head === undefined ? 0 : likenessToFocus(reading, [head.lower, head.lemma.toLowerCase()]),
    focusLikeAny: likenessToFocus(
      reading,
      words.map(({ lower }) => lower),
    ),
    // What it is made of.
    name: Number(named && /^(?:who|what|place)$/u.test(reading.wanted)),
    pronoun: Number(words.length === 1 && opening?.pos === 'PRON'),
    list: Number(reading.plural && words.slice(1, -1).some((token) => token.pos === 'CCONJ')),
    startsDeterminer: Number(opening?.pos === 'DET'),
    startsPossessive: Number(opening?.pos === 'PRON' && words.length > 1),
    startsPreposition: Number(opening?.pos === 'ADP'),
    hasOf: has(({ lower }) => lower === 'of'),
    hasCoordinator: has(({ pos }) => pos === 'CCONJ'),
    hasComma: has(({ text }) => text === ','),
    // Where it is cut out of.
    inQuotes: Number(/^["“”']|``/u.test(tokens[first - 1]?.text ?? '')),
    opensSentence: Number(first === 0),
    cutsNameBefore: Number(tokens[first - 1]?.pos === 'PROPN' && opening?.pos === 'PROPN'),
    cutsNameBehind: Number(tokens[last + 1]?.pos === 'PROPN' && words.at(-1)?.pos === 'PROPN'),
    cutsNoun: Number(/^(?:NOUN|PROPN)$/u.test(tokens[last + 1]?.pos ?? '')),
  });
}

function present(features: Record<string, number>): Record<string, number> {
  const found: Record<string, number> = {};
  for (const feature in features) if (features[feature] !== 0) found[feature] = features[feature] ?? 0;
  return found;
}

/** The share of the question's weight that the candidate holds itself. */
function innerShare({ first, last }: Candidate, { met, weights }: AskedSentence): number {
  let sum = 0;
  met.forEach((found, which) => {
    let inside = 0;
    for (const { at, likeness } of found) if (at >= first && at <= last) inside = Math.max(inside, likeness);
    sum += inside * (weights[which] ?? 0);
  });
  return sum;
}

/** The share of the candidate's words that the question says itself. */
function repeatsOf({ first, last }: Candidate, { families, asked }: AskedSentence): number {
  let words = 0;
  let repeated = 0;
  for (let at = first; at <= last; at += 1) {
    if (families[at] === null) continue;
    words += 1;
    if (asked.has(at)) repeated += 1;
  }
  return words === 0 ? 0 : repeated / words;
}

function likenessToFocus({ focus }: QuestionReading, words: readonly string[]): number {
  if (focus === null) return 0;
  const place = vectorPlaceOf(focus);
  return Math.max(0, ...words.map((word) => likenessBetween(place, vectorPlaceOf(word))));
}
