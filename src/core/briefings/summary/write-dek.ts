import type { AnalysedSentence } from '../../language/analyse-text.ts';
import { irregularBase } from '../../language/verb-forms.ts';
import { wordList } from '../../language/word-list.ts';
import type { Statement } from '../briefing.ts';
import { onOneLine } from './say-sentence.ts';
import { shortenSentence } from './shorten-sentence.ts';
import { holds, sayCondensed, sayWhole, type Telling } from './state-clause.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

/** Characters of the line under a headline. */
const DEK_CHARACTERS = 160;
/** Body sentences that are looked at. */
const OPENING = 8;
/** So many of its words, and so great a share of them, the headline must not have. */
const FEWEST_NEW = 3;
const LEAST_NEW = 0.5;

/** The line under a headline: of the opening sentences the one that matters and adds most to it; null where none does. */
export function writeDek(headline: string, weighed: readonly WeighedSentence[], telling: Telling): Statement | null {
  const known = contentOf(headline);
  let best: Statement | null = null;
  let most = 0;
  for (const { sentence, weight, standsAlone } of weighed.slice(0, OPENING)) {
    const line = standsAlone ? lineOf(sentence, telling) : null;
    if (line === null) continue;
    const words = contentOf(line.text);
    const added = words.filter((word) => !known.some((other) => isSame(word, other))).length;
    const share = added / words.length;
    if (added < FEWEST_NEW || share < LEAST_NEW || weight * share <= most) continue;
    [best, most] = [line, weight * share];
  }
  return best;
}

/** A sentence as one line, shortened by whole clauses or phrases where it is too long; null where it can't be. */
function lineOf(sentence: AnalysedSentence, telling: Telling): Statement | null {
  for (const say of [sayWhole, sayCondensed, sayShortened]) {
    const line = say(telling, sentence);
    if (line !== null && line.text.length <= DEK_CHARACTERS) return { ...line, text: withoutFullStop(line.text) };
  }
  return null;
}

function sayShortened(telling: Telling, sentence: AnalysedSentence): Statement | null {
  const range = shortenSentence(sentence, 0, DEK_CHARACTERS);
  const end = sentence.tokens.find((token) => token.end === range?.end);
  // "…, serves | as the seat of the firm": a verb at the end has lost what it needs.
  if (range === null || end?.pos === 'VERB') return null;
  const line = {
    ...telling.say(sentence),
    text: onOneLine(telling.text.slice(range.start, range.end)).replace(/[\s,;:–—-]+$/u, ''),
  };
  return holds(telling, sentence, line) ? line : null;
}

/** "… in the U.S." keeps its last mark. */
export const withoutFullStop = (text: string): string => text.replace(/(?<=\p{L}{2}|\p{N}|\p{N}\p{L}|["”’')])\.$/u, '');

const SMALL_WORDS = wordList(`
  the and but for with from into onto over under after before about than that this these those its his her their has have had was were are is been
  be being will would could should may might can who whom whose which what when where while also said says all any some more most other out off
  one two not you they she him them there then here did does`);

/** The words that carry what a text says, in base form as far as spelling tells it. */
const contentOf = (text: string): string[] =>
  [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])]
    .filter((word) => word.length > 2 && !SMALL_WORDS.has(word))
    .map((word) => irregularBase(word) ?? word);

/** Two forms of a word, or two words of a family ("derails", "derailment"), begin with the same letters. */
const isSame = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= FAMILY && one.slice(0, FAMILY) === other.slice(0, FAMILY));

const FAMILY = 5;
