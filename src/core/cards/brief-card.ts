import type { Briefing, Lead, Statement } from '../briefings/briefing.ts';
import { writeCommandLine } from '../commands/write-command-line.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock, paragraph, section, statementText } from './blocks.ts';
import type { Action, Block, Card, Text } from './card.ts';
import { describePerson } from './people-card.ts';
import { sayStatementStanding } from './say-standing.ts';
import { otherStories, sourceText, storyAction } from './story-source.ts';
import { bold, joinText, plain } from './text.ts';

export const briefDepths = ['headlines', 'short', 'full'] as const;
export type BriefDepth = (typeof briefDepths)[number];

const leadLabels: readonly (readonly [keyof Lead, string])[] = [
  ['who', 'Who'],
  ['what', 'What'],
  ['when', 'When'],
  ['where', 'Where'],
  ['why', 'Why'],
  ['how', 'How'],
];

/**
 * The briefing of one story: `headlines` is headline and dek, `short` adds the summary, key points, disputes and
 * what is ahead, `full` adds the lead's questions, people, background and notes.
 *
 * @param others stories to offer beside it
 */
export function briefCard(briefing: Briefing, depth: BriefDepth, others: readonly BriefingListing[]): Card {
  const { dek, article } = briefing;
  return {
    tone: 'plain',
    title: briefing.headline.text,
    link: article.url,
    blocks: [
      ...(dek === null ? [] : paragraph([plain(dek.text)])),
      ...sourceBlock(briefing),
      ...(depth === 'headlines' ? [] : shortBlocks(briefing, depth)),
      ...(depth === 'full' ? fullBlocks(briefing) : []),
      ...actionsBlock(listActions(briefing, depth)),
      ...otherStories('brief', others),
    ],
    footer: null,
    audience: 'everyone',
  };
}

/** What is ahead, each with its status: nothing of it is a plain fact yet. */
function aheadText(statement: Statement, briefing: Briefing): Text {
  return statementText(statement.text, sayStatementStanding(statement, briefing) ?? 'planned or possible');
}

function shortBlocks(briefing: Briefing, depth: BriefDepth): Block[] {
  const { summary, keyPoints, next } = briefing;
  const long = depth === 'full' && summary.long.length > 0;
  const say = (statement: Statement): Text => statementText(statement.text, sayStatementStanding(statement, briefing));
  return [
    ...paragraph(joinText((long ? summary.long : summary.short).map(say), ' ')),
    ...section('Key points', keyPoints.map(say)),
    ...disputeBlocks(briefing),
    ...section(
      "What's ahead",
      next.map((statement) => aheadText(statement, briefing)),
    ),
  ];
}

function fullBlocks(briefing: Briefing): Block[] {
  const fields = leadLabels.flatMap(([question, label]) => {
    const phrase = briefing.lead[question];
    return phrase === null ? [] : [{ label, value: [plain(phrase.text)] }];
  });
  const background = briefing.background.map((statement) =>
    statementText(statement.text, sayStatementStanding(statement, briefing)),
  );
  return [
    ...(fields.length === 0 ? [] : [{ kind: 'fields', fields } satisfies Block]),
    ...section('People', briefing.people.map(describePerson)),
    ...section('Background', background),
    ...section(
      'About this briefing',
      briefing.notes.map((note) => [plain(note)]),
    ),
  ];
}

function disputeBlocks({ disputes }: Briefing): Block[] {
  return disputes.flatMap(({ matter, claims }) =>
    section(
      `In dispute: ${matter}`,
      claims.map(({ source, text }) => [bold(`${source}: `), plain(text)]),
    ),
  );
}

function sourceBlock({ article }: Briefing): Block[] {
  const byline = article.author === null ? [] : [plain(article.author)];
  const text = joinText([byline, sourceText(article)], ' · ');
  return text.length === 0 ? [] : [{ kind: 'source', text }];
}

function listActions(briefing: Briefing, depth: BriefDepth): Action[] {
  const { id, timeline, people, quotes } = briefing;
  const deeper =
    depth === 'full' ? [] : [{ label: 'Full', command: writeCommandLine('brief', { story: id, depth: 'full' }) }];
  return [
    ...deeper,
    ...(timeline.length > 0 ? [storyAction('Timeline', 'timeline', id)] : []),
    ...(people.length > 0 ? [storyAction('People', 'people', id)] : []),
    ...(quotes.length > 0 ? [storyAction('Quotes', 'quotes', id)] : []),
  ];
}
