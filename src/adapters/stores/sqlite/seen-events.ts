import type { DatabaseSync } from 'node:sqlite';
import type { SeenEvents } from '../../../core/ports/seen-events.ts';
import { runRelaxed } from './run-relaxed.ts';
import { createGuard } from './store-failure.ts';

/** How long what has run out may stay, in milliseconds. */
const betweenSweeps = 10 * 60_000;

/** The port over an open database; `path` names it in errors. */
export function createSeenEvents(database: DatabaseSync, path: string): SeenEvents {
  const guard = createGuard(path);
  // One statement, so that of two processes one changes the row.
  const take = database.prepare(`
    INSERT INTO seen_events (name, until) VALUES (:name, :until)
    ON CONFLICT (name) DO UPDATE SET until = excluded.until WHERE seen_events.until <= :now
  `);
  const hold = database.prepare('UPDATE seen_events SET until = ? WHERE name = ?');
  const sweep = database.prepare('DELETE FROM seen_events WHERE until <= ?');
  let nextSweep = 0;

  return {
    takeOnce: async (name, now, until) =>
      guard(() =>
        // Lost with the power, an event is answered again, which is better than slowing all answers.
        runRelaxed(database, () => {
          const { changes } = take.run({ name, now: now.getTime(), until: until.getTime() });
          if (now.getTime() >= nextSweep) {
            sweep.run(now.getTime());
            nextSweep = now.getTime() + betweenSweeps;
          }
          return changes === 1;
        }),
      ),
    hold: async (name, until) =>
      guard(() => {
        runRelaxed(database, () => hold.run(until.getTime(), name));
      }),
  };
}
