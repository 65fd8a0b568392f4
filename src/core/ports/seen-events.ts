/**
 * What a platform delivered, by its own name for it: platforms deliver again what they are not sure of, to this process or
 * to another one, and it is to be answered once. Every method may reject with `DatelineError('store-failed')`.
 */
export interface SeenEvents {
  /** Takes a name until an instant; false where it is taken still at `now`. Of several who try, one succeeds. */
  takeOnce(name: string, now: Date, until: Date): Promise<boolean>;
  /** Holds a name that was taken until another instant, which may be past: then it is free. */
  hold(name: string, until: Date): Promise<void>;
}
