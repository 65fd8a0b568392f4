import type { Token } from '../../language/token.ts';
import { phraseBook, phrasesAt, wordList } from '../../language/word-list.ts';
import type { Opening } from './lead-opening.ts';
import type { LeadPhrase } from './lead-phrase.ts';

/** A cause or an aim that is called one; it may stand further from the title than what only may be one. */
const STATED = 0.95;
export const isStated = ({ certainty }: LeadPhrase): boolean => certainty >= STATED;

/** Words that can only tell a cause, with what they govern behind them. */
const CAUSE = 1;
/** Words that tell an occasion or a cause one stands for. */
const OCCASION = 0.85;
const MARKED = phraseBook([
  [
    CAUSE,
    'because of|due to|owing to|thanks to|as a result of|on account of|caused by|prompted by|sparked by|triggered by|blamed on|in response to|in protest at|in protest against|in retaliation for|in revenge for',
  ],
  [
    OCCASION,
    'in the wake of|in light of|in view of|in support of|in solidarity with|in defiance of|in memory of|in honour of|in honor of',
  ],
]);
/** Words that open a purpose, with an infinitive behind them: "in an effort to save money". */
const AIM = wordList('effort attempt bid move push drive order hope');

/** The phrases that such words open, as far as they stay one phrase. */
export function statedCauses({ sentence: { tokens } }: Opening): LeadPhrase[] {
  return tokens.flatMap((token, at) => {
    if (isCharge(tokens, at)) return [{ first: at, last: phraseEnd(tokens, at + 1), certainty: 0.7 }];
    const marks = phrasesAt(MARKED, tokens, at);
    const isMarked = (as: number): boolean => marks.some(({ meaning }) => meaning === as);
    const isCause = isMarked(CAUSE) && !isItself(tokens, at) && !isDueToHappen(tokens, at);
    if (isCause || isDownTo(tokens, at)) return [{ first: at, last: phraseEnd(tokens, at + 1), certainty: CAUSE }];
    if (isMarked(OCCASION)) return [{ first: at, last: phraseEnd(tokens, at + 2), certainty: OCCASION }];
    if (isNamedCause(tokens, at)) return [{ first: at, last: phraseEnd(tokens, at + 3), certainty: STATED }];
    return token.lower === 'in' && isAim(tokens, at)
      ? [{ first: at, last: phraseEnd(tokens, at + 1), certainty: STATED }]
      : [];
  });
}

/** "as a result of the incident": the event itself, as the cause of what came after it. */
const isItself = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 6)
    .some(
      ({ lower }, index, near) =>
        /^(?:incident|accident|crash|attack|disaster|tragedy)$/u.test(lower) &&
        /^(?:the|this)$/u.test(near[index - 1]?.lower ?? ''),
    );

/** "The cause of the fire is not known", "the reason for the delay was ice". */
const isNamedCause = (tokens: readonly Token[], at: number): boolean =>
  /^(?:cause|reason|motive)$/u.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at]?.pos === 'DET' &&
  /^(?:of|for|behind)$/u.test(tokens[at + 2]?.lower ?? '') &&
  tokens.slice(at + 3, at + 8).some(({ lemma }) => lemma === 'be');

/** "due to | open in May": what is expected. */
const isDueToHappen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'due' && /^(?:VERB|AUX)$/u.test(tokens[at + 2]?.pos ?? '');

/** "the move was | down to costs"; not "cut down to 150 grams". */
const isDownTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'down' &&
  tokens[at + 1]?.lower === 'to' &&
  tokens[at - 1]?.lemma === 'be' &&
  tokens[at + 2]?.pos !== 'NUM';

/** "on suspicion of murder", "on charges of fraud". */
const isCharge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'on' &&
  /^(?:suspicion|charges|allegations)$/u.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at + 2]?.lower === 'of';

/** "in a bid to", "in an apparent effort to", "in order to". */
function isAim(tokens: readonly Token[], at: number): boolean {
  const noun = tokens.findIndex(({ lower }, index) => index > at && index <= at + 3 && AIM.has(lower));
  return noun !== -1 && tokens[noun + 1]?.lower === 'to';
}

/** The longest phrase that tells a reason, in tokens. */
const LONGEST_REASON = 16;

/** Where a phrase ends: before a comma, a new clause, or what is told beside it; a long one before a preposition. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  let cut = from;
  for (let at = from + 1; at < tokens.length && at < from + LONGEST_REASON; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      /^(?:[,;:.!?()–—]+|--|and|but|which|who|that|after|before|when|while|as|said|says)$/u.test(token.lower)
    )
      break;
    if (isQuoteMark(token) && at > from + 2) break;
    if (OPENS_SENTENCE.test(token.text)) break;
    if (token.text === '-' && tokens[at - 1]?.end !== token.start) break;
    if (token.pos === 'ADP') cut = at - 1;
    end = at;
  }
  return end === from + LONGEST_REASON - 1 ? Math.max(cut, from) : end;
}

/** A sentence that begins where a mark is missing. */
const OPENS_SENTENCE = /^(?:The|A|An|He|She|It|They|We|This|There|But|One)$/u;

const isQuoteMark = ({ text }: Token): boolean => /^["“”]$/u.test(text);
