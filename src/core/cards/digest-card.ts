import { writeCommandLine } from '../commands/write-command-line.ts';
import { sayDate } from '../dates/say-date.ts';
import type { Edition, EditionStory, MissedSlot } from '../digests/edition.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock, paragraph, runningText, section, statementText } from './blocks.ts';
import type { Action, Block, Card, Text } from './card.ts';
import { sourceText, storyAction } from './story-source.ts';
import { bold, italic, joinText, plain, sayCount } from './text.ts';

/** One edition of a digest. */
export function digestCard(edition: Edition): Card {
  const { slot, zone, stories, ahead, missed } = edition;
  const [lead, ...others] = stories;
  return {
    tone: 'plain',
    title: `Digest for ${sayDate(slot.slice(0, 10), { weekday: true })}`,
    link: null,
    blocks: [
      ...missedBlocks(missed),
      ...(lead === undefined ? paragraph([plain('A quiet day: there is no new story.')]) : leadBlocks(lead)),
      ...otherBlocks(others),
      ...section(
        "What's ahead",
        ahead.map(({ statement, story }) =>
          stories.length === 1
            ? statementText(statement)
            : [...statementText(statement), plain(` (${story.headline})`)],
        ),
      ),
      ...moreBlocks(edition),
    ],
    footer: [plain(`${slot.slice(11, 16)} in ${zone}`)],
    audience: 'everyone',
  };
}

/** Of more than this, one line says how many. */
const mostMissed = 3;

function missedBlocks(missed: readonly MissedSlot[]): Block[] {
  const [first, last] = [missed[0], missed.at(-1)];
  if (missed.length > mostMissed && first !== undefined && last !== undefined) {
    const words = `${missed.length} digests from ${sayDate(first.slot.slice(0, 10))} to ${sayDate(last.slot.slice(0, 10))}`;
    return paragraph([italic(`${words} did not go out. This one covers them.`)]);
  }
  return missed.flatMap(({ slot, why }) =>
    paragraph([
      italic(
        `The digest of ${sayDate(slot.slice(0, 16))} did not go out: ${why.replace(/\.$/u, '')}. This one covers it.`,
      ),
    ]),
  );
}

function leadBlocks(story: EditionStory): Block[] {
  return [
    { kind: 'text', text: headlineText(story) },
    ...sourceBlock(story),
    ...bodyBlocks(story),
    ...actionsBlock(listActions(story)),
  ];
}

function otherBlocks(others: readonly EditionStory[]): Block[] {
  if (others.length === 0) return [];
  return [{ kind: 'heading', text: 'Also' }, ...others.flatMap(otherStoryBlocks)];
}

/** A story in a line or two; one with more to it has its points below. */
function otherStoryBlocks(story: EditionStory): Block[] {
  const isLong = story.isUpdate || story.keyPoints.length > 0;
  const body = isLong ? [] : runningText(story.summary);
  return [
    { kind: 'text', text: joinText([joinText([headlineText(story), sourceText(story.story)], ' · '), body], ' — ') },
    ...alsoInBlock(story.alsoIn),
    ...(isLong ? bodyBlocks(story) : []),
    ...actionsBlock(listActions(story)),
  ];
}

function bodyBlocks({ isUpdate, summary, keyPoints }: EditionStory): Block[] {
  if (isUpdate) return section('New', summary.map(statementText));
  return [...paragraph(runningText(summary)), ...section('Key points', keyPoints.map(statementText))];
}

/** The headline, leading to the article; what tells a story on says so. */
function headlineText({ story, isUpdate }: EditionStory): Text {
  const { headline, url } = story;
  return [
    ...(isUpdate ? [bold('Update: ')] : []),
    url === null ? bold(headline) : { kind: 'link', text: headline, url },
  ];
}

function sourceBlock({ story, alsoIn }: EditionStory): Block[] {
  const text = sourceText(story);
  return [...(text.length === 0 ? [] : [{ kind: 'source', text } satisfies Block]), ...alsoInBlock(alsoIn)];
}

/** The other articles that tell it, each leading there. */
function alsoInBlock(alsoIn: readonly BriefingListing[]): Block[] {
  if (alsoIn.length === 0) return [];
  const articles = alsoIn.map(({ source, headline, url }): Text => {
    const words = source ?? headline;
    return [url === null ? plain(words) : { kind: 'link', text: words, url }];
  });
  return [{ kind: 'source', text: [plain('Also in: '), ...joinText(articles, ', ')] }];
}

function listActions({ story }: EditionStory): Action[] {
  return [
    storyAction('More', 'brief', story.id),
    // Where there are no buttons, the first line names the story for the others too.
    { ...storyAction('Ask', 'ask', story.id), pressOnly: true },
    { ...storyAction('Timeline', 'timeline', story.id), pressOnly: true },
  ];
}

function moreBlocks({ more, subscription, slot }: Edition): Block[] {
  if (more === 0) return [];
  const count = sayCount(more, 'more story', 'more stories');
  const command =
    subscription === null
      ? writeCommandLine('brief', { depth: 'headlines' })
      : writeCommandLine('digest more', { digest: subscription, slot });
  return [{ kind: 'text', text: [plain(`+${count}`)] }, ...actionsBlock([{ label: `See ${count}`, command }])];
}
