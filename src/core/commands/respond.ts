import type { Action, Card } from '../cards/card.ts';
import { errorCard, faultCard } from '../cards/error-card.ts';
import { pasteAction } from '../cards/paste-action.ts';
import { tellsTime, tellTimes } from '../cards/tell-times.ts';
import { DatelineError } from '../errors.ts';
import type { Places } from '../places/places.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Request, Respond } from '../ports/platform.ts';
import { placeOf, type Caller } from './caller.ts';
import type { Command } from './command.ts';
import { sayPath } from './list-actions.ts';
import { parseCommandLine, type Invocation } from './parse-command-line.ts';
import { ArticleNotStored, NoStoryYet, StoryNotFound } from './resolve-story.ts';
import { writeCommandLine } from './write-command-line.ts';

export interface RespondDependencies {
  commands: readonly Command[];
  clock: Clock;
  logger: Logger;
  /** A short name for a fault, which the person is given and the log has. */
  newReference: () => string;
  places: Pick<Places, 'read'>;
}

/**
 * Makes what answers every request with a card. What a person can mend is said to them in words, with the nearest
 * right thing to do; any other failure is logged under a reference, and only that is shown.
 */
export function createRespond({ commands, clock, logger, newReference, places }: RespondDependencies): Respond {
  async function run({ caller, files = [] }: Request, invocation: Invocation): Promise<Card> {
    const path = sayPath(invocation);
    const startedAt = clock.now().getTime();
    if (invocation.action.permission === 'manage-channel' && !caller.canManageChannel) throw refuseCaller(path);
    if (files.length > 0 && invocation.action.takesFile === undefined) throw refuseFiles(path);
    const card = await invocation.action.run(caller, invocation.values, files);
    logger.info({ command: path, tone: card.tone, milliseconds: clock.now().getTime() - startedAt }, 'answered');
    return tellsTime(card) ? tellLocally(card, caller) : card;
  }

  /** Times in the zone that is set for the place; where none is, the words name the zone of the article or UTC. */
  async function tellLocally(card: Card, caller: Caller): Promise<Card> {
    const { zone } = await places.read(placeOf(caller));
    return zone.origin === 'default' ? card : tellTimes(card, zone.value);
  }

  function fail(error: unknown, invocation: Invocation | null): Card {
    if (error instanceof DatelineError && error.code !== 'store-failed') {
      return errorCard(error, listOffers(error, invocation));
    }
    const reference = newReference();
    const command = invocation === null ? null : sayPath(invocation);
    logger.error({ reference, command, err: error }, 'a request failed');
    return faultCard(reference);
  }

  return async (request) => {
    let invocation: Invocation | null = null;
    try {
      invocation = parseCommandLine(request.line, commands, request.article);
      return await run(request, invocation);
    } catch (error) {
      return fail(error, invocation);
    }
  };
}

function refuseCaller(path: string): DatelineError {
  return new DatelineError('not-allowed', `You may not use ${path} here.`, {
    hint: 'Someone who may manage this channel can: ask them.',
  });
}

function refuseFiles(path: string): DatelineError {
  return new DatelineError('bad-argument', `${path} takes no file.`, { hint: 'Hand the file over with /brief.' });
}

function listOffers(error: DatelineError, invocation: Invocation | null): readonly Action[] {
  if (error instanceof ArticleNotStored) {
    return [{ label: 'Brief the article', command: writeCommandLine('brief', { story: error.address }) }];
  }
  // A hint that names /paste has its button beside it.
  if (error instanceof NoStoryYet || error.hint?.includes(pasteAction.command) === true) return [pasteAction];
  return error instanceof StoryNotFound && invocation !== null ? offerStories(error, invocation) : [];
}

/** The same call again, with each of the nearest stories. */
function offerStories(error: StoryNotFound, invocation: Invocation): Action[] {
  const argument = invocation.action.arguments.find(({ kind }) => kind === 'story');
  if (argument === undefined) return [];
  const path = sayPath(invocation).slice(1);
  return error.nearest.map(({ id, headline }) => ({
    label: headline,
    command: writeCommandLine(path, { ...invocation.values, [argument.name]: id }),
  }));
}
