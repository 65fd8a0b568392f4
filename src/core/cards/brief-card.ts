import type { Briefing, Lead, Statement } from '../briefings/briefing.ts';
import { writeCommandLine } from '../commands/write-command-line.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock, paragraph, runningText, section, statementText } from './blocks.ts';
import type { Action, Block, Card } from './card.ts';
import { describePerson } from './people-card.ts';
import { sayAhead, sayStatement, type SaidStatement } from './say-standing.ts';
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
 * what is ahead, `full` adds the lead's questions, people and background; notes close both.
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
      ...(dek === null ? [] : paragraph(runningText([sayStatement(dek, briefing)]))),
      ...sourceBlock(briefing),
      ...(depth === 'headlines' ? [] : shortBlocks(briefing, depth)),
      ...(depth === 'full' ? fullBlocks(briefing) : []),
      ...(depth === 'headlines'
        ? []
        : section(
            'About this briefing',
            briefing.notes.map((note) => [plain(note)]),
          )),
      ...actionsBlock(listActions(briefing, depth)),
      ...otherStories('brief', others),
    ],
    footer: null,
    audience: 'everyone',
  };
}

function shortBlocks(briefing: Briefing, depth: BriefDepth): Block[] {
  const { summary, keyPoints, next } = briefing;
  const long = depth === 'full' && summary.long.length > 0;
  const say = (statement: Statement): SaidStatement => sayStatement(statement, briefing);
  const ahead = next.map((statement) => statementText(sayAhead(statement, briefing)));
  return [
    ...paragraph(runningText((long ? summary.long : summary.short).map(say))),
    ...section('Key points', keyPoints.map(say).map(statementText)),
    ...disputeBlocks(briefing),
    ...section("What's ahead", ahead),
  ];
}

function fullBlocks(briefing: Briefing): Block[] {
  const background = briefing.background.map((statement) => statementText(sayStatement(statement, briefing)));
  return [
    ...fieldsBlock(briefing),
    ...section('People', briefing.people.map(describePerson)),
    ...section('Background', background),
  ];
}

function fieldsBlock({ lead, organisations, places }: Briefing): Block[] {
  const answers = leadLabels.flatMap(([question, label]) => {
    const phrase = lead[question];
    return phrase === null ? [] : [{ label, value: [plain(phrase.text)] }];
  });
  const named = [
    { label: 'Organisations', value: [plain(organisations.map(({ name }) => name).join(', '))] },
    { label: 'Places', value: [plain(places.map(({ name }) => name).join(', '))] },
  ];
  const fields = [...answers, ...named.filter(({ value }) => value.some(({ text }) => text !== ''))];
  return fields.length === 0 ? [] : [{ kind: 'fields', fields }];
}

function disputeBlocks({ disputes }: Briefing): Block[] {
  return disputes.flatMap(({ matter, claims }) =>
    section(
      `In dispute: ${matter}`,
      claims.map(({ source, text }) => [bold(source === null ? 'Not said by whom: ' : `${source}: `), plain(text)]),
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
