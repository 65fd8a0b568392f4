import type { FindPlace } from '../../../../core/front-page/read-home.ts';
import { failureFields } from '../failure-fields.ts';
import { readConversationId } from '../conversation-id.ts';
import type { SurfaceTools } from '../surface.ts';
import type { Workspace } from '../workspaces.ts';

/** As many members of a channel as Slack gives at once. */
const membersPage = 1_000;

/** What one person knows of conversations: of public channels, and private ones that they are in. */
export function createFindPlace(
  workspace: Workspace,
  user: string,
  { directory, logger }: Pick<SurfaceTools, 'directory' | 'logger'>,
): FindPlace {
  return async (conversation) => {
    const place = readConversationId(conversation);
    // Direct messages of others, or of another workspace.
    if (place?.team !== workspace.team || place.channel.startsWith('D')) return null;
    const { channel } = place;
    try {
      const { channel: found } = await workspace.client.conversations.info({ channel });
      if (found?.name === undefined || found.is_archived === true) return null;
      const isOpen = found.is_private === false && found.is_mpim !== true;
      if (!isOpen && !(await isMember(workspace, channel, user))) return null;
      return { name: `#${found.name}`, mayManage: await directory.mayManage(workspace, user) };
    } catch (error) {
      logger.debug(failureFields(error), 'Slack does not say what a channel is called');
      return null;
    }
  };
}

async function isMember({ client }: Workspace, channel: string, user: string): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const { members = [], response_metadata: metadata } = await client.conversations.members({
      channel,
      limit: membersPage,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (members.includes(user)) return true;
    cursor = metadata?.next_cursor === '' ? undefined : metadata?.next_cursor;
  } while (cursor !== undefined);
  return false;
}
