import { createHash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import {
  deliveryStates,
  type Delivery,
  type DeliveryKey,
  type DeliveryRecord,
} from '../../../core/digests/delivery.ts';
import type { Edition } from '../../../core/digests/edition.ts';
import type { Claim, DeliveryLedger, SlotPlan, ToldBriefing } from '../../../core/ports/delivery-ledger.ts';
import { createEditionCache } from './edition-cache.ts';
import { prepareLedger } from './ledger-statements.ts';
import { runTransaction } from './run-transaction.ts';
import { createGuard } from './store-failure.ts';

const momentColumn = z.number().transform((milliseconds) => new Date(milliseconds));
const stateColumn = z.enum(deliveryStates);
const numberRow = z.object({ number: z.number() });
const jsonRow = z.object({ json: z.string() });
const messageRow = z.object({ message: z.string() });
const momentRow = z.object({ moment: momentColumn.nullable() });
const keyRow: z.ZodType<DeliveryKey> = z.object({ subscription: z.string(), slot: z.string() });
const toldRow: z.ZodType<ToldBriefing> = z.object({ briefing: z.string(), knownUntil: z.number() });
const postedRow = z.object({ briefing: z.string(), slot: z.string() });
const countRow = z.object({ state: stateColumn, deliveries: z.number() });
const arrivedRow = z.object({ arrivedUntil: z.number() });
const claimedRow = z.object({
  number: z.number(),
  subscription: z.string(),
  slot: z.string(),
  conversation: z.string(),
  dueAt: momentColumn,
  deadline: momentColumn,
  state: stateColumn,
  edition: z.number().nullable(),
  attempts: z.number(),
  reason: z.string().nullable(),
  unknownSince: momentColumn.nullable(),
});
const recordRow: z.ZodType<DeliveryRecord> = z.object({
  subscription: z.string(),
  slot: z.string(),
  conversation: z.string(),
  dueAt: momentColumn,
  state: stateColumn,
  reason: z.string().nullable(),
  attempts: z.number(),
  endedAt: momentColumn.nullable(),
});

/** The port over an open database; `path` names it in errors. */
export function createDeliveryLedger(database: DatabaseSync, path: string): DeliveryLedger {
  const guard = createGuard(path);
  const statements = prepareLedger(database);
  const cache = createEditionCache();

  function keepEdition(edition: Edition): number {
    const json = JSON.stringify(edition);
    const hash = createHash('sha256').update(json).digest();
    statements.keepEdition.run(hash, json);
    return numberRow.parse(statements.findEditionNumber.get(hash)).number;
  }

  function readEdition(number: number): Edition {
    return cache.find(number) ?? cache.keep(number, jsonRow.parse(statements.readEdition.get(number)).json);
  }

  function toDelivery(row: unknown): Delivery {
    const { number, edition, ...rest } = claimedRow.parse(row);
    return {
      ...rest,
      edition: edition === null ? null : readEdition(edition),
      accepted: z
        .array(messageRow)
        .parse(statements.listMessages.all(number))
        .map(({ message }) => message),
    };
  }

  /** Does it to a delivery that the owner has claimed, in one step; false where the claim is gone. */
  function withClaimed(
    { subscription, slot }: DeliveryKey,
    owner: string,
    action: (delivery: number) => void,
    find: StatementSync = statements.findClaimed,
  ): boolean {
    return guard(() =>
      runTransaction(database, () => {
        const row = find.get(subscription, slot, owner);
        if (row === undefined) return false;
        action(numberRow.parse(row).number);
        return true;
      }),
    );
  }

  function claim(
    list: StatementSync,
    { owner, now, until }: Claim,
    platforms: readonly string[],
    limit: number,
  ): Delivery[] {
    return guard(() =>
      runTransaction(database, () => {
        const rows = list.all(now.getTime(), now.getTime(), JSON.stringify(platforms), limit);
        const claimed = rows.map(toDelivery);
        for (const row of z.array(numberRow).parse(rows)) statements.claim.run(owner, until.getTime(), row.number);
        return claimed;
      }),
    );
  }

  function notePosted(delivery: number, now: Date): void {
    const row = statements.findEditionOf.get(delivery);
    if (row === undefined) return;
    const { stories } = readEdition(numberRow.parse(row).number);
    for (const { story, alsoIn } of stories) {
      for (const { id } of [story, ...alsoIn]) statements.notePosted.run(id, now.getTime(), delivery);
    }
  }

  function planSlots({ subscription, revision, deliveries, plannedUntil, nextDue }: SlotPlan): boolean {
    const { changes } = statements.notePlanned.run(
      plannedUntil.getTime(),
      nextDue?.getTime() ?? null,
      subscription,
      revision,
    );
    if (changes === 0) return false;
    for (const planned of deliveries) statements.plan.run(toPlanRow(subscription, planned));
    return true;
  }

  return {
    planDeliveries: async (plans) =>
      guard(() => runTransaction(database, () => plans.filter((one) => planSlots(one)).length)),
    planNow: async (subscription, planned) =>
      guard(() => statements.plan.run(toPlanRow(subscription, planned)).changes > 0),
    claimDeliveries: async (by, platforms, limit) => claim(statements.listClaimable, by, platforms, limit),
    renewClaims: async ({ owner, until }) => guard(() => void statements.renew.run(until.getTime(), owner)),
    releaseClaims: async (owner) => guard(() => void statements.release.run(owner)),
    beginSending: async (key, owner, now, edition) =>
      withClaimed(key, owner, (delivery) => {
        statements.begin.run(keepEdition(edition), edition.arrivedUntil, now.getTime(), delivery);
      }),
    keepMessage: async (key, owner, message) =>
      withClaimed(key, owner, (delivery) => void statements.keepMessage.run(delivery, message), statements.findHeld),
    settle: async (key, owner, outcome, now, quiet) =>
      withClaimed(key, owner, (delivery) => {
        if (outcome.state === 'sending') {
          const { reason, nextAttempt, isKnown } = outcome;
          statements.postpone.run(reason, nextAttempt.getTime(), isKnown ? 1 : 0, delivery);
          return;
        }
        const reason = outcome.state === 'sent' ? null : outcome.reason;
        if (quiet !== undefined) statements.keepQuiet.run(keepEdition(quiet), quiet.arrivedUntil, delivery);
        statements.end.run(outcome.state, reason, now.getTime(), delivery);
        if (outcome.state === 'sent') notePosted(delivery, now);
      }),
    nextAttempt: async (platforms) =>
      guard(() => momentRow.parse(statements.nextAttempt.get(JSON.stringify(platforms))).moment),
    readPastEditions: async (subscription) =>
      guard(() => {
        const last = statements.lastArrival.get(subscription);
        return {
          arrivedUntil: last === undefined ? null : arrivedRow.parse(last).arrivedUntil,
          missed: z.array(recordRow).parse(statements.listMissed.all(subscription)),
        };
      }),
    listPosted: async (subscription, since) =>
      guard(() => z.array(postedRow).parse(statements.listPosted.all(subscription, since.getTime()))),
    findEdition: async ({ subscription, slot }) =>
      guard(() => {
        const row = statements.findEdition.get(subscription, slot);
        return row === undefined ? null : readEdition(numberRow.parse(row).number);
      }),
    listTold: async (since) => guard(() => z.array(toldRow).parse(statements.listTold.all(since.getTime()))),
    listTelling: async (briefing, arrival, since) =>
      guard(() => z.array(keyRow).parse(statements.listTelling.all(since.getTime(), briefing, arrival))),
    correctEdition: async ({ subscription, slot }, { edition, knownUntil, isShown }, now) =>
      guard(() =>
        runTransaction(database, () => {
          statements.correct.run(keepEdition(edition), knownUntil, subscription, slot);
          if (isShown) statements.amend.run(now.getTime(), subscription, slot);
        }),
      ),
    claimAmendments: async (by, platforms, limit) => claim(statements.listAmending, by, platforms, limit),
    endAmendment: async (key, owner, nextAttempt) =>
      withClaimed(
        key,
        owner,
        (delivery) => {
          if (nextAttempt === null) statements.endAmendment.run(delivery);
          else statements.postponeAmendment.run(nextAttempt.getTime(), delivery);
        },
        statements.findHeld,
      ),
    listDeliveries: async ({ subscription = null, conversation = null }, limit) =>
      guard(() =>
        z.array(recordRow).parse(statements.list.all(subscription, subscription, conversation, conversation, limit)),
      ),
    countDeliveries: async () =>
      guard(() => {
        const counted = z.array(countRow).parse(statements.count.all());
        const counts = { planned: 0, rendering: 0, sending: 0, sent: 0, failed: 0, skipped: 0 };
        for (const { state, deliveries } of counted) counts[state] = deliveries;
        return counts;
      }),
    oldestOpen: async () => guard(() => momentRow.parse(statements.oldestOpen.get()).moment),
    forgetBefore: async (moment) =>
      guard(() =>
        runTransaction(database, () => {
          statements.forgetDeliveries.run(moment.getTime());
          statements.forgetPosted.run(moment.getTime());
          statements.forgetEditions.run();
        }),
      ),
  };
}

function toPlanRow(
  subscription: string,
  { slot, dueAt, deadline, skip }: Parameters<DeliveryLedger['planNow']>[1],
): Record<string, string | number | null> {
  return {
    subscription,
    slot,
    dueAt: dueAt.getTime(),
    deadline: deadline.getTime(),
    state: skip === null ? 'planned' : 'skipped',
    reason: skip,
    endedAt: skip === null ? null : dueAt.getTime(),
  };
}
