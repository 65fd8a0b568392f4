import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { NounPhrase } from '../../language/chunk.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

/** Says whether what a sentence takes as known stands in the sentences told before it. */
export type IsUnderstood = (candidate: WeighedSentence, told: readonly WeighedSentence[]) => boolean;

/**
 * "The balloon" is understood where "an alleged spy balloon" was told before: a thing that the article introduces and
 * then takes as known must not be taken as known by a summary that left its introduction out.
 */
export function understandingOf(weighed: readonly WeighedSentence[]): IsUnderstood {
  const introduced = new Map<string, number>();
  for (const { sentence, position } of weighed)
    for (const thing of thingsIn(sentence, isIntroduced)) if (!introduced.has(thing)) introduced.set(thing, position);
  return (candidate, told) => {
    const named = new Set(told.flatMap(({ sentence }) => thingsIn(sentence, () => true)));
    return thingsIn(candidate.sentence, isTakenAsKnown).every(
      (thing) => named.has(thing) || (introduced.get(thing) ?? candidate.position) >= candidate.position,
    );
  };
}

/** The common nouns that head noun phrases of a kind, in their base form. */
const thingsIn = (
  sentence: AnalysedSentence,
  isWanted: (sentence: AnalysedSentence, phrase: NounPhrase) => boolean,
): string[] =>
  sentence.chunks.flatMap((chunk) => {
    const head = chunk.kind === 'noun-phrase' ? sentence.tokens[chunk.head] : undefined;
    return chunk.kind === 'noun-phrase' && head?.pos === 'NOUN' && isWanted(sentence, chunk) ? [head.lemma] : [];
  });

/** "a balloon", "an alleged Chinese spy balloon". */
const isIntroduced = ({ tokens }: AnalysedSentence, { first }: NounPhrase): boolean =>
  /^an?$/u.test(tokens[first]?.lower ?? '');

/** "the balloon", with nothing that says which one. */
const isTakenAsKnown = ({ tokens }: AnalysedSentence, { first, head, last }: NounPhrase): boolean =>
  tokens[first]?.lower === 'the' &&
  head === first + 1 &&
  head === last &&
  !/^(?:of|that|which|who|where|when|in|at|for)$/u.test(tokens[last + 1]?.lower ?? '');
