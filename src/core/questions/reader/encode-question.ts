import { groupOf, QUESTION_GROUPS } from '../classify-candidate.ts';
import { SLOTS, type QuestionReading } from '../question-reading.ts';
import { copyOf, multiply, numbersOf, takeCopy, working, type Rows } from './kernel.ts';
import { gather, readAround, softmax } from './layers.ts';
import { tellQuestion, type ToldWord } from './tell.ts';
import { readers, type Weights } from './weights.ts';
import { copyRow, takeWords } from './words.ts';

/** A question as one of the readers holds it in mind: rows of numbers, one behind the other. */
export interface HeldQuestion {
  weights: Weights;
  /** A row for each word. */
  words: Float32Array;
  /** The same, made to be compared with the words of a sentence. */
  keys: Float32Array;
  /** How much each word matters for finding the sentence; they sum to 1. */
  importance: Float32Array;
  /** The whole question in one row. */
  whole: Float32Array;
  /** The score that a candidate must pass to be likelier than that nothing answers. */
  nothing: number;
}

/** A question as the readers hold it in mind. */
export interface EncodedQuestion {
  held: readonly HeldQuestion[];
  /** Whether it asks what the article says somebody or something is. */
  defines: boolean;
}

const LAYERS = ['qconv.0', 'qconv.1'];
const FLOOR = 0;

/** Reads the words of a question, each with those around it. */
export function encodeQuestion(reading: QuestionReading): EncodedQuestion {
  const told = tellQuestion(reading);
  const held = readers().map((weights) => working(() => hold(told, reading, weights)));
  return { held, defines: reading.defines };
}

function hold(told: readonly ToldWord[], reading: QuestionReading, weights: Weights): HeldQuestion {
  let words = multiply(takeWords(told, weights, false), weights.layer('qin'), FLOOR);
  const none = takeCopy(new Float32Array(2 * words.width), 2 * words.width);
  for (const layer of LAYERS) words = readAround(words, weights.around(layer), none);
  const whole = wholeOf(words, reading, weights);
  return {
    weights,
    words: copyOf(words),
    keys: copyOf(multiply(words, weights.layer('al2'))),
    importance: softmax(copyOf(multiply(words, weights.layer('qw')))),
    whole: copyOf(whole),
    nothing: numbersOf(multiply(whole, weights.layer('nul')))[0] ?? 0,
  };
}

function wholeOf(words: Rows, reading: QuestionReading, weights: Weights): Rows {
  const attention = softmax(copyOf(multiply(words, weights.layer('qatt'))));
  const gathered = copyOf(gather(takeCopy(attention, words.count), words));
  const [groups, slots] = [weights.table('grp.weight'), weights.table('slot.weight')];
  const all = new Float32Array(words.width + groups.columns + slots.columns);
  all.set(gathered);
  const end = copyRow(groups, QUESTION_GROUPS.indexOf(groupOf(reading)), all, words.width);
  copyRow(slots, SLOTS.indexOf(reading.slot), all, end);
  const whole = multiply(takeCopy(all, all.length), weights.layer('qv'));
  const numbers = numbersOf(whole);
  numbers.forEach((value, at) => (numbers[at] = Math.tanh(value)));
  return whole;
}
