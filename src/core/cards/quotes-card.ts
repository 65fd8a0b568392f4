import type { Briefing, Participant, Quote } from '../briefings/briefing.ts';
import { writeCommandLine } from '../commands/write-command-line.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock } from './blocks.ts';
import type { Block, Card, Text } from './card.ts';
import { otherStories, sourceText, storyAction } from './story-source.ts';
import { bold, plain } from './text.ts';

/**
 * What is said in a story: verbatim words first; what is only reported of someone's words, apart.
 *
 * @param quotes those of the briefing to show
 */
export function quotesCard(briefing: Briefing, quotes: readonly Quote[], others: readonly BriefingListing[]): Card {
  const verbatim = quotes.filter(({ kind }) => kind !== 'indirect');
  const indirect = quotes.filter(({ kind }) => kind === 'indirect');
  const nothing: Block[] = [{ kind: 'text', text: [plain('The article quotes nobody.')] }];
  const apart: Block[] =
    indirect.length === 0 ? [] : [{ kind: 'heading', text: "Reported, not in the speaker's own words" }];
  const blocks = [
    ...verbatim.map((quote) => quoteBlock(quote, briefing)),
    ...apart,
    ...indirect.map((quote) => quoteBlock(quote, briefing)),
  ];
  return {
    tone: 'plain',
    title: `Quotes: ${briefing.headline.text}`,
    link: briefing.article.url,
    blocks: [
      ...(blocks.length === 0 ? nothing : blocks),
      ...actionsBlock([storyAction('Brief', 'brief', briefing.id)]),
      ...otherStories('quotes', others),
    ],
    footer: sourceText(briefing.article),
    audience: 'everyone',
  };
}

/** Says that the speaker asked for is not quoted in the story, and offers those who are. */
export function speakerNotQuotedCard(briefing: Briefing, speaker: string, others: readonly BriefingListing[]): Card {
  const names = new Set(
    briefing.quotes.flatMap((quote) => (quote.speaker === null ? [] : [sayName(quote.speaker, briefing)])),
  );
  const actions = [...names].map((name) => ({
    label: name,
    command: writeCommandLine('quotes', { story: briefing.id, speaker: name }),
  }));
  const who = names.size === 0 ? 'It names nobody that it quotes.' : 'It quotes:';
  return {
    tone: 'not-found',
    title: `Quotes: ${briefing.headline.text}`,
    link: briefing.article.url,
    blocks: [
      { kind: 'text', text: [plain('The article does not quote '), bold(speaker), plain('.')] },
      { kind: 'text', text: [plain(who)] },
      ...actionsBlock(actions),
      ...otherStories('quotes', others),
    ],
    footer: sourceText(briefing.article),
    audience: 'everyone',
  };
}

/** The name of whoever is meant: in full where it is certain, else as the article has it. */
function sayName({ entity, text }: Participant, { people, organisations, places }: Briefing): string {
  return [...people, ...organisations, ...places].find(({ id }) => id === entity)?.name ?? text;
}

function quoteBlock(quote: Quote, briefing: Briefing): Block {
  return { kind: 'quote', text: [plain(quote.text)], attribution: attributionText(quote, briefing) };
}

function attributionText({ speaker, cue, kind }: Quote, briefing: Briefing): Text {
  const name = speaker === null ? plain('speaker not named') : bold(sayName(speaker, briefing));
  const part = kind === 'partial' ? [plain(' · part of a sentence')] : [];
  return [name, ...(cue === null ? [] : [plain(` · ${cue}`)]), ...part];
}
