import { platformOf } from '../commands/caller.ts';
import type { Subscription } from '../digests/subscription.ts';
import type { Text } from './card.ts';
import { plain } from './text.ts';

/**
 * Where a digest goes, for someone who reads it in the conversation `shownIn`: `here`, or `to` and its conversation, never
 * by its id.
 */
export function whereText(
  { conversation, maker }: Pick<Subscription, 'conversation' | 'maker'>,
  shownIn: string,
): Text {
  if (conversation === shownIn) return [plain('here')];
  // Where people make a digest it goes, or to themselves: no other is made for another conversation.
  const isOwn = maker !== null && maker.conversation !== conversation;
  const text = isOwn ? 'your direct messages' : `a channel on ${namePlatform(platformOf(conversation))}`;
  return [plain('to '), { kind: 'conversation', text, conversation }];
}

/** `Slack`, from the `slack` of its conversations. */
function namePlatform(platform: string): string {
  return `${platform.slice(0, 1).toUpperCase()}${platform.slice(1)}`;
}
