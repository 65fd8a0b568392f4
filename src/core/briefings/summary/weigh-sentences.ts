import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { judgeStatus } from '../../language/judge-status.ts';
import type { Token } from '../../language/token.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import { wordList } from '../../language/word-list.ts';
import { standsAlone, type IsPerson } from './stands-alone.ts';

/** A sentence that may stand in a summary, with how much it matters. */
export interface WeighedSentence {
  sentence: AnalysedSentence;
  /** Its place among the body sentences, from 0. */
  position: number;
  weight: number;
  /** Its content words, for telling duplicates. */
  words: ReadonlySet<string>;
  /** Whether it is understood without the sentence before it. */
  standsAlone: boolean;
}

/** What the article is about, as far as single sentences are weighed against it. */
export interface NewsFocus {
  titleWords: ReadonlySet<string>;
  /** Sentences with a figure, and those whose dates lie before the news, by id. */
  withFigure: ReadonlySet<string>;
  ofBefore: ReadonlySet<string>;
  isPerson: IsPerson;
}

const CONTENT = wordList('NOUN PROPN VERB NUM ADJ');
const isContent = (token: Token): boolean =>
  CONTENT.has(token.pos) && token.text.length > 1 && !SPEECH_VERBS.has(token.lemma);

/**
 * Weighs the body sentences of an article: what stands early (news puts the important first), what holds the words
 * that the article keeps coming back to, what is said in the title, and what tells of something done or counted, matters
 * more; what someone quoted feels, what bystanders saw and what came before the news, less.
 */
export function weighSentences(sentences: readonly AnalysedSentence[], focus: NewsFocus): WeighedSentence[] {
  const body = sentences.filter((sentence) => sentence.sentence.kind === 'body' && sentence.tokens.length > 0);
  const frequency = new Map<string, number>();
  const wordsBySentence = body.map((sentence) => {
    const words = new Set(sentence.tokens.filter(isContent).map((token) => token.lemma.toLowerCase()));
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return words;
  });
  const inPresent = new Set(body.filter(showsPresent));
  // Where the article itself is told in the present (an interview, a live report), a picture is not told apart by it.
  const pictures = inPresent.size < body.length / 3 ? inPresent : new Set<AnalysedSentence>();
  return body.map((sentence, position) => {
    const words = wordsBySentence[position] ?? new Set();
    const early = 1 / (1 + position / 4);
    const worth = 1.4 * early + centralityOf(words, frequency, focus.titleWords) + substanceOf(sentence, focus);
    return {
      sentence,
      position,
      words,
      standsAlone: standsAlone(sentence, focus.isPerson),
      weight: worth * reserveOf(sentence, focus) * (pictures.has(sentence) ? 0.5 : 1),
    };
  });
}

/** How much a sentence holds of the words that the article repeats, and of its title. */
function centralityOf(
  words: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  titleWords: ReadonlySet<string>,
): number {
  let central = 0;
  let inTitle = 0;
  for (const word of words) {
    central += Math.log(frequency.get(word) ?? 1);
    if (titleWords.has(word)) inTitle += 1;
  }
  const centrality = words.size === 0 ? 0 : central / (words.size + 4);
  return centrality + (titleWords.size === 0 ? 0 : (0.8 * inTitle) / titleWords.size);
}

/** Something done, in the past or to come, and something counted. */
function substanceOf({ sentence, tokens, clauses }: AnalysedSentence, { withFigure }: NewsFocus): number {
  const tellsEvent = clauses.some(
    (clause, index) =>
      clause.relation === 'main' &&
      clause.verb.lemma !== 'be' &&
      !SPEECH_VERBS.has(clause.verb.lemma) &&
      judgeStatus(tokens, clauses, index).status !== 'ongoing',
  );
  return (tellsEvent ? 0.25 : 0) + (withFigure.has(sentence.id) ? 0.2 : 0);
}

/** "Police attend the scene": what is done in the present, as a caption tells it. */
function showsPresent({ clauses }: AnalysedSentence): boolean {
  const main = clauses.find(({ relation }) => relation === 'main');
  if (main === undefined) return false;
  const { verb } = main;
  // "Apple plans to release …", "The board expects that …": no picture shows a plan or a thought.
  const index = clauses.indexOf(main);
  if (clauses.some(({ relation, governor }) => governor === index && /^(?:infinitive|complement)$/u.test(relation)))
    return false;
  const isSimple =
    verb.tense === 'present' && verb.form === 'finite' && verb.first === verb.last && verb.modal === null;
  return isSimple && verb.voice === 'active' && !SPEECH_VERBS.has(verb.lemma) && !/^(?:be|have)$/u.test(verb.lemma);
}

/** Whose word is that of someone who happened to be there, or no news at all. */
const BYSTANDERS = wordList(
  'witness passenger bystander onlooker resident neighbour neighbor commuter local user fan viewer customer survivor people netizen',
);
const QUOTE_MARKS = new Set(['"', '“', '”', '‘', '’', "'"]);

/** The part of its worth that a sentence keeps, from 0 to 1. */
function reserveOf(sentence: AnalysedSentence, { ofBefore }: NewsFocus): number {
  const { tokens, clauses } = sentence;
  const length = tokens.length;
  const marks = tokens.flatMap(({ text }, at) => (text.length === 1 && QUOTE_MARKS.has(text) ? [at] : []));
  const quoted = (marks.at(-1) ?? 0) - (marks[0] ?? 0);
  const fromBystander = clauses.some(
    ({ verb, subject }) =>
      subject !== null && SPEECH_VERBS.has(verb.lemma) && BYSTANDERS.has(tokens[subject.head]?.lemma ?? ''),
  );
  return [
    length < 6 ? 0.3 : length > 60 ? 0.5 : 1,
    /^["“‘'`]/u.test(tokens[0]?.text ?? '') ? 0.5 : quoted > length / 3 ? 0.7 : 1,
    fromBystander ? 0.7 : 1,
    ofBefore.has(sentence.sentence.id) ? 0.7 : 1,
  ].reduce((product, factor) => product * factor, 1);
}

/** The share of the smaller set's words that both hold. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}
