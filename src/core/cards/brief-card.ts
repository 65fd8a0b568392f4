import type { Briefing, Lead, Statement } from '../briefings/briefing.ts';
import { repeats } from '../briefings/repeats.ts';
import { writeCommandLine } from '../commands/write-command-line.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock, paragraph, runningText, section, statementText } from './blocks.ts';
import type { Action, Block, Card } from './card.ts';
import { describePerson } from './people-card.ts';
import { sayAhead, sayStatement, type SaidStatement } from './say-standing.ts';
import type { StoryBriefing } from '../stories/brief-story.ts';
import { hasSource } from './sources-card.ts';
import { storyBlocks } from './story-blocks.ts';
import { otherStories, sourceText, storyAction, toListing } from './story-source.ts';
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
 * The briefing of one story: `headlines` is headline and dek, `short` has the summary, key points, disputes and
 * what is ahead, `full` adds the lead's questions, people and background; notes close both. No sentence of the
 * article stands in it twice: dek and key points give way to the summary.
 *
 * @param others stories to offer beside it
 * @param story what other articles on its event say; null where there is none
 */
export function briefCard(
  briefing: Briefing,
  depth: BriefDepth,
  others: readonly BriefingListing[],
  story: StoryBriefing | null = null,
): Card {
  const { dek, article } = briefing;
  const summary = depth === 'headlines' ? [] : summaryFor(briefing, depth);
  const line = dek === null || repeats(dek, summary) ? [] : [dek];
  return {
    tone: 'plain',
    title: briefing.headline.text,
    link: article.url,
    blocks: [
      ...paragraph(runningText(line.map((statement) => sayStatement(statement, briefing)))),
      ...sourceBlock(briefing),
      ...(depth === 'headlines' ? [] : shortBlocks(briefing, summary, line)),
      ...(depth === 'full' ? fullBlocks(briefing) : []),
      ...(story === null || depth === 'headlines' ? [] : storyBlocks(story, depth)),
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

function summaryFor({ summary }: Briefing, depth: BriefDepth): readonly Statement[] {
  return depth === 'full' && summary.long.length > 0 ? summary.long : summary.short;
}

/** The briefing of a text that is not kept: nothing further can be asked of it. */
export function pastedCard(briefing: Briefing): Card {
  const card = briefCard(briefing, 'short', []);
  return {
    ...card,
    blocks: card.blocks.filter(({ kind }) => kind !== 'actions'),
    footer: [plain('Made of the text as it was given, and not kept.')],
  };
}

function shortBlocks(briefing: Briefing, summary: readonly Statement[], line: readonly Statement[]): Block[] {
  const say = (statement: Statement): SaidStatement => sayStatement(statement, briefing);
  const points = briefing.keyPoints.filter((point) => !repeats(point, [...line, ...summary]));
  const ahead = briefing.next.map((statement) => statementText(sayAhead(statement, briefing)));
  return [
    ...paragraph(runningText(summary.map(say))),
    ...section('Key points', points.map(say).map(statementText)),
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
    ...(hasSource(toListing(briefing)) ? [storyAction('Sources', 'sources', id)] : []),
    // It lacks the question: a platform with forms asks for it; elsewhere it is the beginning of a line to type.
    storyAction('Ask', 'ask', id),
  ];
}
