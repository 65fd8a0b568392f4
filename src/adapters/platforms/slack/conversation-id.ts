/** Where someone is spoken to: a channel (direct messages are one too), or a thread in it. */
export interface Place {
  team: string;
  channel: string;
  /** The `ts` of the message that the thread hangs on. */
  thread: string | null;
}

/** `slack:team:channel[:thread]`. */
export function writeConversationId({ team, channel, thread }: Place): string {
  return ['slack', team, channel, ...(thread === null ? [] : [thread])].join(':');
}

/** The place of a conversation of Slack's; null for any other words. */
export function readConversationId(conversation: string): Place | null {
  const pattern = /^slack:([TE][A-Z0-9]{1,30}):([CDGU][A-Z0-9]{1,30})(?::(\d{1,12}\.\d{1,9}))?$/;
  const [, team, channel, thread] = pattern.exec(conversation) ?? [];
  if (team === undefined || channel === undefined) return null;
  return { team, channel, thread: thread ?? null };
}
