import { parseArgs } from 'node:util';
import { DatelineError } from '../core/errors.ts';
import { createAnswerLine, createExplainLine, questionLineSchema } from '../core/questions/answer-line.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { sayExplanations } from './explain-answers.ts';
import { streamLines } from './stream-lines.ts';

export const answerTool: CommandLineTool = {
  name: 'answer',
  usage: 'answer [--explain] < QUESTIONS.jsonl',
  summary: 'answers questions, each with its article, one JSON value a line; --explain tells why',
  run: answer,
};

/** Answers the questions on standard input; `--explain` tells of each how it was understood and why its answer won. */
async function answer(words: string[]): Promise<number> {
  if (!wantsExplanation(words)) return streamLines(questionLineSchema, createAnswerLine());
  const explain = createExplainLine();
  return streamLines(
    questionLineSchema,
    (line) => sayExplanations(line.id, explain(line)),
    (text) => `${text}\n`,
  );
}

function wantsExplanation(words: string[]): boolean {
  try {
    return parseArgs({ args: words, options: { explain: { type: 'boolean', default: false } } }).values.explain;
  } catch (error) {
    throw new DatelineError('bad-argument', error instanceof Error ? error.message : 'The options cannot be read.', {
      hint: `Usage: ${answerTool.usage}`,
      cause: error,
    });
  }
}
