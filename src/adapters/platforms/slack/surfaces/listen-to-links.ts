import type { types } from '@slack/bolt';
import type { Card } from '../../../../core/cards/card.ts';
import { failureFields } from '../failure-fields.ts';
import { renderCard } from '../rendering/render-card.ts';
import type { Surface, SurfaceTools } from '../surface.ts';
import { withoutRichText } from '../rendering/without-rich-text.ts';

/** As many links of one message as are looked at. */
const mostLinks = 5;

/** Links to configured sources: shown with the brief of their story, where it is stored; any other stays a link. */
export const listenToLinks: Surface = (app, tools) => {
  if (tools.unfurlHosts.length === 0) return;
  app.event('link_shared', async ({ event, body, context }) => {
    await tools.takeOnce(body.event_id, async () => {
      try {
        const unfurls = await previewLinks(event.links, tools);
        if (Object.keys(unfurls).length === 0) return;
        const { client } = await tools.workspaces.find(context.teamId ?? body.team_id);
        await client.chat.unfurl({ ...placeOf(event), unfurls });
      } catch (error) {
        tools.logger.warn(failureFields(error), 'a link could not be shown with its brief');
      }
    });
  });
};

/** While it is typed, a link stands nowhere yet: then Slack names it by an id of its own. */
function placeOf({ channel, message_ts: ts, unfurl_id: id, source }: types.LinkSharedEvent) {
  return id !== undefined && (source === 'composer' || source === 'conversations_history')
    ? ({ unfurl_id: id, source } as const)
    : ({ channel, ts } as const);
}

async function previewLinks(
  links: readonly { url: string }[],
  tools: SurfaceTools,
): Promise<Record<string, types.LinkUnfurls[string]>> {
  const unfurls: Record<string, types.LinkUnfurls[string]> = {};
  for (const { url } of links.slice(0, mostLinks)) {
    if (!isOf(url, tools.unfurlHosts)) continue;
    const blocks = (await drawBrief(url, 'short', tools)) ?? (await drawBrief(url, 'headlines', tools));
    if (blocks !== null) unfurls[url] = { blocks };
  }
  return unfurls;
}

/** The brief of a link as the blocks of one message; null where it takes more, or there is none. */
async function drawBrief(
  url: string,
  depth: 'short' | 'headlines',
  { frontPage, buttons }: SurfaceTools,
): Promise<types.KnownBlock[] | null> {
  const card: Card | null = await frontPage.previewLink(url, depth);
  if (card === null) return null;
  const { messages, kept } = renderCard(card);
  const [message, ...others] = messages;
  if (message === undefined || others.length > 0) return null;
  if (kept.size > 0) await buttons.keepButtons(kept);
  return withoutRichText(message.blocks);
}

/** Whether an address is of one of the hosts, or of a part of one. */
function isOf(url: string, hosts: readonly string[]): boolean {
  const host = URL.parse(url)?.hostname ?? '';
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}
