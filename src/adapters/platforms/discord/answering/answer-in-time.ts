import { randomUUID } from 'node:crypto';
import type { Card } from '../../../../core/cards/card.ts';
import { createAnswer, createFailCard, type Answer } from '../../../../core/commands/answer-in-time.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { Respond } from '../../../../core/ports/platform.ts';
import { failureFields } from '../failure-fields.ts';

/** Answers as `respond` does, in time. */
export function answerInTime(respond: Respond, logger: Logger, milliseconds?: number): Answer {
  return createAnswer({
    respond,
    failCard: (error, what) => failCard(error, what, logger),
    startTimer,
    logger,
    ...(milliseconds === undefined ? {} : { milliseconds }),
  });
}

/** Logs a fault of ours under a reference, which is all that the card shows of it. */
export function failCard(error: unknown, what: string, logger: Logger): Card {
  return createFailCard({ logger, newReference, failureFields })(error, what);
}

const newReference = (): string => randomUUID().slice(0, 8);

function startTimer(milliseconds: number, callBack: () => void): () => void {
  const timer = setTimeout(callBack, milliseconds);
  return () => clearTimeout(timer);
}
