import type { Text } from '../../../../core/cards/card.ts';
import { readRuns, type FindChannel, type Run } from '../../../../core/cards/runs.ts';
import { readConversationId } from '../conversation-id.ts';

/** A text as runs, with channels as Slack knows them. */
export function textRuns(text: Text): Run[] {
  return readRuns(text, findChannel);
}

/** Direct messages have no name that could be shown, and threads none but their channel's. */
const findChannel: FindChannel = (conversation) => {
  const place = readConversationId(conversation);
  if (place === null || !/^[CG]/.test(place.channel)) return null;
  return { id: place.channel, before: place.thread === null ? '' : 'a thread in ' };
};
