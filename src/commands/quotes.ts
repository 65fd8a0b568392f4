import { tellingAliases } from '../core/briefings/entities/names-of.ts';
import type { Briefing, Quote } from '../core/briefings/briefing.ts';
import { quotesCard, speakerNotQuotedCard } from '../core/cards/quotes-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import { chooseStory } from '../core/commands/choose-story.ts';
import type { Command } from '../core/commands/command.ts';
import { readHeadlineWords } from '../core/commands/resolve-story.ts';
import { storyArgument } from './arguments.ts';
import type { CommandDependencies } from './dependencies.ts';

export function createQuotesCommand(dependencies: Pick<CommandDependencies, 'store' | 'conversations'>): Command {
  return {
    name: 'quotes',
    summary: 'Shows what is quoted in a story, word for word.',
    arguments: [
      storyArgument,
      { kind: 'person', name: 'speaker', summary: 'Only what this person said.', required: false },
    ],
    permission: 'everyone',
    examples: ['/quotes', '/quotes speaker:miller', '/quotes 2 "Matthew Miller"'],
    async run(caller, values) {
      const speaker = readText(values, 'speaker');
      const { briefing, others } = await chooseStory(dependencies, caller, readText(values, 'story'));
      if (speaker === null) return quotesCard(briefing, briefing.quotes, others);
      const quotes = briefing.quotes.filter((quote) => isSaidBy(quote, speaker, briefing));
      return quotes.length === 0
        ? speakerNotQuotedCard(briefing, speaker, others)
        : quotesCard(briefing, quotes, others);
    },
  };
}

/** Whether every word of the name begins a word of what the article calls the speaker. */
function isSaidBy({ speaker }: Quote, name: string, { people, organisations, places }: Briefing): boolean {
  if (speaker === null) return false;
  const entity = [...people, ...organisations, ...places].find(({ id }) => id === speaker.entity);
  const called = readHeadlineWords(
    [entity?.name ?? '', ...tellingAliases({ aliases: [speaker.text, ...(entity?.aliases ?? [])] })].join(' '),
  );
  const wanted = readHeadlineWords(name);
  return wanted.length > 0 && wanted.every((word) => called.some((part) => part.startsWith(word)));
}
