import type { Briefing } from '../briefings/briefing.ts';
import { writeCommandLine } from '../commands/write-command-line.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock } from './blocks.ts';
import type { Action, Block, Card, Text } from './card.ts';
import { dateSpan } from './date-span.ts';
import { citedSentence, otherStories, storyAction, toListing } from './story-source.ts';
import { plain } from './text.ts';

/** Sentences of one story by which something is shown. */
export interface Citation {
  briefing: Briefing;
  /** Ids of its sentences; `title` stands for the article's title. */
  cites: readonly string[];
}

/** Where a sentence stands: how the line of a button names it, `id#s4`. */
export interface SentenceReference {
  briefing: string;
  sentence: string;
}

const referencePattern = /^([a-z0-9]+(?:-[a-z0-9]+)*)#(title|s[1-9]\d*)$/;

/** The sentences that the words name; null where they are no references but, say, words of a headline. */
export function readReferences(words: string): SentenceReference[] | null {
  const references = words.split(' ').map((word) => {
    const [, briefing, sentence] = referencePattern.exec(word) ?? [];
    return briefing === undefined || sentence === undefined ? null : { briefing, sentence };
  });
  return references.some((reference) => reference === null) ? null : references.filter((one) => one !== null);
}

/** A button for the sources of an answer: the articles of the sentences that prove it. */
export function sourcesAction(references: readonly SentenceReference[]): Action {
  const story = [...new Set(references.map(({ briefing, sentence }) => `${briefing}#${sentence}`))].join(' ');
  // The answer shows the sentences and their articles already: where there are no buttons, nothing is lacking.
  return { label: 'Sources', command: writeCommandLine('sources', { story }), pressOnly: true };
}

/** Whether a reader can find out where a story is from. */
export function hasSource({ source, url, publishedAt }: BriefingListing): boolean {
  return source !== null || url !== null || publishedAt !== null;
}

/** What a story's short briefing stands on: its article, and each sentence that is cited. */
export function storySourcesCard(briefing: Briefing, others: readonly BriefingListing[]): Card {
  const { headline, dek, summary, keyPoints, disputes, next } = briefing;
  const statements = [
    headline,
    ...(dek === null ? [] : [dek]),
    ...summary.short,
    ...keyPoints,
    ...disputes.flatMap(({ claims }) => claims),
    ...next,
  ];
  const cites = statements.flatMap((statement) => statement.cites);
  return card(
    `Sources: ${headline.text}`,
    [
      ...citationBlocks({ briefing, cites }),
      ...actionsBlock([storyAction('Brief', 'brief', briefing.id)]),
      ...otherStories('sources', others),
    ],
    'What the briefing stands on, in the order of the article.',
  );
}

/** What an answer stands on, article by article. */
export function answerSourcesCard(citations: readonly Citation[]): Card {
  const blocks = citations.flatMap((citation, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'divider' } as const]),
    ...citationBlocks(citation),
    ...actionsBlock([storyAction('Brief', 'brief', citation.briefing.id)]),
  ]);
  return card('Sources of the answer', blocks, null);
}

/** The article in full, then the sentences in its order, each once. */
function citationBlocks({ briefing, cites }: Citation): Block[] {
  const wanted = new Set(cites);
  const order = ['title', ...briefing.sentences.map(({ id }) => id)];
  const sentences = order.flatMap((id) => {
    const sentence = wanted.has(id) ? citedSentence(briefing, id) : null;
    return sentence === null ? [] : [sentence];
  });
  const lost = [...wanted].filter((id) => citedSentence(briefing, id) === null).length;
  return [
    { kind: 'fields', fields: describeArticle(briefing) },
    ...sentences.map((sentence): Block => ({ kind: 'quote', text: [plain(sentence)], attribution: null })),
    ...(lost === 0
      ? []
      : [{ kind: 'text', text: [plain('The article has changed since: a sentence is gone.')] } as const]),
  ];
}

function describeArticle(briefing: Briefing): { label: string; value: Text }[] {
  const { article } = briefing;
  const { headline, source, url, publishedAt } = toListing(briefing);
  const title = article.title ?? headline;
  return [
    { label: 'Article', value: [plain(title)] },
    ...(source === null ? [] : [{ label: 'Published by', value: [plain(source)] }]),
    ...(article.author === null ? [] : [{ label: 'Written by', value: [plain(article.author)] }]),
    ...(publishedAt === null ? [] : [{ label: 'Published', value: [dateSpan(publishedAt)] }]),
    { label: 'Link', value: [url === null ? plain('none is known') : { kind: 'link', text: url, url }] },
  ];
}

function card(title: string, blocks: readonly Block[], footer: string | null): Card {
  return {
    tone: 'plain',
    title,
    link: null,
    blocks,
    footer: footer === null ? null : [plain(footer)],
    audience: 'everyone',
  };
}
