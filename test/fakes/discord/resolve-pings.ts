import type { APIAllowedMentions } from 'discord.js';
import { COMPONENT, walkComponents } from './components.ts';
import { may } from './permissions.ts';
import type { Channel, Message, Pings, User } from './state.ts';

/** What a message says in words that can mention: its content, or its text displays. Embeds and labels never ping. */
export const spokenTexts = ({ content, components }: Pick<Message, 'content' | 'components'>): string[] => [
  ...(content ? [content] : []),
  ...[...walkComponents(components)].flatMap(({ component }) =>
    component.type === COMPONENT.text && component.content ? [component.content] : [],
  ),
];

/**
 * Who is pinged: what the texts mention, what `allowed_mentions` lets through, what the author may.
 * Markdown doesn't count: an escaped mention is drawn as text and rings all the same, and so, to be careful, in code.
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function resolvePings(
  texts: readonly string[],
  {
    channel,
    author,
    allowed,
    repliedTo,
  }: {
    channel: Channel;
    author: User;
    allowed?: APIAllowedMentions | null | undefined;
    repliedTo?: User | undefined;
  },
): Pings {
  const text = texts.join('\n');
  const mentioned = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, id]) => id ?? '');
  const mayPingAll = may(author, channel, 'MentionEveryone');
  const parse: readonly string[] = allowed ? (allowed.parse ?? []) : ['users', 'roles', 'everyone'];
  const lets = (kind: 'users' | 'roles', id: string): boolean =>
    parse.includes(kind) || (allowed?.[kind]?.includes(id) ?? false);
  const isThere = (id: string): boolean =>
    channel.guild?.members.has(id) ?? channel.recipients.some((user) => user.id === id);
  const users = mentioned(/<@!?(\d+)>/g).filter((id) => isThere(id) && lets('users', id));
  if (repliedTo && (allowed ? allowed.replied_user === true : true)) users.push(repliedTo.id);
  const roles = mentioned(/<@&(\d+)>/g).filter((id) => {
    const role = channel.guild?.roles.get(id);
    return role && (role.mentionable || mayPingAll) && lets('roles', id);
  });
  const everyone = /@(?:everyone|here)\b/.test(text) && mayPingAll && parse.includes('everyone');
  return { users: new Set(users), roles: new Set(roles), everyone };
}
