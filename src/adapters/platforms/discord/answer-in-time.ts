import { randomUUID } from 'node:crypto';
import type { Card } from '../../../core/cards/card.ts';
import { errorCard, faultCard } from '../../../core/cards/error-card.ts';
import { DatelineError } from '../../../core/errors.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { Request, Respond } from '../../../core/ports/platform.ts';
import { failureFields } from './failure-fields.ts';

/** Nobody looks at an answer that comes later. */
const mostMilliseconds = 60_000;

/** The answer to a request, or a card that says that it failed, or took too long; never rejects. */
export type Answer = (request: Request) => Promise<Card>;

export function createAnswer(respond: Respond, logger: Logger, milliseconds = mostMilliseconds): Answer {
  async function run(request: Request): Promise<Card> {
    try {
      return await respond(request);
    } catch (error) {
      return failCard(error, 'a request could not be answered', logger);
    }
  }

  return async (request) => {
    const { promise: late, resolve } = Promise.withResolvers<Card>();
    const timer = setTimeout(() => {
      logger.error({ milliseconds }, 'an answer took too long');
      resolve(lateCard());
    }, milliseconds);
    try {
      return await Promise.race([run(request), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Logs a fault of ours under a reference, which is all that the card shows of it. */
export function failCard(error: unknown, what: string, logger: Logger): Card {
  const reference = randomUUID().slice(0, 8);
  logger.error({ reference, ...failureFields(error) }, what);
  return faultCard(reference);
}

function lateCard(): Card {
  return errorCard(
    new DatelineError('platform-failed', 'That took too long, and was given up.', {
      hint: 'Ask again, about one story, or in a while.',
    }),
  );
}
