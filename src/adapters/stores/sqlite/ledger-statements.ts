import type { DatabaseSync, StatementSync } from 'node:sqlite';

const record = `
  id AS subscription, slot, conversation, due_at AS dueAt, state, reason, attempts, ended_at AS endedAt
  FROM deliveries JOIN subscriptions ON subscriptions.number = deliveries.subscription
`;
const ofSubscription = 'subscription = (SELECT number FROM subscriptions WHERE id = ?)';
const claimable = `
  deliveries.number, id AS subscription, slot, conversation, due_at AS dueAt, deadline, state, edition, attempts, reason,
  unknown_since AS unknownSince
  FROM deliveries JOIN subscriptions ON subscriptions.number = deliveries.subscription
`;
/** What was posted since then, with the delivery that it was sent with. CROSS: of all that were sent, these are few. */
const sentSince = `
  posted_stories CROSS JOIN deliveries USING (subscription, slot)
  WHERE posted_at >= ? AND state = 'sent'
`;
const knownUntil = 'coalesce(corrected_until, arrived_until)';
/** Open, and on one of the platforms of a JSON array. */
const openOn = `
  ended_at IS NULL
  AND subscription IN (SELECT number FROM subscriptions WHERE platform IN (SELECT value FROM json_each(?)))
`;

/** What the ledger asks of the database. */
export function prepareLedger(database: DatabaseSync) {
  return {
    ...preparePlanning(database),
    ...prepareWork(database),
    ...prepareCorrecting(database),
    ...prepareReading(database),
  };
}

function preparePlanning(database: DatabaseSync): Record<'notePlanned' | 'plan' | PruningName, StatementSync> {
  return {
    notePlanned: database.prepare(
      'UPDATE subscriptions SET planned_until = ?, next_due = ? WHERE id = ? AND revision = ?',
    ),
    plan: database.prepare(`
      INSERT INTO deliveries (subscription, slot, due_at, deadline, state, reason, next_attempt, ended_at)
      SELECT number, $slot, $dueAt, $deadline, $state, $reason, $dueAt, $endedAt
      FROM subscriptions WHERE id = $subscription
      ON CONFLICT (subscription, slot) DO NOTHING
    `),
    forgetDeliveries: database.prepare('DELETE FROM deliveries WHERE due_at < ? AND ended_at IS NOT NULL'),
    forgetPosted: database.prepare('DELETE FROM posted_stories WHERE posted_at < ?'),
    forgetEditions: database.prepare(`
      DELETE FROM editions WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE deliveries.edition = editions.number)
    `),
  };
}
type PruningName = 'forgetDeliveries' | 'forgetPosted' | 'forgetEditions';

function prepareWork(database: DatabaseSync) {
  return {
    findClaimed: database.prepare(
      `SELECT number FROM deliveries WHERE ${ofSubscription} AND slot = ? AND claimed_by = ? AND ended_at IS NULL`,
    ),
    listClaimable: database.prepare(`
      SELECT ${claimable}
      WHERE ended_at IS NULL
        AND next_attempt <= ?
        AND (claimed_until IS NULL OR claimed_until <= ?)
        AND platform IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (
          SELECT 1 FROM deliveries AS earlier
          WHERE earlier.subscription = deliveries.subscription
            AND earlier.due_at < deliveries.due_at
            AND earlier.ended_at IS NULL
        )
      ORDER BY next_attempt, deliveries.number
      LIMIT ?
    `),
    claim: database.prepare(`
      UPDATE deliveries SET
        claimed_by = ?, claimed_until = ?, state = CASE state WHEN 'planned' THEN 'rendering' ELSE state END
      WHERE number = ?
    `),
    renew: database.prepare('UPDATE deliveries SET claimed_until = ? WHERE claimed_by = ?'),
    release: database.prepare('UPDATE deliveries SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?'),
    keepEdition: database.prepare('INSERT INTO editions (hash, json) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING'),
    findEditionNumber: database.prepare('SELECT number FROM editions WHERE hash = ?'),
    begin: database.prepare(`
      UPDATE deliveries SET
        state = 'sending',
        edition = coalesce(edition, ?),
        arrived_until = coalesce(arrived_until, ?),
        attempts = attempts + 1,
        unknown_since = coalesce(unknown_since, ?)
      WHERE number = ?
    `),
    keepMessage: database.prepare(`
      INSERT INTO delivery_messages (delivery, position, message)
      SELECT ?1, (SELECT count(*) FROM delivery_messages WHERE delivery = ?1), ?2
      WHERE NOT EXISTS (SELECT 1 FROM delivery_messages WHERE delivery = ?1 AND message = ?2)
    `),
    postpone: database.prepare(`
      UPDATE deliveries SET
        reason = ?, next_attempt = ?, unknown_since = CASE WHEN ? THEN NULL ELSE unknown_since END,
        claimed_by = NULL, claimed_until = NULL
      WHERE number = ?
    `),
    keepQuiet: database.prepare('UPDATE deliveries SET edition = ?, arrived_until = ? WHERE number = ?'),
    end: database.prepare(`
      UPDATE deliveries SET state = ?, reason = ?, ended_at = ?, unknown_since = NULL, claimed_by = NULL, claimed_until = NULL
      WHERE number = ?
    `),
    findEditionOf: database.prepare(
      'SELECT edition AS number FROM deliveries WHERE number = ? AND edition IS NOT NULL',
    ),
    notePosted: database.prepare(`
      INSERT INTO posted_stories (subscription, briefing, slot, posted_at)
      SELECT subscription, ?, slot, ? FROM deliveries WHERE number = ?
      ON CONFLICT DO NOTHING
    `),
  };
}

