import { failureFields } from '../failure-fields.ts';
import type { Surface } from '../surface.ts';

/** Stands above the suggested questions. */
const promptsTitle = 'In the news now';

/** Dateline as an agent: whoever opens its messages is offered questions on what is in the news. */
export const listenToAgent: Surface = (app, tools) => {
  app.event('app_home_opened', async ({ event, body, context }) => {
    if (event.tab !== 'messages') return;
    await tools.takeOnce(body.event_id, async () => {
      try {
        const questions = await tools.frontPage.suggestQuestions();
        if (questions.length === 0) return;
        const { client } = await tools.workspaces.find(context.teamId ?? body.team_id);
        // Without a thread: an agent's prompts belong to the whole conversation.
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: event.channel,
          title: promptsTitle,
          prompts: questions.map(({ title, question }) => ({ title, message: question })),
        });
      } catch (error) {
        tools.logger.warn(failureFields(error), 'no questions could be suggested');
      }
    });
  });
};
