import type { Briefing, Statement } from '../briefings/briefing.ts';
import { repeats } from '../briefings/repeats.ts';
import { sayAhead, sayStatement } from '../cards/say-standing.ts';
import { toListing } from '../cards/story-source.ts';
import type { Edition, EditionStory } from './edition.ts';
import type { Selection } from './select-stories.ts';

/** The lines that a story has which doesn't lead. */
const linesEach = 2;

/** Puts the first of the selected stories in the lead and the others below it in a line or two each. */
export function composeEdition({ briefings, more }: Selection): Edition {
  const [first, ...rest] = briefings;
  return {
    lead: first === undefined ? null : composeLead(first),
    others: rest.map((briefing) => composeStory(briefing, chooseLines(briefing))),
    ahead: briefings.flatMap((briefing) =>
      briefing.next.map((statement) => ({ story: toListing(briefing), statement: sayAhead(statement, briefing) })),
    ),
    more,
  };
}

function composeLead(briefing: Briefing): NonNullable<Edition['lead']> {
  const summary = briefing.summary.short;
  const keyPoints = briefing.keyPoints.filter((point) => !repeats(point, summary));
  return { ...composeStory(briefing, summary), keyPoints: keyPoints.map((point) => sayStatement(point, briefing)) };
}

function chooseLines({ dek, summary }: Briefing): readonly Statement[] {
  const lines = dek === null ? summary.short : [dek, ...summary.short.filter((line) => !repeats(line, [dek]))];
  return lines.slice(0, linesEach);
}

function composeStory(briefing: Briefing, summary: readonly Statement[]): EditionStory {
  return { story: toListing(briefing), summary: summary.map((statement) => sayStatement(statement, briefing)) };
}
