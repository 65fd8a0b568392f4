/** Who calls, from where. */
export interface Caller {
  /** `platform:space:channel[:thread]`; behind the platform's name it is read only by the platform's adapter. */
  conversation: string;
  /**
   * The conversation in which the answer is shown, where that is another: a channel's digest may be changed from elsewhere.
   */
  shownIn?: string;
  /** The server or workspace, unique within the platform; of a conversation without one, the conversation itself. */
  space: string;
  /** Whether nobody else is spoken to: the terminal, and direct messages with Dateline. */
  isDirect: boolean;
  /** The person, unique within the platform. */
  user: string;
  canManageChannel: boolean;
}

/** The conversation in which the answer is shown. */
export function shownTo({ shownIn, conversation }: Caller): string {
  return shownIn ?? conversation;
}

/** The person, unique over all platforms: `discord:user:123`. */
export function personOf({ conversation, user }: Pick<Caller, 'conversation' | 'user'>): string {
  return `${platformOf(conversation)}:user:${user}`;
}

/** Whose settings hold: the server's or workspace's, `discord:space:123`; the person's own where nobody else is spoken to. */
export function placeOf(caller: Caller): string {
  return caller.isDirect ? personOf(caller) : `${platformOf(caller.conversation)}:space:${caller.space}`;
}

/** The platform that a conversation is on. */
export function platformOf(conversation: string): string {
  return conversation.split(':', 1)[0] ?? '';
}
