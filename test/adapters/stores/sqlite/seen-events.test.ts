import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { describeSeenEvents } from '../../../contracts/seen-events.ts';

describeSeenEvents('the SQLite store', async () => openSqliteStore({ path: ':memory:' }));

describe('what was delivered, in a SQLite file', () => {
  const noon = new Date(Date.UTC(2026, 10, 27, 12));
  const nextNoon = new Date(Date.UTC(2026, 10, 28, 12));

  it('is known to another process, and after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const open = () => openSqliteStore({ path: join(folder, 'dateline.db') });
    const [one, other] = [open(), open()];
    const tries = await Promise.all([one.takeOnce('Ev1', noon, nextNoon), other.takeOnce('Ev1', noon, nextNoon)]);
    expect(tries.filter(Boolean)).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
    const again = open();
    expect(await again.takeOnce('Ev1', noon, nextNoon)).toBe(false);
    await again.close();
  });
});
