import { articleLineSchema, leadLine } from '../core/briefings/lead/lead-line.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { streamLines } from './stream-lines.ts';

export const leadTool: CommandLineTool = {
  name: 'lead',
  usage: 'lead < ARTICLES.jsonl',
  summary: 'says who, what, when, where, why and how of articles, one JSON value a line',
  run: () => streamLines(articleLineSchema, leadLine),
};
