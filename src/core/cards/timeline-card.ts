import type { Briefing, TimelineEntry } from '../briefings/briefing.ts';
import { sortByDate } from '../dates/edtf.ts';
import { sayDate } from '../dates/say-date.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock, section } from './blocks.ts';
import type { Block, Card, Text } from './card.ts';
import { namePronoun } from './name-pronoun.ts';
import { sayEventStanding, sayStatementStanding, STILL_AHEAD } from './say-standing.ts';
import { otherStories, sourceText, storyAction } from './story-source.ts';
import { bold, italic, plain } from './text.ts';

/** What a story dates, in order, with what was ahead when it was published set apart. */
export function timelineCard(briefing: Briefing, others: readonly BriefingListing[]): Card {
  const ordered = sortByDate(briefing.timeline);
  const say = (entry: TimelineEntry): Text => entryText(entry, briefing);
  const blocks = [
    ...section('So far', ordered.filter(({ when }) => when === 'past').map(say)),
    ...section('Ahead', ordered.filter(({ when }) => when === 'ahead').map(say)),
  ];
  const nothing: Block[] = [{ kind: 'text', text: [plain('The article dates nothing that happened or is planned.')] }];
  return {
    tone: 'plain',
    title: `Timeline: ${briefing.headline.text}`,
    link: briefing.article.url,
    blocks: [
      ...(blocks.length === 0 ? nothing : blocks),
      ...actionsBlock([storyAction('Brief', 'brief', briefing.id)]),
      ...otherStories('timeline', others),
    ],
    footer: sourceText(briefing.article),
    audience: 'everyone',
  };
}

function entryText(entry: TimelineEntry, briefing: Briefing): Text {
  const event = briefing.events.find(({ id }) => id === entry.event);
  const known = event === undefined ? sayStatementStanding(entry, briefing) : sayEventStanding(event, entry.text);
  const standing = known ?? (entry.when === 'ahead' ? STILL_AHEAD : null);
  const text = [bold(sayDate(entry.edtf)), plain(`: ${namePronoun(entry, briefing)}`)];
  return standing === null ? text : [...text, plain(' — '), italic(standing)];
}
