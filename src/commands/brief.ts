import type { Briefing } from '../core/briefings/briefing.ts';
import { buildBriefing } from '../core/briefings/build-briefing.ts';
import { verifyBriefing } from '../core/briefings/checks/verify-briefing.ts';
import { readArticle } from '../core/articles/read-article.ts';
import { briefCard, briefDepths, pastedCard, type BriefDepth } from '../core/cards/brief-card.ts';
import type { Card } from '../core/cards/card.ts';
import { headlinesCard } from '../core/cards/headlines-card.ts';
import { plain } from '../core/cards/text.ts';
import { readText } from '../core/commands/argument-values.ts';
import type { Caller } from '../core/commands/caller.ts';
import { chooseStory } from '../core/commands/choose-story.ts';
import type { ArgumentValues, Command } from '../core/commands/command.ts';
import { readLink } from '../core/commands/read-links.ts';
import type { HandedFile } from '../core/ports/platform.ts';
import { fileKind, sayFile } from '../core/sources/file-kind.ts';
import { readHandedFile } from '../core/sources/read-handed-file.ts';
import { briefStory, type StoryBriefing } from '../core/stories/brief-story.ts';
import { findStory } from '../core/stories/find-story.ts';
import { storyArgument } from './arguments.ts';
import type { CommandDependencies } from './dependencies.ts';

/** As many headlines as are read at once. */
const mostHeadlines = 20;

export function createBriefCommand(
  dependencies: Pick<CommandDependencies, 'store' | 'conversations' | 'briefLink' | 'readFile'>,
): Command {
  const { store, conversations, briefLink, readFile } = dependencies;

  async function showStory(caller: Caller, values: ArgumentValues): Promise<Card> {
    const named = readText(values, 'story');
    const depth = depthOf(values);
    if (named === null && depth === 'headlines') {
      return headlinesCard(await store.list({ limit: mostHeadlines, offset: 0 }), await store.count());
    }
    const { briefing, others } = await chooseStory(dependencies, caller, named);
    return briefCard(briefing, depth, others, depth === 'headlines' ? null : await compareArticles(store, briefing));
  }

  /** Reads the article there and then. */
  async function showLink(caller: Caller, link: string, depth: BriefDepth): Promise<Card> {
    const { briefing, outdated } = await briefLink(link);
    conversations.chooseStory(caller, briefing.id);
    const card = briefCard(briefing, depth, [], depth === 'headlines' ? null : await compareArticles(store, briefing));
    return outdated === null ? card : { ...card, footer: [plain(sayOutdated(outdated.message))] };
  }

  /** Briefs the first file that can be read, and says which ones are left. Nothing of it is kept. */
  async function showFile(files: readonly HandedFile[], first: HandedFile): Promise<Card> {
    const file = files.find((candidate) => fileKind(candidate) !== null) ?? first;
    const article = readArticle(await readHandedFile(file, readFile));
    const card = pastedCard(verifyBriefing(buildBriefing(article)).briefing);
    const left = files.filter((other) => other !== file).map(({ name }) => sayFile(name));
    return left.length === 0 ? card : { ...card, footer: [...(card.footer ?? []), plain(sayLeft(left))] };
  }

  return {
    name: 'brief',
    summary: 'Shows a story in brief, or every headline; briefs the article behind a link or in a file.',
    arguments: [
      {
        ...storyArgument,
        summary: 'A link to any article, or a story: words of its headline, its number, its id; else the latest.',
      },
      {
        kind: 'choice',
        name: 'depth',
        summary: 'How much of it; headlines without a story lists every story.',
        required: false,
        choices: briefDepths,
      },
    ],
    permission: 'everyone',
    takesFile: 'A .txt, .md or .html file that holds an article.',
    examples: ['/brief', '/brief headlines', '/brief 2 full', '/brief https://news.example/harbour'],
    sayProgress(values, files) {
      const [file] = files;
      if (file !== undefined) return `reading ${sayFile(file.name)}`;
      const link = readLink(readText(values, 'story') ?? '');
      const host = link === null ? null : URL.parse(link)?.host;
      return host === null || host === undefined ? null : `opening ${host}`;
    },
    async run(caller, values, files) {
      const [first] = files;
      if (first !== undefined) return showFile(files, first);
      const link = readLink(readText(values, 'story') ?? '');
      return link === null ? showStory(caller, values) : showLink(caller, link, depthOf(values));
    },
  };
}

const depthOf = (values: ArgumentValues): BriefDepth =>
  briefDepths.find((choice) => choice === values['depth']) ?? 'short';

const sayOutdated = (why: string): string => `${why} This is the article as it was read earlier.`;

const sayLeft = (names: readonly string[]): string => ` Not read: ${names.join(', ')}. Hand over one file at a time.`;

/** What other articles on the event of a briefing say; null where there is none. */
async function compareArticles(store: CommandDependencies['store'], briefing: Briefing): Promise<StoryBriefing | null> {
  const story = await findStory(store, briefing);
  return story.briefings.length > 1 ? briefStory(story, briefing.article.publishedAt) : null;
}
