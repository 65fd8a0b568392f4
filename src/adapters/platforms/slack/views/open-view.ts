import type { types } from '@slack/bolt';
import type { Workspace } from '../workspaces.ts';

/** A modal in which something was pressed. */
export interface OpenModal {
  id: string;
  /** Slack puts no more than three above each other: above this one there is room for another. */
  hasRoomAbove: boolean;
}

/** Reads it from the view of a press; null where that was in the home. */
export function readOpenModal(view: {
  id: string;
  type: string;
  root_view_id: string | null;
  previous_view_id: string | null;
}): OpenModal | null {
  if (view.type !== 'modal') return null;
  // The third one stands above another that is not the first.
  const isThird = view.previous_view_id !== null && view.previous_view_id !== view.root_view_id;
  return { id: view.id, hasRoomAbove: !isThird };
}

/**
 * Opens a modal: above the one in which it was asked for, or in its place where there is no room. Resolves to its id; null
 * where Slack gives none. Rejects with what Slack says.
 */
export async function openView(
  { client }: Workspace,
  trigger: string,
  view: types.ModalView,
  below: OpenModal | null,
): Promise<string | null> {
  const opened =
    below === null
      ? await client.views.open({ trigger_id: trigger, view })
      : below.hasRoomAbove
        ? await client.views.push({ trigger_id: trigger, view })
        : await client.views.update({ view_id: below.id, view });
  return opened.view?.id ?? null;
}
