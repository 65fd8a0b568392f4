import type { Card } from '../cards/card.ts';
import { errorCard, faultCard } from '../cards/error-card.ts';
import { DatelineError } from '../errors.ts';
import type { Logger } from '../ports/logger.ts';
import type { Request, Respond } from '../ports/platform.ts';
import type { StartTimer } from '../ports/timer.ts';

/** Nobody looks at an answer that comes later. */
const mostMilliseconds = 60_000;

/** The answer to a request, or a card that says that it failed, or took too long; never rejects. */
export type Answer = (request: Request) => Promise<Card>;

/** Logs a fault of ours as `what`, under a reference, which is all that the card shows of it. */
export type FailCard = (error: unknown, what: string) => Card;

export interface FailureDependencies {
  logger: Logger;
  /** A short name for a fault, which the person is given and the log has. */
  newReference: () => string;
  /** What a log may hold of a failure of the platform's library. */
  failureFields: (error: unknown) => Readonly<Record<string, unknown>>;
}

export function createFailCard({ logger, newReference, failureFields }: FailureDependencies): FailCard {
  return (error, what) => {
    const reference = newReference();
    logger.error({ reference, ...failureFields(error) }, what);
    return faultCard(reference);
  };
}

export interface AnswerDependencies {
  respond: Respond;
  failCard: FailCard;
  startTimer: StartTimer;
  logger: Logger;
  /** How long an answer may take before it is given up. */
  milliseconds?: number;
}

/** Answers requests as `respond` does, but in time, and whatever it does. */
export function createAnswer({
  respond,
  failCard,
  startTimer,
  logger,
  milliseconds = mostMilliseconds,
}: AnswerDependencies): Answer {
  async function run(request: Request): Promise<Card> {
    try {
      return await respond(request);
    } catch (error) {
      return failCard(error, 'a request could not be answered');
    }
  }

  return async (request) => {
    const { promise: late, resolve } = Promise.withResolvers<Card>();
    const stopTimer = startTimer(milliseconds, () => {
      logger.error({ milliseconds }, 'an answer took too long');
      resolve(lateCard());
    });
    try {
      return await Promise.race([run(request), late]);
    } finally {
      stopTimer();
    }
  };
}

function lateCard(): Card {
  return errorCard(
    new DatelineError('platform-failed', 'That took too long, and was given up.', {
      hint: 'Ask again, about one story, or in a while.',
    }),
  );
}
