import type { Card } from '../core/cards/card.ts';
import { exportCard } from '../core/cards/export-card.ts';
import { feedbackCard } from '../core/cards/feedback-card.ts';
import { forgottenCard } from '../core/cards/forgotten-card.ts';
import { commandHelpCard, helpCard } from '../core/cards/help-card.ts';
import { statusCard } from '../core/cards/status-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import { placeOf } from '../core/commands/caller.ts';
import type { Command } from '../core/commands/command.ts';
import { listActions } from '../core/commands/list-actions.ts';
import { readDigestStatus } from '../core/digests/digest-status.ts';
import { readSourceStatus } from '../core/sources/source-status.ts';
import { DatelineError } from '../core/errors.ts';
import { digestData } from '../core/people/digest-data.ts';
import { sourceData } from '../core/people/source-data.ts';
import { conversationData, settingsData } from '../core/people/personal-data.ts';
import { verdicts } from '../core/ports/feedback-store.ts';
import type { CommandDependencies } from './dependencies.ts';
import { createSettingsAction } from './settings.ts';

/** As many headlines as the status shows. */
const mostHeadlines = 10;

/** @param others the commands that are there besides it, for help */
export function createDatelineCommand(
  {
    store,
    conversations,
    feedback,
    places,
    personalData: kept,
    digests,
    sources,
    clock,
    readStatus,
  }: Pick<
    CommandDependencies,
    'store' | 'conversations' | 'feedback' | 'places' | 'personalData' | 'digests' | 'sources' | 'clock' | 'readStatus'
  >,
  others: readonly Command[],
): Command {
  const name = 'dateline';
  const personalData = [
    conversationData(conversations),
    settingsData(places),
    digestData(digests),
    sourceData(sources.store),
    ...kept,
  ];

  function showHelp(wanted: string | null): Card {
    const actions = listActions([...others, command]);
    if (wanted === null) return helpCard(actions);
    return commandHelpCard(
      wanted,
      actions.filter((named) => named.command === wanted),
    );
  }

  const command: Command = {
    name,
    summary: 'About Dateline itself.',
    subcommands: {
      help: {
        summary: 'Shows what can be asked and how.',
        arguments: [
          {
            kind: 'choice',
            name: 'command',
            summary: 'The command to explain.',
            required: false,
            choices: [...others.map((other) => other.name), name],
          },
        ],
        permission: 'everyone',
        examples: ['/help', '/help brief'],
        shortForm: 'help',
        run: async (_caller, values) => showHelp(readText(values, 'command')),
      },
      status: {
        summary: 'Shows which stories are loaded, and whether anything is wrong.',
        arguments: [],
        permission: 'everyone',
        examples: ['/dateline status'],
        async run(caller) {
          const [stories, latest] = [await store.count(), await store.list({ limit: mostHeadlines, offset: 0 })];
          const digestStatus = await readDigestStatus(digests, caller.conversation, clock.now());
          const sourceStatus = await readSourceStatus(sources.store, placeOf(caller));
          return statusCard(readStatus(), { digests: digestStatus, sources: sourceStatus }, { stories, latest });
        },
      },
      settings: createSettingsAction({ places }),
      feedback: {
        summary: 'Says whether an answer was right: your last one here, or the one whose button is pressed.',
        arguments: [
          {
            kind: 'choice',
            name: 'verdict',
            summary: 'What the answer was.',
            required: true,
            choices: verdicts,
          },
          {
            kind: 'text',
            name: 'answer',
            summary: 'The key of an answer, which its buttons carry.',
            required: false,
            maximumLength: 40,
          },
        ],
        permission: 'everyone',
        examples: ['/dateline feedback right', '/dateline feedback wrong'],
        async run(caller, values) {
          const verdict = verdicts.find((choice) => choice === values['verdict']) ?? 'right';
          const key = readText(values, 'answer') ?? conversations.lastAnswer(caller);
          if (key === null) throw refuseVerdict('There is no answer of yours here to judge.');
          const judged = await feedback.judge(key, verdict);
          if (judged === null) throw refuseVerdict('This answer is no longer known, so nothing can be noted of it.');
          return feedbackCard(judged, verdict);
        },
      },
      export: {
        summary: 'Gives you all that is kept of you, as a file for you alone.',
        arguments: [],
        permission: 'everyone',
        examples: ['/dateline export'],
        async run(caller) {
          const collected = await Promise.all(
            personalData.map(async (data) => [data.name, await data.collect(caller)] as const),
          );
          const { conversationMinutes } = await places.read(placeOf(caller));
          return exportCard({ kept: Object.fromEntries(collected), conversationMinutes: conversationMinutes.value });
        },
      },
      forget: {
        summary: 'Forgets your questions, here and elsewhere, and your own settings.',
        arguments: [],
        permission: 'everyone',
        examples: ['/dateline forget'],
        async run(caller) {
          const had = await Promise.all(personalData.map((data) => data.forget(caller)));
          return forgottenCard(had.includes(true));
        },
      },
    },
  };
  return command;
}

function refuseVerdict(message: string): DatelineError {
  return new DatelineError('not-found', message, { hint: 'Ask a question, then judge its answer.' });
}
