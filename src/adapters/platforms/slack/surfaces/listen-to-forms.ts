import type { BlockSuggestion, ViewSubmitAction } from '@slack/bolt';
import { lostButtonCard } from '../../../../core/cards/lost-button-card.ts';
import { completeRequest, findFormFaults } from '../../../../core/commands/complete-request.ts';
import { parseIncomplete } from '../../../../core/commands/parse-command-line.ts';
import { suggestValues } from '../../../../core/commands/suggest-values.ts';
import { failureFields } from '../failure-fields.ts';
import { readMetadata, type FormMetadata } from '../forms/form-metadata.ts';
import { fieldPrefix, formId, toOptions } from '../forms/form-view.ts';
import { readForm } from '../forms/read-form.ts';
import { openDirectPlace } from '../views/open-direct-place.ts';
import { publishHome } from '../views/publish-home.ts';
import type { ReplyPlace } from '../answering/reply-place.ts';
import { serveRequest } from '../answering/serve-request.ts';
import { showCard } from '../answering/show-card.ts';
import type { Surface, SurfaceTools } from '../surface.ts';

/** Forms: what is wrong is said at its field; what is filled in is answered where the form was asked for. */
export const listenToForms: Surface = (app, tools) => {
  app.view<ViewSubmitAction>({ callback_id: formId, type: 'view_submission' }, async ({ ack, body, view, context }) => {
    const metadata = await readForms(view.private_metadata, tools);
    const { values, fieldOf } = readForm(view.state.values);
    const faults =
      metadata === null ? new Map<string, string>() : findFormFaults(metadata.line, values, tools.commands);
    if (faults.size > 0) {
      const errors = Object.fromEntries([...faults].map(([argument, fault]) => [fieldOf(argument), fault]));
      await ack({ response_action: 'errors', errors });
      return;
    }
    await ack();
    const { trigger_id: trigger, user } = body;
    const team = context.teamId ?? body.team?.id ?? user.team_id ?? '';
    await tools.takeOnce(trigger, async () => {
      const key = `form ${view.id} ${trigger}`;
      const workspace = await tools.workspaces.find(team);
      if (metadata === null) {
        await showCard(await openDirectPlace(workspace, user.id, key), lostButtonCard(), tools);
        return;
      }
      const request = completeRequest(metadata.line, values, tools.commands);
      const { actsIn } = metadata;
      const where =
        metadata.place === null
          ? await openDirectPlace(workspace, user.id, key, { asked: values.get('question') ?? null, tools })
          : { ...metadata.place, workspace, user: user.id, key };
      const place: ReplyPlace = { ...where, actsIn };
      await serveRequest(place, request, tools);
      // It was opened from the home, where what was done may show.
      if (metadata.place === null) await publishHome(workspace, user.id, tools);
    });
  });

  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: new RegExp(`^${fieldPrefix}`) },
    async (listened) => {
      const { ack, options } = listened;
      await ack({ options: toOptions(await suggest(options, tools)) });
    },
  );
};

/** Never rejects: a form can be filled in without suggestions, and answers say what went wrong. */
async function suggest({ action_id: field, value, view }: BlockSuggestion, tools: SurfaceTools) {
  try {
    const metadata = await readForms(view?.private_metadata ?? '', tools);
    const fields = metadata === null ? [] : (parseIncomplete(metadata.line, tools.commands)?.fields ?? []);
    const argument = fields.find(({ name }) => `${fieldPrefix}${name}` === field);
    return argument === undefined ? [] : await suggestValues(argument, value, tools.store);
  } catch (error) {
    tools.logger.error(failureFields(error), 'nothing could be suggested');
    return [];
  }
}

async function readForms(metadata: string, tools: SurfaceTools): Promise<FormMetadata | null> {
  try {
    return await readMetadata(metadata, tools.buttons, tools.now);
  } catch (error) {
    tools.logger.error(failureFields(error), 'it could not be read what a form is for');
    return null;
  }
}
