import type { DatabaseSync } from 'node:sqlite';

const columns = 'json, state, next_check AS nextCheck';

const reckonDue = `
  UPDATE sources SET next_due = CASE WHEN json_extract(json, '$.isPaused') THEN NULL ELSE (
    SELECT min(moment) FROM (
      SELECT next_check AS moment WHERE next_check IS NOT NULL
      UNION ALL
      SELECT min(next_attempt) FROM source_entries WHERE source = sources.number AND state = 'waiting'
    ) WHERE moment IS NOT NULL
  ) END`;

/** What the store of sources asks of the database. */
export function prepareSources(database: DatabaseSync) {
  return {
    add: database.prepare(`
      INSERT INTO sources (id, url, host, json, state, next_check, next_due)
      VALUES ($id, $url, $host, $json, $state, $due, $due)
      ON CONFLICT DO NOTHING
    `),
    // What tells the version that is known belongs to the address.
    change: database.prepare(`
      UPDATE sources SET
        state = CASE WHEN url = $url THEN state ELSE json_set(state, '$.validators', NULL) END,
        url = $url,
        host = $host,
        json = $json,
        next_check = CASE WHEN json_extract($json, '$.isPaused') THEN NULL ELSE coalesce($nextCheck, next_check) END,
        is_untold = CASE WHEN json_extract($json, '$.isPaused') THEN 0 ELSE is_untold END
      WHERE id = $id
    `),
    reckonDue: database.prepare(`${reckonDue} WHERE id = ?`),
    reckonAllDue: database.prepare(`${reckonDue} WHERE claimed_by = ?`),
    find: database.prepare(`SELECT ${columns} FROM sources WHERE id = ?`),
    findByUrl: database.prepare(`SELECT ${columns} FROM sources WHERE url = ?`),
    findClaimed: database.prepare(`SELECT number, ${columns} FROM sources WHERE id = ? AND claimed_by = ?`),
    list: database.prepare(`SELECT ${columns} FROM sources ORDER BY number`),
    remove: database.prepare('DELETE FROM sources WHERE id = ?'),
    listClaimable: database.prepare(`
      SELECT number, host, ${columns} FROM sources
      WHERE next_due <= $now
        AND (claimed_by IS NULL OR claimed_until <= $now)
        AND host NOT IN (SELECT value FROM json_each($busy))
        AND host NOT IN (SELECT host FROM sources WHERE claimed_by IS NOT NULL AND claimed_by <> $owner AND claimed_until > $now)
      ORDER BY next_due
      LIMIT $limit
    `),
    claim: database.prepare('UPDATE sources SET claimed_by = ?, claimed_until = ? WHERE number = ?'),
    renew: database.prepare('UPDATE sources SET claimed_until = ? WHERE claimed_by = ?'),
    release: database.prepare(
      'UPDATE sources SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ? AND id = ?',
    ),
    releaseAll: database.prepare('UPDATE sources SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?'),
    nextDue: database.prepare(`
      SELECT min(next_due) AS moment FROM sources
      WHERE next_due IS NOT NULL AND (claimed_by IS NULL OR claimed_until <= ?)
    `),
    findEntries: database.prepare(`
      SELECT key, e.number AS number, e.state AS state, said, found_at AS foundAt, taken_at AS takenAt, seen_at AS seenAt
      FROM sources s
      JOIN source_entry_keys k ON k.source = s.number
      JOIN source_entries e ON e.number = k.entry
      WHERE s.id = ? AND k.key IN (SELECT value FROM json_each(?))
    `),
    record: database.prepare(`
      UPDATE sources SET
        url = $url,
        host = $host,
        json = $json,
        state = $state,
        next_check = $nextCheck,
        is_untold = CASE WHEN $isDead = 0 THEN 0 WHEN $isNewlyDead = 1 THEN 1 ELSE is_untold END
      WHERE number = $source
    `),
    addEntry: database.prepare(`
      INSERT INTO source_entries (source, state, said, json, next_attempt, found_at, seen_at)
      VALUES ($source, $state, $said, $json, $due, $at, $at)
      RETURNING number
    `),
    keepKey: database.prepare(
      'INSERT INTO source_entry_keys (source, key, entry) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    noteSeen: database.prepare('UPDATE source_entries SET seen_at = ? WHERE number = ?'),
    reopen: database.prepare(`
      UPDATE source_entries SET state = 'waiting', said = $said, json = $json, attempts = 0, next_attempt = $at, seen_at = $at
      WHERE number = $number
    `),
    listWaiting: database.prepare(`
      SELECT e.number AS number, e.json AS json, attempts FROM source_entries e
      JOIN sources s ON s.number = e.source
      WHERE s.id = ? AND e.state = 'waiting' AND e.next_attempt <= ?
      ORDER BY e.next_attempt, e.number LIMIT ?
    `),
    noteTaken: database.prepare(`
      UPDATE source_entries SET state = 'taken', briefing = $briefing, taken_at = $at, json = NULL, reason = NULL, next_attempt = NULL
      WHERE number = $number AND state = 'waiting'
    `),
    noteFailed: database.prepare(`
      UPDATE source_entries SET
        state = 'failed',
        reason = $reason,
        name = coalesce(json_extract(json, '$.title'), json_extract(json, '$.url'), 'an entry without a title'),
        json = NULL,
        next_attempt = NULL
      WHERE number = $number AND state = 'waiting'
    `),
    postpone: database.prepare(`
      UPDATE source_entries SET attempts = attempts + 1, reason = $reason, next_attempt = $at
      WHERE number = $number AND state = 'waiting'
    `),
    count: database.prepare(`
      SELECT s.id AS id, e.state AS state, count(*) AS entries FROM source_entries e
      JOIN sources s ON s.number = e.source
      GROUP BY e.source, e.state
    `),
    listFailed: database.prepare(`
      SELECT e.name AS name, e.reason AS reason FROM source_entries e
      JOIN sources s ON s.number = e.source
      WHERE s.id = ? AND e.state = 'failed'
      ORDER BY e.number DESC LIMIT ?
    `),
    forget: database.prepare("DELETE FROM source_entries WHERE seen_at < ? AND state <> 'waiting'"),
    listUntold: database.prepare(`SELECT ${columns} FROM sources WHERE is_untold = 1 ORDER BY number`),
    markTold: database.prepare('UPDATE sources SET is_untold = 0 WHERE id = ?'),
  };
}
