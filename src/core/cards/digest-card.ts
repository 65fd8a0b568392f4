import { writeCommandLine } from '../commands/write-command-line.ts';
import type { Edition, EditionStory } from '../digests/edition.ts';
import { actionsBlock, runningText, section, statementText } from './blocks.ts';
import type { Block, Card, Text } from './card.ts';
import { sourceText, storyAction, storyText } from './story-source.ts';
import { joinText, plain, sayCount } from './text.ts';

/** One edition of a digest. */
export function digestCard(edition: Edition): Card {
  const { lead, others, ahead } = edition;
  if (lead === null) return quietCard();
  return {
    tone: 'plain',
    title: lead.story.headline,
    link: lead.story.url,
    blocks: [
      ...leadBlocks(lead),
      ...section('Also', others.map(otherText)),
      ...section(
        "What's ahead",
        ahead.map(({ statement, story }) =>
          story.id === lead.story.id
            ? statementText(statement)
            : [...statementText(statement), plain(` (${story.headline})`)],
        ),
      ),
      ...moreBlocks(edition.more),
      ...actionsBlock([
        storyAction('Brief', 'brief', lead.story.id),
        storyAction('Timeline', 'timeline', lead.story.id),
      ]),
    ],
    footer: null,
    audience: 'everyone',
  };
}

function quietCard(): Card {
  return {
    tone: 'plain',
    title: 'A quiet day',
    link: null,
    blocks: [{ kind: 'text', text: [plain('There is no new story.')] }],
    footer: null,
    audience: 'everyone',
  };
}

function leadBlocks({ story, summary, keyPoints }: NonNullable<Edition['lead']>): Block[] {
  const source = sourceText(story);
  const text = runningText(summary);
  return [
    ...(source.length === 0 ? [] : [{ kind: 'source', text: source } satisfies Block]),
    ...(text.length === 0 ? [] : [{ kind: 'text', text } satisfies Block]),
    ...section('Key points', keyPoints.map(statementText)),
  ];
}

function otherText({ story, summary }: EditionStory): Text {
  return joinText([storyText(story), runningText(summary)], ' — ');
}

function moreBlocks(more: number): Block[] {
  if (more === 0) return [];
  return [
    { kind: 'text', text: [plain(`+${sayCount(more, 'more story', 'more stories')}`)] },
    ...actionsBlock([{ label: 'All headlines', command: writeCommandLine('brief', { depth: 'headlines' }) }]),
  ];
}
