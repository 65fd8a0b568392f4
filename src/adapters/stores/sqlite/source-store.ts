import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { feedEntrySchema } from '../../../core/sources/feed.ts';
import { hostOf } from '../../../core/sources/host-of.ts';
import {
  sourceSchema,
  sourceStateSchema,
  unread,
  type Source,
  type SourceRecord,
} from '../../../core/sources/source.ts';
import {
  entryStates,
  type EntryCounts,
  type EntryOutcome,
  type EntryState,
  type KnownEntry,
  type SourceReading,
  type SourceStore,
  type WaitingEntry,
} from '../../../core/ports/source-store.ts';
import { runRelaxed } from './run-relaxed.ts';
import { runTransaction } from './run-transaction.ts';
import { prepareSources } from './source-statements.ts';
import { createGuard } from './store-failure.ts';

const momentColumn = z.number().transform((milliseconds) => new Date(milliseconds));
const numberRow = z.object({ number: z.number() });
const momentRow = z.object({ moment: momentColumn.nullable() });
const recordRow = z
  .object({ json: z.string(), state: z.string(), nextCheck: momentColumn.nullable() })
  .transform(({ json, state, nextCheck }): SourceRecord => ({
    source: sourceSchema.parse(JSON.parse(json)),
    state: sourceStateSchema.parse(JSON.parse(state)),
    nextCheck,
  }));
const claimableRow = z.object({ number: z.number(), host: z.string() });
const knownRow = z.object({
  key: z.string(),
  number: z.number(),
  state: z.enum(entryStates),
  said: z.string(),
  foundAt: momentColumn,
  takenAt: momentColumn.nullable(),
  seenAt: momentColumn,
});
const waitingRow = z
  .object({ number: z.number(), json: z.string(), attempts: z.number() })
  .transform(({ json, ...rest }): WaitingEntry => ({ ...rest, entry: feedEntrySchema.parse(JSON.parse(json)) }));
const countRow = z.object({ id: z.string(), state: z.enum(entryStates), entries: z.number() });
const failedRow = z.object({ name: z.string(), reason: z.string() });

