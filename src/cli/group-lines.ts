import { articleLineSchema } from '../core/briefings/lead/lead-line.ts';
import { createLineGrouping } from '../core/stories/group-lines.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { streamAll } from './stream-lines.ts';

export const groupTool: CommandLineTool = {
  name: 'group',
  usage: 'group < ARTICLES.jsonl',
  summary: 'says which articles tell one story, one JSON value a line, when all are read',
  run: () => {
    const grouping = createLineGrouping();
    return streamAll(
      articleLineSchema,
      (line) => {
        grouping.add(line);
        return [];
      },
      () => grouping.finish(),
    );
  },
};