/** Ended deliveries that are claimed once more, for their messages to be amended. */
function prepareCorrecting(database: DatabaseSync) {
  return {
    // The plus keeps it to the index by age: what is older is not read.
    listTold: database.prepare(
      `SELECT briefing, min(${knownUntil}) AS knownUntil FROM ${sentSince} GROUP BY +briefing ORDER BY 1`,
    ),
    listTelling: database.prepare(`
      SELECT (SELECT id FROM subscriptions WHERE number = subscription) AS subscription, slot
      FROM ${sentSince} AND briefing = ? AND ${knownUntil} < ?
    `),
    correct: database.prepare(`
      UPDATE deliveries SET edition = ?, corrected_until = ? WHERE ${ofSubscription} AND slot = ? AND state = 'sent'
    `),
    amend: database.prepare(`
      UPDATE deliveries SET
        is_amending = 1, next_attempt = ?1, unknown_since = coalesce(unknown_since, ?1), claimed_by = NULL, claimed_until = NULL
      WHERE ${ofSubscription} AND slot = ? AND state = 'sent'
    `),
    findHeld: database.prepare(`
      SELECT number FROM deliveries
      WHERE ${ofSubscription} AND slot = ? AND claimed_by = ? AND (ended_at IS NULL OR is_amending = 1)
    `),
    listAmending: database.prepare(`
      SELECT ${claimable}
      WHERE is_amending = 1
        AND next_attempt <= ?
        AND (claimed_until IS NULL OR claimed_until <= ?)
        AND platform IN (SELECT value FROM json_each(?))
      ORDER BY next_attempt, deliveries.number
      LIMIT ?
    `),
    endAmendment: database.prepare(`
      UPDATE deliveries SET is_amending = 0, unknown_since = NULL, claimed_by = NULL, claimed_until = NULL WHERE number = ?
    `),
    postponeAmendment: database.prepare(
      'UPDATE deliveries SET next_attempt = ?, claimed_by = NULL, claimed_until = NULL WHERE number = ?',
    ),
  };
}

function prepareReading(database: DatabaseSync) {
  return {
    readEdition: database.prepare('SELECT json FROM editions WHERE number = ?'),
    listMessages: database.prepare('SELECT message FROM delivery_messages WHERE delivery = ? ORDER BY position'),
    nextAttempt: database.prepare(`
      SELECT min(next_attempt) AS moment FROM deliveries WHERE ${openOn} AND claimed_by IS NULL
    `),
    // A quiet day that was left out looked at what had come in as well.
    lastArrival: database.prepare(`
      SELECT arrived_until AS arrivedUntil FROM deliveries
      WHERE ${ofSubscription} AND arrived_until IS NOT NULL AND (state = 'sent' OR reason = 'quiet')
      ORDER BY due_at DESC LIMIT 1
    `),
    listMissed: database.prepare(`
      SELECT ${record}
      WHERE id = ?1 AND (state = 'failed' OR (state = 'skipped' AND reason <> 'quiet'))
        AND due_at > coalesce(
          (SELECT max(due_at) FROM deliveries JOIN subscriptions ON subscriptions.number = subscription
           WHERE id = ?1 AND state = 'sent'), 0)
      ORDER BY due_at
    `),
    listPosted: database.prepare(
      `SELECT briefing, slot FROM posted_stories WHERE ${ofSubscription} AND posted_at >= ? ORDER BY slot, briefing`,
    ),
    findEdition: database.prepare(`
      SELECT edition AS number FROM deliveries WHERE ${ofSubscription} AND slot = ? AND edition IS NOT NULL
    `),
    list: database.prepare(`
      SELECT ${record} WHERE (? IS NULL OR id = ?) AND (? IS NULL OR conversation = ?)
      ORDER BY due_at DESC, deliveries.number DESC LIMIT ?
    `),
    count: database.prepare('SELECT state, count(*) AS deliveries FROM deliveries GROUP BY state'),
    oldestOpen: database.prepare('SELECT min(due_at) AS moment FROM deliveries WHERE ended_at IS NULL'),
  };
}