/** The port over an open database; `path` names it in errors. */
export function createSourceStore(database: DatabaseSync, path: string): SourceStore {
  const guard = createGuard(path);
  const statements = prepareSources(database);

  function find(row: unknown): SourceRecord | null {
    return row === undefined ? null : recordRow.parse(row);
  }

  function change(source: Source, nextCheck: Date | undefined): void {
    const { id, url } = source;
    const given = nextCheck?.getTime() ?? null;
    statements.change.run({
      id,
      url,
      host: hostOf(url),
      json: JSON.stringify(sourceSchema.parse(source)),
      nextCheck: given,
    });
    statements.reckonDue.run(id);
  }

  function keepKeys(source: number, entry: number, keys: readonly string[]): void {
    for (const key of keys) statements.keepKey.run(source, key, entry);
  }

  function record(id: string, source: number, before: SourceRecord, reading: SourceReading, now: Date): void {
    const at = now.getTime();
    const after: Source = { ...before.source, ...reading.source };
    statements.record.run({
      source,
      url: after.url,
      host: hostOf(after.url),
      json: JSON.stringify(after),
      state: JSON.stringify(reading.state),
      nextCheck: before.source.isPaused ? null : (reading.nextCheck?.getTime() ?? null),
      isNewlyDead: reading.isNewlyDead ? 1 : 0,
      isDead: reading.state.deadSince === null ? 0 : 1,
    });
    for (const { keys, said, entry } of reading.found) {
      const [state, json, due] = entry === null ? ['old', null, null] : ['waiting', JSON.stringify(entry), at];
      const { number } = numberRow.parse(statements.addEntry.get({ source, state, said, json, due, at }));
      keepKeys(source, number, keys);
    }
    for (const { number, keys, changed } of reading.seen) {
      keepKeys(source, number, keys);
      if (changed === null) statements.noteSeen.run(at, number);
      else statements.reopen.run({ number, said: changed.said, json: JSON.stringify(changed.entry), at });
    }
    statements.reckonDue.run(id);
  }

  function settle(number: number, outcome: EntryOutcome, at: number): void {
    if (outcome.state === 'taken') statements.noteTaken.run({ number, briefing: outcome.briefing, at });
    else if (outcome.state === 'failed') statements.noteFailed.run({ number, reason: outcome.reason });
    else statements.postpone.run({ number, reason: outcome.reason, at: outcome.nextAttempt.getTime() });
  }

  return {
    addSource: async (source, now) =>
      guard(() => {
        const { id, url } = source;
        const json = JSON.stringify(sourceSchema.parse(source));
        const due = source.isPaused ? null : now.getTime();
        const state = JSON.stringify(unread);
        return statements.add.run({ id, url, host: hostOf(url), json, state, due }).changes > 0;
      }),
    changeSource: async (source, nextCheck) => guard(() => runTransaction(database, () => change(source, nextCheck))),
    findSource: async (id) => guard(() => find(statements.find.get(id))),
    findSourceByUrl: async (url) => guard(() => find(statements.findByUrl.get(url))),
    listSources: async () => guard(() => z.array(recordRow).parse(statements.list.all())),
    removeSource: async (id) => guard(() => statements.remove.run(id).changes > 0),
    claimSources: async ({ owner, now, until }, busyHosts, limit) =>
      guard(() =>
        runTransaction(database, () => {
          const busy = new Set(busyHosts);
          const claimed: SourceRecord[] = [];
          const rows = statements.listClaimable.all({
            now: now.getTime(),
            owner,
            busy: JSON.stringify(busyHosts),
            limit: 4 * limit,
          });
          for (const row of rows) {
            const { number, host } = claimableRow.parse(row);
            if (claimed.length >= limit || busy.has(host)) continue;
            busy.add(host);
            statements.claim.run(owner, until.getTime(), number);
            claimed.push(recordRow.parse(row));
          }
          return claimed;
        }),
      ),
    renewSourceClaims: async ({ owner, until }) => guard(() => void statements.renew.run(until.getTime(), owner)),
    releaseSources: async (owner, id) =>
      guard(() =>
        runTransaction(database, () => {
          if (id === undefined) {
            statements.reckonAllDue.run(owner);
            statements.releaseAll.run(owner);
          } else {
            statements.reckonDue.run(id);
            statements.release.run(owner, id);
          }
        }),
      ),
    nextDueSource: async (now) => guard(() => momentRow.parse(statements.nextDue.get(now.getTime())).moment),
    findEntries: async (id, keys) =>
      guard(() => {
        const rows = z.array(knownRow).parse(statements.findEntries.all(id, JSON.stringify(keys)));
        return new Map(rows.map(({ key, ...entry }): [string, KnownEntry] => [key, entry]));
      }),
    recordReading: async (id, owner, reading, now) =>
      guard(() =>
        runTransaction(database, () => {
          const row = statements.findClaimed.get(id, owner);
          if (row === undefined) return false;
          record(id, numberRow.parse(row).number, recordRow.parse(row), reading, now);
          return true;
        }),
      ),
    listWaiting: async (id, now, limit) =>
      guard(() => z.array(waitingRow).parse(statements.listWaiting.all(id, now.getTime(), limit))),
    // Taken in a second time it is known: what a power failure undoes is done again.
    settleEntry: async (number, outcome, now) =>
      guard(() => runRelaxed(database, () => settle(number, outcome, now.getTime()))),
    countEntries: async () =>
      guard(() => {
        const counts = new Map<string, Record<EntryState, number>>();
        for (const { id, state, entries } of z.array(countRow).parse(statements.count.all())) {
          const of = counts.get(id) ?? { old: 0, waiting: 0, taken: 0, failed: 0 };
          of[state] = entries;
          counts.set(id, of);
        }
        return counts satisfies ReadonlyMap<string, EntryCounts>;
      }),
    listFailed: async (id, limit) => guard(() => z.array(failedRow).parse(statements.listFailed.all(id, limit))),
    forgetEntries: async (before) => guard(() => void statements.forget.run(before.getTime())),
    listUntoldSources: async () => guard(() => z.array(recordRow).parse(statements.listUntold.all())),
    markSourceTold: async (id) => guard(() => void statements.markTold.run(id)),
  };
}
