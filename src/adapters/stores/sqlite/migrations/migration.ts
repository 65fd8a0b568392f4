/** One step from a version of the database to the next. Once released it is never changed: add another. */
export interface Migration {
  /** `0001-briefings`: its number, and what it brings. */
  name: string;
  /** The statements; they run in one transaction, so that a step is done whole or not at all. */
  sql: string;
}
