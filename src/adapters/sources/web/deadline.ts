import { WebTrouble } from './web-trouble.ts';

/** Ends what takes too long, or what its caller wants no more. */
export interface Deadline {
  /** Aborted by the caller, or once something took too long. */
  signal: AbortSignal;
  /**
   * Waits for work no longer than this, in milliseconds; may be used within itself.
   *
   * @throws WebTrouble `timeout`; what the caller's signal gives as its reason; what the work throws
   */
  within<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value>;
  /** Lets go of the caller's signal, which may live for long: nothing is waited for any more. */
  end(): void;
}

/** @param outer the signal of the caller */
export function createDeadline(outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  // Not AbortSignal.any: what listens to such a signal is kept in memory for as long as the outer one lives.
  const abort = (): void => controller.abort(outer?.reason);
  outer?.addEventListener('abort', abort, { once: true });
  if (outer?.aborted === true) abort();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  // It is waited for only while something runs.
  ended.catch(() => undefined);
  signal.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
  return {
    signal,
    async within(milliseconds, work) {
      signal.throwIfAborted();
      const timer = setTimeout(() => controller.abort(new WebTrouble('timeout')), milliseconds);
      try {
        // Not everything that is waited for can be ended: a lookup, above all.
        return await Promise.race([work(), ended]);
      } catch (error) {
        // What broke once it was ended broke because of it.
        signal.throwIfAborted();
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
    end: () => outer?.removeEventListener('abort', abort),
  };
}

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
