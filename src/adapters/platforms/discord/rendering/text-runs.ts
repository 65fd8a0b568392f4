import type { Text } from '../../../../core/cards/card.ts';
import { readRuns, type FindChannel, type Run } from '../../../../core/cards/runs.ts';
import { readConversationId } from '../conversation-id.ts';

/** A text as runs, with the channels and threads of servers as Discord knows them. */
export function textRuns(text: Text): Run[] {
  return readRuns(text, findChannel);
}

/** Direct messages have no name that could be shown. */
const findChannel: FindChannel = (conversation) => {
  const place = readConversationId(conversation);
  if (place === null) return null;
  const { guild, channel, thread } = place;
  return guild === null ? null : { id: thread ?? channel, before: '' };
};
