import { readArticle } from '../core/articles/read-article.ts';
import { buildBriefing } from '../core/briefings/build-briefing.ts';
import { verifyBriefing } from '../core/briefings/checks/verify-briefing.ts';
import { pastedCard } from '../core/cards/brief-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import type { Command } from '../core/commands/command.ts';

/** Briefs a text that someone hands over. Nothing of it is kept. */
export function createPasteCommand(): Command {
  return {
    name: 'paste',
    summary: 'Briefs the text of an article, without keeping it.',
    arguments: [
      {
        kind: 'article',
        name: 'text',
        summary: 'The whole text of the article, its headline first.',
        required: true,
        maximumLength: 100_000,
      },
    ],
    permission: 'everyone',
    mayTakeLonger: true,
    examples: ['/paste VELDEN — The harbour opened on Monday, the port said.'],
    async run(_caller, values) {
      const article = readArticle({ text: readText(values, 'text') ?? '' });
      return pastedCard(verifyBriefing(buildBriefing(article)).briefing);
    },
  };
}
