/** Wakes what works by the clock. */
export interface Scheduler {
  /** Calls back now and once a minute from then on; what the call rejects with is logged. Nothing is lost with a missed call. */
  start(wake: () => Promise<void>): void;
  /** Calls back no more. */
  stop(): Promise<void>;
}
