import type { Briefing } from '../briefings/briefing.ts';
import type { StoryBriefing, StoryStatement } from '../stories/brief-story.ts';
import type { DifferingClaim } from '../stories/find-differences.ts';
import { section, statementText } from './blocks.ts';
import type { Block, Text, TextSpan } from './card.ts';
import { dateSpan } from './date-span.ts';
import { sayStatement } from './say-standing.ts';
import { storyText, toListing } from './story-source.ts';
import { bold, joinText, plain, sayCount } from './text.ts';

/**
 * What other articles on the event of a story say: who tells it, where they differ and what later ones
 * add, and in full what several tell,
 * what only one does, and a list of the articles. Each statement has its sources beside it.
 */
export function storyBlocks(
  { story, shared, single, differences, later }: StoryBriefing,
  depth: 'short' | 'full',
): Block[] {
  const sources = [...new Set(story.briefings.map(nameSource))];
  const told = `Told by ${sayCount(story.briefings.length, 'article', 'articles')}: ${sources.join(', ')}`;
  return [
    { kind: 'source', text: [plain(told)] },
    ...differences.flatMap(({ matter, claims }) => section(`They differ: ${matter}`, claims.map(claimText))),
    ...section('Since then', later.map(sourcedText)),
    ...(depth === 'full' ? compareBlocks(shared, single) : []),
    ...(depth === 'full'
      ? section(
          'Articles on it',
          story.briefings.map((briefing) => storyText(toListing(briefing))),
        )
      : []),
  ];
}

function compareBlocks(shared: readonly StoryStatement[], single: readonly StoryStatement[]): Block[] {
  return [
    ...section('Several tell', shared.map(sourcedText)),
    ...section('Found in one article', single.map(sourcedText)),
  ];
}

/** A statement as its own article has it, and the sources of all that tell it. */
function sourcedText({ statement, told }: StoryStatement): Text {
  const [first] = told;
  const sources = joinText(
    told.map(({ briefing }) => [sourceSpan(briefing)]),
    ', ',
  );
  return [...statementText(sayStatement(statement, first.briefing)), plain(' ('), ...sources, plain(')')];
}

function claimText({ briefing, value }: DifferingClaim): Text {
  const { publishedAt } = briefing.article;
  const date = publishedAt === null ? [] : [dateSpan(publishedAt)];
  return [bold(value), plain(' — '), ...joinText([[sourceSpan(briefing)], date], ', ')];
}

/** Who says so, leading to the article. */
function sourceSpan(briefing: Briefing): TextSpan {
  const { url } = briefing.article;
  return url === null ? plain(nameSource(briefing)) : { kind: 'link', text: nameSource(briefing), url };
}

/** Who published an article: by name, else by its host, else by its headline. */
function nameSource({ article, headline }: Briefing): string {
  const host = article.url === null ? null : (URL.parse(article.url)?.hostname.replace(/^www\./u, '') ?? null);
  return article.source ?? host ?? `“${headline.text}”`;
}
