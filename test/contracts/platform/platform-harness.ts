import type { Platform } from '../../../src/core/ports/platform.ts';
import type { SaidSpan } from '../../fixtures/say-spans.ts';

/** A platform with people before it: what they say reaches it as it really would, what it shows is read as they see it. */
export interface PlatformHarness {
  platform: Platform;
  /** The people who can speak; the first one does where nobody is named. Where the platform has several, two or more. */
  people: readonly [string, ...string[]];
  /** Where they speak. */
  conversation: string;
  /** A person says a line; resolves to the words of the reply, as they see them, once all of it is there. */
  say(line: string, person?: string): Promise<string>;
  /** A person says a line that may stay without reply; resolves once the platform had its chance to take it. */
  send(line: string): Promise<void>;
  /** A person presses the button of a command line, or does what stands for it here; resolves like `say`. */
  press(command: string): Promise<string>;
  /** The words of what was posted to a conversation without being asked. */
  posted(conversation: string): Promise<readonly string[]>;
  /** Whether the platform keeps what was posted, so that it can be looked for. */
  looksBack: boolean;
  /** How `say`, `press` and `posted` give a time or a conversation of a card: as people there see it, or its words. */
  readSpan(span: SaidSpan): string;
  /**
   * Whatever of all that was shown is more than words: people and channels that were called, links whose words hide
   * their address, looks that an article brought along, control sequences. A line each, for the failure message.
   */
  effects(): Promise<readonly string[]>;
  /** The same platform, where it can't be reached. */
  createUnreachable(): Promise<Platform>;
  /** Stops the platform and gives back what the harness took. */
  close(): Promise<void>;
}
