import type { Briefing } from '../briefings/briefing.ts';
import { writeCommandLine } from '../commands/write-command-line.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock } from './blocks.ts';
import type { Action, Block, Text } from './card.ts';
import { dateSpan } from './date-span.ts';
import { joinText, plain } from './text.ts';

/** What a list shows of a briefing. */
export function toListing({ id, headline, article }: Briefing): BriefingListing {
  return { id, headline: headline.text, source: article.source, url: article.url, publishedAt: article.publishedAt };
}

/** Who published a story, and when: `CNN · 18 June 2023`; empty where neither is known. */
export function sourceText(story: Pick<BriefingListing, 'source' | 'publishedAt'>): Text {
  const { source, publishedAt } = story;
  return joinText([source === null ? [] : [plain(source)], publishedAt === null ? [] : [dateSpan(publishedAt)]], ' · ');
}

/** The headline, leading to the article, with who published it and when. */
export function storyText(story: BriefingListing): Text {
  const { headline, url } = story;
  return joinText([[url === null ? plain(headline) : { kind: 'link', text: headline, url }], sourceText(story)], ' · ');
}

/** The sentence that a citation names, verbatim; null where the briefing has no such sentence. */
export function citedSentence(briefing: Briefing, cite: string): string | null {
  if (cite === 'title') return briefing.article.title;
  const sentence = briefing.sentences.find(({ id }) => id === cite);
  return sentence === undefined ? null : briefing.article.text.slice(sentence.start, sentence.end);
}

/** A button that runs a command on a story. */
export function storyAction(
  label: string,
  command: 'ask' | 'brief' | 'timeline' | 'people' | 'quotes' | 'sources',
  story: string,
): Action {
  return { label, command: writeCommandLine(command, { story }) };
}

/** Other stories to choose from by the same command, as buttons under a line that says so. */
export function otherStories(path: string, others: readonly BriefingListing[]): Block[] {
  if (others.length === 0) return [];
  const actions = others.map(({ id, headline }) => ({
    label: headline,
    command: writeCommandLine(path, { story: id }),
  }));
  return [{ kind: 'text', text: [plain('Other stories:')] }, ...actionsBlock(actions)];
}
