import { buildBriefing } from '../src/core/briefings/build-briefing.ts';
import { leadLine } from '../src/core/briefings/lead/lead-line.ts';
import { createAnswerLine } from '../src/core/questions/answer-line.ts';
import type { Subject } from './subject.ts';

/** Dateline itself, by the functions that stand behind its commands `answer`, `lead` and `build`. */
export const dateline: Subject = {
  answer: createAnswerLine(),
  lead: (line) => leadLine(line).lead,
  build: buildBriefing,
};
