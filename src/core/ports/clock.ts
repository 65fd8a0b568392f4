/** Where the time comes from; the core has no clock of its own. */
export interface Clock {
  now(): Date;
}
