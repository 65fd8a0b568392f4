import { asRecord } from '../arguments.ts';
import { channelOf } from '../method.ts';
import type { Call, Method } from '../method.ts';
import { refuse, refuseAsWrong } from '../slack-error.ts';
import type { Channel } from '../world.ts';

// https://docs.slack.dev/ai/developing-agents
const PROMPTS_MAX = 4;
const LOADING_MESSAGES_MAX = 10;

function conversationOf(call: Call): Channel {
  if (call.core.settings.view === 'none') throw refuseAsWrong('assistant_view_not_enabled');
  return channelOf(call, 'channel_id');
}

const setStatus: Method = {
  name: 'assistant.threads.setStatus',
  tier: 4,
  // The older scope, or the right to write.
  scopes: ['assistant:write', 'chat:write'],
  handle(call) {
    const { core, args } = call;
    const channel = conversationOf(call);
    const threadTs = args.required('thread_ts');
    if (!channel.messages.has(threadTs)) throw refuse('invalid_thread_ts');
    const status = args.optional('status') ?? '';
    const loading = args.json('loading_messages');
    if (Array.isArray(loading) && loading.length > LOADING_MESSAGES_MAX) {
      throw refuseAsWrong('too_many_loading_messages');
    }
    const key = `${channel.id} ${threadTs}`;
    if (status === '') core.world.statuses.delete(key);
    else core.world.statuses.set(key, status);
    core.world.statusHistory.push({ channel, threadTs, status });
    core.changed();
    return {};
  },
};

const setSuggestedPrompts: Method = {
  name: 'assistant.threads.setSuggestedPrompts',
  tier: 4,
  scopes: ['assistant:write'],
  handle(call) {
    const { core, args } = call;
    const channel = conversationOf(call);
    const threadTs = args.optional('thread_ts');
    const prompts = args.json('prompts');
    if (!Array.isArray(prompts) || prompts.length === 0) {
      throw refuseAsWrong('invalid_arguments', ['[ERROR] missing required field: prompts']);
    }
    if (prompts.length > PROMPTS_MAX)
      throw refuseAsWrong('invalid_arguments', [
        `[ERROR] no more than ${PROMPTS_MAX} items allowed [json-pointer:/prompts]`,
      ]);
    const read = prompts.map((prompt: unknown, index) => {
      const { title, message } = asRecord(prompt);
      if (typeof title === 'string' && typeof message === 'string' && title !== '' && message !== '') {
        return { title, message };
      }
      throw refuseAsWrong('invalid_arguments', [
        `[ERROR] missing required field: title, message [json-pointer:/prompts/${index}]`,
      ]);
    });
    // In an agent's conversation a call that names a thread does nothing, and says nothing of it.
    if (core.settings.view === 'agent' && threadTs !== undefined) {
      core.violate("setSuggestedPrompts with thread_ts, which an agent's conversation ignores");
      return {};
    }
    core.world.prompts.set(channel.id, { title: args.optional('title'), threadTs, prompts: read });
    core.changed();
    return {};
  },
};

const setTitle: Method = {
  name: 'assistant.threads.setTitle',
  tier: 4,
  scopes: ['assistant:write'],
  handle(call) {
    const channel = conversationOf(call);
    const threadTs = call.args.required('thread_ts');
    if (!channel.messages.has(threadTs)) throw refuse('invalid_thread_ts');
    call.core.world.threadTitles.set(`${channel.id} ${threadTs}`, call.args.required('title'));
    call.core.changed();
    return {};
  },
};

export const assistantMethods: readonly Method[] = [setStatus, setSuggestedPrompts, setTitle];
