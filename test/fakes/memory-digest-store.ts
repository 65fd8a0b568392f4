import { platformOf } from '../../src/core/commands/caller.ts';
import type {
  Delivery,
  DeliveryKey,
  DeliveryRecord,
  DeliveryState,
  PlannedDelivery,
} from '../../src/core/digests/delivery.ts';
import type { Edition } from '../../src/core/digests/edition.ts';
import type { Claim, DeliveryLedger } from '../../src/core/ports/delivery-ledger.ts';
import type { SubscriptionRecord, SubscriptionStore } from '../../src/core/ports/subscription-store.ts';

interface Row {
  subscription: string;
  slot: string;
  dueAt: Date;
  deadline: Date;
  state: DeliveryState;
  reason: string | null;
  edition: Edition | null;
  knownUntil: number;
  isAmending: boolean;
  attempts: number;
  nextAttempt: Date;
  unknownSince: Date | null;
  accepted: string[];
  owner: string | null;
  claimedUntil: Date | null;
  endedAt: Date | null;
}

type Kept = SubscriptionRecord & { isUntold: boolean };

/** The ports of subscriptions and deliveries over maps, for tests that need no database. */
export function createMemoryDigestStore(): SubscriptionStore & DeliveryLedger & { close: () => Promise<void> } {
  const kept = new Map<string, Kept>();
  let rows: Row[] = [];
  let posted: { subscription: string; briefing: string; slot: string; at: Date }[] = [];

  const conversationOf = (id: string): string => kept.get(id)?.subscription.conversation ?? '';
  const isOn = (platforms: readonly string[]) => (row: Row) =>
    platforms.includes(platformOf(conversationOf(row.subscription)));
  const isOpen = ({ endedAt }: Row): boolean => endedAt === null;
  const byDue = (a: Row, b: Row): number => a.dueAt.getTime() - b.dueAt.getTime();
  const find = ({ subscription, slot }: DeliveryKey): Row | undefined =>
    rows.find((row) => row.subscription === subscription && row.slot === slot);

  function plan(subscription: string, { slot, dueAt, deadline, skip }: PlannedDelivery): boolean {
    if (find({ subscription, slot }) !== undefined) return false;
    rows.push({
      subscription,
      slot,
      dueAt,
      deadline,
      state: skip === null ? 'planned' : 'skipped',
      reason: skip,
      edition: null,
      knownUntil: 0,
      isAmending: false,
      attempts: 0,
      nextAttempt: dueAt,
      unknownSince: null,
      accepted: [],
      owner: null,
      claimedUntil: null,
      endedAt: skip === null ? null : dueAt,
    });
    return true;
  }

  function withClaimed(key: DeliveryKey, owner: string, action: (row: Row) => void): boolean {
    const row = find(key);
    if (row?.owner !== owner || !isOpen(row)) return false;
    action(row);
    return true;
  }

  function withHeld(key: DeliveryKey, owner: string, action: (row: Row) => void): boolean {
    const row = find(key);
    if (row?.owner !== owner || !(isOpen(row) || row.isAmending)) return false;
    action(row);
    return true;
  }

  function claim(rowsToClaim: readonly Row[], { owner, until }: Claim): Delivery[] {
    const claimed = rowsToClaim.map(toDelivery);
    for (const row of rowsToClaim) {
      Object.assign(row, { owner, claimedUntil: until, state: row.state === 'planned' ? 'rendering' : row.state });
    }
    return claimed;
  }

  const isDue =
    (now: Date) =>
    ({ nextAttempt, claimedUntil }: Row): boolean =>
      nextAttempt <= now && (claimedUntil === null || claimedUntil <= now);
  const tellingSince = (since: Date) =>
    posted
      .filter(({ at }) => at >= since)
      .flatMap(({ briefing, ...key }) => rows.filter((row) => row === find(key)).map((row) => ({ briefing, row })))
      .filter(({ row }) => row.state === 'sent');

  const toRecord = (row: Row): DeliveryRecord => ({
    subscription: row.subscription,
    slot: row.slot,
    conversation: conversationOf(row.subscription),
    dueAt: row.dueAt,
    state: row.state,
    reason: row.reason,
    attempts: row.attempts,
    endedAt: row.endedAt,
  });
  const toDelivery = (row: Row): Delivery => ({
    ...toRecord(row),
    deadline: row.deadline,
    edition: row.edition,
    accepted: [...row.accepted],
    unknownSince: row.unknownSince,
  });
  const toSubscriptionRecord = ({
    subscription,
    startsAt,
    plannedUntil,
    nextDue,
    revision,
  }: Kept): SubscriptionRecord => ({
    subscription,
    startsAt,
    plannedUntil,
    nextDue,
    revision,
  });

  return {
    async putSubscription(subscription, { startsAt, nextDue }) {
      const before = kept.get(subscription.id);
      kept.set(subscription.id, {
        subscription,
        startsAt,
        plannedUntil: before === undefined || before.plannedUntil < startsAt ? startsAt : before.plannedUntil,
        nextDue,
        revision: (before?.revision ?? 0) + 1,
        isUntold: false,
      });
    },
    async findSubscription(id) {
      const found = kept.get(id);
      return found === undefined ? null : toSubscriptionRecord(found);
    },
    listSubscriptions: async (conversation) =>
      [...kept.values()]
        .filter(({ subscription }) => conversation === undefined || subscription.conversation === conversation)
        .map(toSubscriptionRecord),
    async removeSubscription(id) {
      rows = rows.filter(({ subscription }) => subscription !== id);
      posted = posted.filter(({ subscription }) => subscription !== id);
      return kept.delete(id);
    },
    listDueSubscriptions: async (now, limit) =>
      [...kept.values()]
        .filter(({ nextDue }) => nextDue !== null && nextDue <= now)
        .sort((a, b) => (a.nextDue?.getTime() ?? 0) - (b.nextDue?.getTime() ?? 0))
        .slice(0, limit)
        .map(toSubscriptionRecord),
    async nextDueSlot() {
      const due = [...kept.values()].flatMap(({ subscription, nextDue }) =>
        nextDue === null ? [] : [{ subscription: subscription.id, dueAt: nextDue }],
      );
      return due.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0] ?? null;
    },
    async setNextDue(id, revision, nextDue) {
      const found = kept.get(id);
      if (found?.revision === revision) found.nextDue = nextDue;
    },
    async pauseForFault(id, why, now) {
      const found = kept.get(id);
      if (found?.subscription.pause !== null) return false;
      const pause = { by: 'fault', why, at: now.toISOString() } as const;
      found.subscription = { ...found.subscription, pause };
      found.nextDue = null;
      found.isUntold = true;
      found.revision += 1;
      return true;
    },
    listUntold: async () =>
      [...kept.values()].filter(({ isUntold }) => isUntold).map(({ subscription }) => subscription),
    async markTold(id) {
      const found = kept.get(id);
      if (found !== undefined) found.isUntold = false;
    },
    async planDeliveries(plans) {
      let noted = 0;
      for (const { subscription, revision, deliveries, plannedUntil, nextDue } of plans) {
        const found = kept.get(subscription);
        if (found?.revision !== revision) continue;
        found.plannedUntil = plannedUntil;
        found.nextDue = nextDue;
        for (const planned of deliveries) plan(subscription, planned);
        noted += 1;
      }
      return noted;
    },
    planNow: async (subscription, planned) => kept.has(subscription) && plan(subscription, planned),
    async claimDeliveries(by, platforms, limit) {
      const open = rows.filter(isOpen);
      const claimable = open
        .filter(isOn(platforms))
        .filter(isDue(by.now))
        .filter((row) => !open.some((other) => other.subscription === row.subscription && other.dueAt < row.dueAt))
        .sort((a, b) => a.nextAttempt.getTime() - b.nextAttempt.getTime())
        .slice(0, limit);
      return claim(claimable, by);
    },
    async renewClaims({ owner, until }) {
      for (const row of rows) if (row.owner === owner) row.claimedUntil = until;
    },
    async releaseClaims(owner) {
      for (const row of rows) if (row.owner === owner) Object.assign(row, { owner: null, claimedUntil: null });
    },
    beginSending: async (key, owner, now, edition) =>
      withClaimed(key, owner, (row) => {
        row.state = 'sending';
        row.edition ??= edition;
        row.knownUntil = row.edition.arrivedUntil;
        row.attempts += 1;
        row.unknownSince ??= now;
      }),
    keepMessage: async (key, owner, message) =>
      withHeld(key, owner, (row) => {
        if (!row.accepted.includes(message)) row.accepted.push(message);
      }),
    settle: async (key, owner, outcome, now, quiet) =>
      withClaimed(key, owner, (row) => {
        Object.assign(row, { owner: null, claimedUntil: null });
        row.reason = outcome.state === 'sent' ? null : outcome.reason;
        if (outcome.state === 'sending') {
          row.nextAttempt = outcome.nextAttempt;
          if (outcome.isKnown) row.unknownSince = null;
          return;
        }
        Object.assign(row, { state: outcome.state, endedAt: now, unknownSince: null });
        if (quiet !== undefined) row.edition = quiet;
        if (outcome.state !== 'sent') return;
        for (const { story, alsoIn } of row.edition?.stories ?? []) {
          for (const { id } of [story, ...alsoIn]) posted.push({ ...key, briefing: id, at: now });
        }
      }),
    async nextAttempt(platforms) {
      const times = rows
        .filter(isOpen)
        .filter(isOn(platforms))
        .filter(({ owner }) => owner === null);
      return times.map(({ nextAttempt }) => nextAttempt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    },
    async readPastEditions(subscription) {
      const own = rows.filter((row) => row.subscription === subscription).sort(byDue);
      const sent = own.findLast(({ state }) => state === 'sent');
      const last = own.findLast(({ state, reason }) => state === 'sent' || (state === 'skipped' && reason === 'quiet'));
      const missed = own.filter(
        ({ state, reason, dueAt }) =>
          (state === 'failed' || (state === 'skipped' && reason !== 'quiet')) &&
          (sent === undefined || dueAt > sent.dueAt),
      );
      return { arrivedUntil: last?.edition?.arrivedUntil ?? null, missed: missed.map(toRecord) };
    },
    listPosted: async (subscription, since) =>
      posted
        .filter((story) => story.subscription === subscription && story.at >= since)
        .map(({ briefing, slot }) => ({ briefing, slot }))
        .sort((a, b) => (`${a.slot} ${a.briefing}` < `${b.slot} ${b.briefing}` ? -1 : 1)),
    findEdition: async (key) => find(key)?.edition ?? null,
    async listTold(since) {
      const told = new Map<string, number>();
      for (const { briefing, row } of tellingSince(since)) {
        told.set(briefing, Math.min(row.knownUntil, told.get(briefing) ?? row.knownUntil));
      }
      return [...told].map(([briefing, knownUntil]) => ({ briefing, knownUntil }));
    },
    listTelling: async (briefing, arrival, since) =>
      tellingSince(since)
        .filter((telling) => telling.briefing === briefing && telling.row.knownUntil < arrival)
        .map(({ row: { subscription, slot } }) => ({ subscription, slot })),
    async correctEdition(key, { edition, knownUntil, isShown }, now) {
      const row = find(key);
      if (row?.state !== 'sent') return;
      Object.assign(row, { edition, knownUntil });
      if (!isShown) return;
      row.unknownSince ??= now;
      Object.assign(row, { isAmending: true, nextAttempt: now, owner: null, claimedUntil: null });
    },
    claimAmendments: async (by, platforms, limit) =>
      claim(
        rows
          .filter(({ isAmending }) => isAmending)
          .filter(isOn(platforms))
          .filter(isDue(by.now))
          .slice(0, limit),
        by,
      ),
    endAmendment: async (key, owner, nextAttempt) =>
      withHeld(key, owner, (row) => {
        Object.assign(row, { owner: null, claimedUntil: null });
        if (nextAttempt === null) Object.assign(row, { isAmending: false, unknownSince: null });
        else row.nextAttempt = nextAttempt;
      }),
    listDeliveries: async ({ subscription, conversation }, limit) =>
      rows
        .filter((row) => subscription === undefined || row.subscription === subscription)
        .filter((row) => conversation === undefined || conversationOf(row.subscription) === conversation)
        .toSorted((a, b) => byDue(b, a))
        .slice(0, limit)
        .map(toRecord),
    async countDeliveries() {
      const counts = { planned: 0, rendering: 0, sending: 0, sent: 0, failed: 0, skipped: 0 };
      for (const { state } of rows) counts[state] += 1;
      return counts;
    },
    oldestOpen: async () => rows.filter(isOpen).sort(byDue)[0]?.dueAt ?? null,
    async forgetBefore(moment) {
      rows = rows.filter((row) => isOpen(row) || row.dueAt >= moment);
      posted = posted.filter(({ at }) => at >= moment);
    },
    close: async () => undefined,
  };
}
