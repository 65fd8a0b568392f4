import type { Briefing, Statement } from '../briefings/briefing.ts';
import { sayStatementStanding } from '../cards/say-standing.ts';
import { toListing } from '../cards/story-source.ts';
import type { Edition, EditionStatement, EditionStory } from './edition.ts';
import type { Selection } from './select-stories.ts';

/** The lines that a story has which doesn't lead. */
const linesEach = 2;

/** Puts the first of the selected stories in the lead and the others below it in a line or two each. */
export function composeEdition({ briefings, more }: Selection): Edition {
  const [first, ...rest] = briefings;
  return {
    lead:
      first === undefined
        ? null
        : { ...composeStory(first, first.summary.short), keyPoints: states(first.keyPoints, first) },
    others: rest.map((briefing) => composeStory(briefing, chooseLines(briefing))),
    ahead: briefings.flatMap((briefing) =>
      briefing.next.map((statement) => ({
        story: briefing.headline.text,
        statement: {
          text: statement.text,
          standing: sayStatementStanding(statement, briefing) ?? 'planned or possible',
        },
      })),
    ),
    more,
  };
}

function chooseLines({ dek, summary }: Briefing): readonly Statement[] {
  const lines = dek === null ? summary.short : [dek, ...summary.short.filter(({ text }) => text !== dek.text)];
  return lines.slice(0, linesEach);
}

function composeStory(briefing: Briefing, summary: readonly Statement[]): EditionStory {
  return { story: toListing(briefing), summary: states(summary, briefing) };
}

function states(statements: readonly Statement[], briefing: Briefing): EditionStatement[] {
  return statements.map((statement) => ({ text: statement.text, standing: sayStatementStanding(statement, briefing) }));
}
