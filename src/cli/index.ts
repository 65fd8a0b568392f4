import { answerTool } from './answer-lines.ts';
import { buildTool } from './build-file.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { doctorTool } from './run-doctor.ts';
import { extractTool } from './extract-pages.ts';
import { groupTool } from './group-lines.ts';
import { leadTool } from './lead-lines.ts';
import { digestTool } from './render-digest.ts';
import { previewTool } from './preview-card.ts';
import { manifestTool } from './write-manifest.ts';

/** The commands of the command line, as the usage lists them. */
export const commandLineTools: readonly CommandLineTool[] = [
  buildTool,
  answerTool,
  leadTool,
  groupTool,
  extractTool,
  previewTool,
  digestTool,
  manifestTool,
  doctorTool,
];
