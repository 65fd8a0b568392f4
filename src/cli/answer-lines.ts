import { createAnswerLine, questionLineSchema } from '../core/questions/answer-line.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { streamLines } from './stream-lines.ts';

export const answerTool: CommandLineTool = {
  name: 'answer',
  usage: 'answer < QUESTIONS.jsonl',
  summary: 'answers questions, each with its article, one JSON value a line',
  run: () => streamLines(questionLineSchema, createAnswerLine()),
};
