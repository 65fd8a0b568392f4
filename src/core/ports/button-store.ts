/**
 * What the buttons of messages mean where it is more than a platform lets a button carry, so that they work after a
 * restart. Every method may reject with `DatelineError('store-failed')`.
 */
export interface ButtonStore {
  /** Keeps meanings by key, all or none; what is kept under a key is replaced. The oldest go once there are too many. */
  keepButtons(meanings: ReadonlyMap<string, string>): Promise<void>;
  /** What is kept under the key; null where that is nothing (any more). */
  findButton(key: string): Promise<string | null>;
}
