import type { BlockAction, ButtonAction, FeedbackButtonsAction, OverflowAction, StaticSelectAction } from '@slack/bolt';
import { lostButtonCard } from '../../../../core/cards/lost-button-card.ts';
import { pressPrefix, readActionValue } from '../rendering/action-value.ts';
import { readOpenModal } from '../views/open-view.ts';
import { answerInView } from '../views/press-in-view.ts';
import type { ReplyPlace } from '../answering/reply-place.ts';
import { ResponseUrl } from '../answering/response-url.ts';
import { serveRequest } from '../answering/serve-request.ts';
import { showCard } from '../answering/show-card.ts';
import type { Surface, SurfaceTools } from '../surface.ts';

type PressedAction = ButtonAction | FeedbackButtonsAction | OverflowAction | StaticSelectAction;
type Pressed = BlockAction<PressedAction>;

/** The buttons and menus of cards: a press is its command line. */
export const listenToActions: Surface = (app, tools) => {
  app.action<Pressed>({ type: 'block_actions', action_id: new RegExp(`^${pressPrefix}`) }, async (listened) => {
    const { ack, action, body, context } = listened;
    await ack();
    const team = context.teamId ?? body.team?.id ?? body.user.team_id ?? '';
    await tools.takeOnce(body.trigger_id, async () => {
      const { view, user, trigger_id: trigger } = body;
      const line = await findLine(valueOf(action), tools);
      if (view !== undefined) {
        const workspace = await tools.workspaces.find(team);
        await answerInView({ workspace, user: user.id, modal: readOpenModal(view), trigger, line }, tools);
        return;
      }
      const place = await placeOf(body, team, tools);
      if (place !== null) await answerPress(place, line, trigger, tools);
    });
  });
};

/** Where the answer to a press belongs: into the thread of the message; null where the press was on no message. */
async function placeOf(body: Pressed, team: string, tools: SurfaceTools): Promise<ReplyPlace | null> {
  const { container, channel, message, response_url: url, trigger_id: trigger, user } = body;
  const id = channel?.id ?? readText(container, 'channel_id');
  if (id === null) return null;
  const workspace = await tools.workspaces.find(team);
  const isDirect = await tools.directory.isDirect(workspace, user.id, id);
  const isEphemeral = readFlag(container, 'is_ephemeral');
  const thread = readText(container, 'thread_ts') ?? readText(message, 'thread_ts');
  const own = isEphemeral ? null : readText(container, 'message_ts');
  return {
    workspace,
    channel: id,
    thread: thread ?? own,
    isThreadAlive: thread !== null,
    user: user.id,
    isDirect,
    // What only one person sees has no thread, and Dateline may be no member there.
    response: url === '' ? null : new ResponseUrl(url, tools.now),
    key: `press ${trigger}`,
  };
}

async function answerPress(
  place: ReplyPlace,
  line: string | null,
  trigger: string,
  tools: SurfaceTools,
): Promise<void> {
  if (line === null) return showCard(place, lostButtonCard(), tools);
  if (await tools.openForm({ workspace: place.workspace, place, trigger, line })) return;
  await serveRequest(place, { line }, tools);
}

/** The command line that a value stands for; null where it is not known (any more). */
async function findLine(value: string, { buttons }: SurfaceTools): Promise<string | null> {
  const pressed = readActionValue(value);
  return pressed?.kind === 'kept' ? buttons.findButton(pressed.key) : (pressed?.line ?? null);
}

function valueOf(action: PressedAction): string {
  return 'selected_option' in action ? action.selected_option.value : (action.value ?? '');
}

function readText(part: object | undefined, name: string): string | null {
  const value: unknown = part === undefined ? undefined : Reflect.get(part, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

function readFlag(part: object, name: string): boolean {
  return Reflect.get(part, name) === true;
}
