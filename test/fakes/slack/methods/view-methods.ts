import type { Call, Method } from '../method.ts';
import { changeView, judgeView, openModal, publishHome } from '../open-view.ts';
import { missingArgument, refuse, refuseAsWrong } from '../slack-error.ts';
import { viewJson } from '../to-json.ts';
import type { OpenView } from '../world.ts';

const answer = ({ core }: Call, view: OpenView) => ({ view: viewJson(view, core.app.id) });

/** The interaction whose trigger is used. */
function triggered({ core, workspace, args }: Call) {
  const interaction = core.interactions.useTrigger(
    args.optional('trigger_id') ?? args.required('interactivity_pointer'),
  );
  if (interaction.user.workspace !== workspace) throw refuseAsWrong('invalid_trigger_id');
  return interaction;
}

const open: Method = {
  name: 'views.open',
  tier: 4,
  handle(call) {
    const view = judgeView(call.core, call.args.json('view'), 'modal');
    const interaction = triggered(call);
    const opened = openModal(call.core, interaction.user, view);
    interaction.views.push(opened);
    call.core.changed();
    return answer(call, opened);
  },
};

const push: Method = {
  name: 'views.push',
  tier: 4,
  handle(call) {
    const view = judgeView(call.core, call.args.json('view'), 'modal');
    const interaction = triggered(call);
    if (interaction.view?.view.type !== 'modal') throw refuseAsWrong('invalid_trigger_id');
    const opened = openModal(call.core, interaction.user, view, interaction.view);
    interaction.views.push(opened);
    call.core.changed();
    return answer(call, opened);
  },
};

const update: Method = {
  name: 'views.update',
  tier: 4,
  handle(call) {
    const { core, workspace, args } = call;
    const [id, externalId] = [args.optional('view_id'), args.optional('external_id')];
    if (id === undefined && externalId === undefined) throw missingArgument('view_id');
    const known = [...core.world.views.values()].find((one) =>
      id === undefined ? one.view.external_id === externalId : one.id === id,
    );
    if (!known?.isOpen || known.user.workspace !== workspace) throw refuse('not_found');
    const view = judgeView(core, args.json('view'), known.view.type);
    changeView(core, known, view, args.optional('hash'));
    return answer(call, known);
  },
};

const publish: Method = {
  name: 'views.publish',
  tier: 4,
  handle(call) {
    const { core, workspace, args } = call;
    const user = core.world.userIn(workspace, args.required('user_id'));
    if (!user || user.isBot) throw refuse('user_not_found');
    if (!core.settings.hasHome) throw refuseAsWrong('not_enabled');
    const view = judgeView(core, args.json('view'), 'home');
    return answer(call, publishHome(core, user, view, args.optional('hash')));
  },
};

export const viewMethods: readonly Method[] = [open, push, update, publish];
