import { groupOf, QUESTION_GROUPS } from '../classify-candidate.ts';
import { SLOTS, type QuestionReading } from '../question-reading.ts';
import { linear, readAround, relu, softmax, type Rows } from './layers.ts';
import { tellQuestion } from './tell.ts';
import { copyRow, wordRows } from './words.ts';
import { weightsOf } from './weights.ts';

/** A question as the reader holds it in mind. */
export interface EncodedQuestion {
  /** A row for each word. */
  words: Rows;
  /** The same, made to be compared with the words of a sentence. */
  keys: Rows;
  /** How much each word matters for finding the sentence; they sum to 1. */
  importance: Float32Array;
  /** The whole question in one row. */
  whole: Rows;
  /** Whether it asks what the article says somebody or something is. */
  defines: boolean;
  /** The score that a candidate must pass to be likelier than that nothing answers. */
  nothing: number;
}

const LAYERS = ['qconv.0', 'qconv.1'];

/** Reads the words of a question, each with those around it. */
export function encodeQuestion(reading: QuestionReading): EncodedQuestion {
  let words = relu(linear(wordRows(tellQuestion(reading), false), 'qin'));
  for (const layer of LAYERS) words = readAround(words, layer, null);
  const whole = wholeOf(words, reading);
  return {
    words,
    keys: linear(words, 'al2'),
    importance: softmax(linear(words, 'qw').values),
    whole,
    defines: reading.defines,
    nothing: linear(whole, 'nul').values[0] ?? 0,
  };
}

function wholeOf(words: Rows, reading: QuestionReading): Rows {
  const { count, width, values } = words;
  const attention = softmax(linear(words, 'qatt').values);
  const group = QUESTION_GROUPS.indexOf(groupOf(reading));
  const gathered = new Float32Array(width + weightsOf('grp.weight').columns + weightsOf('slot.weight').columns);
  for (let row = 0; row < count; row += 1)
    for (let at = 0; at < width; at += 1)
      gathered[at] = (gathered[at] ?? 0) + (attention[row] ?? 0) * (values[row * width + at] ?? 0);
  const end = copyRow(
    'slot.weight',
    SLOTS.indexOf(reading.slot),
    gathered,
    copyRow('grp.weight', group, gathered, width),
  );
  const whole = linear({ count: 1, width: end, values: gathered }, 'qv');
  whole.values.forEach((value, at) => (whole.values[at] = Math.tanh(value)));
  return whole;
}
