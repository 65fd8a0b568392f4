/** Which file a stored briefing was read from, and what the file was like then. */
export interface BriefingOrigin {
  /** The name of the file inside the briefings folder. */
  file: string;
  /** The id of the briefing. */
  briefing: string;
  /** In bytes. */
  size: number;
  /** When the file was last changed, in milliseconds since the epoch, fractions included. */
  modified: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
}

/**
 * Tells a mirror of the briefings folder which briefings are its own, and which files it need not read again.
 * Kept with the briefings: whatever puts or removes a briefing forgets its origin in the same step.
 * Every method may reject with `DatelineError('store-failed')`.
 */
export interface BriefingOrigins {
  listOrigins(): Promise<BriefingOrigin[]>;
  /** Notes the origin of a stored briefing; an earlier note of the same file or the same briefing goes. */
  recordOrigin(origin: BriefingOrigin): Promise<void>;
}
