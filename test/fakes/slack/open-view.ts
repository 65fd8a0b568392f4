import type { SlackView } from './block-schemas.ts';
import type { Core } from './core.ts';
import { fillIds } from './fill-ids.ts';
import { refuse, refuseAsWrong } from './slack-error.ts';
import { validateView } from './validate-blocks.ts';
import type { OpenView, User } from './world.ts';

/** https://docs.slack.dev/surfaces/modals: three views in a stack, 250 kB each. */
const STACK_MAX = 3;
const VIEW_MAX_BYTES = 250_000;

/** A view as it was given, judged. Throws where Slack refuses it. */
export function judgeView(core: Core, given: unknown, type: SlackView['type']): SlackView {
  const { refusal, view, cautions } = validateView(given);
  if (refusal || !view) throw refuseAsWrong(refusal?.error ?? 'invalid_arguments', refusal?.messages ?? []);
  if (view.type !== type) {
    throw refuseAsWrong('invalid_arguments', [`[ERROR] must be a ${type} [json-pointer:/view/type]`]);
  }
  if (Buffer.byteLength(JSON.stringify(view)) > VIEW_MAX_BYTES) throw refuseAsWrong('view_too_large');
  for (const caution of cautions) core.violate(`showed what is not read as it was meant: ${caution}`);
  return { ...view, blocks: fillIds(core.world, view.blocks) };
}

/** Opens a modal before a user, on top of another where there is one. */
export function openModal(core: Core, user: User, view: SlackView, previous?: OpenView): OpenView {
  const { world } = core;
  const { external_id: externalId } = view;
  const isKnown = externalId !== undefined && externalId !== '' && findView(core, user, externalId) !== undefined;
  if (isKnown) throw refuse('duplicate_external_id');
  let depth = 1;
  for (let below = previous; below; below = below.previous) depth += 1;
  if (depth > STACK_MAX) throw refuseAsWrong('push_limit_reached');
  const id = world.id('V');
  const opened: OpenView = {
    id,
    user,
    view,
    hash: hashOf(core),
    rootId: previous?.rootId ?? id,
    previous,
    held: {},
    isOpen: true,
    revision: 0,
  };
  world.views.set(id, opened);
  core.changed();
  return opened;
}

/** Replaces what an open view shows. Throws where it was changed since the client saw it. */
export function changeView(core: Core, open: OpenView, view: SlackView, hash?: string): void {
  if (hash !== undefined && hash !== open.hash) throw refuse('hash_conflict');
  Object.assign(open, { view, hash: hashOf(core), revision: open.revision + 1 });
  core.changed();
}

/** Publishes a user's home tab. */
export function publishHome(core: Core, user: User, view: SlackView, hash?: string): OpenView {
  const known = core.world.homes.get(user.id);
  if (known) {
    changeView(core, known, view, hash);
    return known;
  }
  const id = core.world.id('V');
  const home: OpenView = {
    id,
    user,
    view,
    hash: hashOf(core),
    rootId: id,
    previous: undefined,
    held: {},
    isOpen: true,
    revision: 0,
  };
  core.world.homes.set(user.id, home);
  core.world.views.set(id, home);
  core.changed();
  return home;
}

/** Closes a modal, or the whole stack it stands in. */
export function closeModal(core: Core, open: OpenView, { all = false } = {}): void {
  for (const other of core.world.views.values()) {
    if (other === open || (all && other.rootId === open.rootId)) other.isOpen = false;
  }
  core.changed();
}

const findView = (core: Core, user: User, externalId: string): OpenView | undefined =>
  [...core.world.views.values()].find(
    (one) => one.isOpen && one.view.external_id === externalId && one.user.workspace === user.workspace,
  );

const hashOf = ({ world }: Core): string => `${world.ts()}.hash`;
