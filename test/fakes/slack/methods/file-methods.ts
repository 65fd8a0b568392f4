import { asRecord } from '../arguments.ts';
import { channelOf, requireWritable } from '../method.ts';
import type { Method } from '../method.ts';
import { judgeContent, threadOf } from '../post-message.ts';
import { refuse, refuseAsWrong } from '../slack-error.ts';
import { fileJson } from '../to-json.ts';

// https://docs.slack.dev/messaging/working-with-files#uploading_files

const getUploadUrl: Method = {
  name: 'files.getUploadURLExternal',
  tier: 4,
  scopes: ['files:write'],
  handle({ core, args }) {
    const file = {
      id: core.world.id('F'),
      name: args.required('filename'),
      title: args.required('filename'),
      length: args.count('length', 0),
      content: undefined,
      isShared: false,
    };
    core.world.files.set(file.id, file);
    return { upload_url: `${core.baseUrl}/upload/v1/${file.id}`, file_id: file.id };
  },
};

const completeUpload: Method = {
  name: 'files.completeUploadExternal',
  tier: 4,
  scopes: ['files:write'],
  handle(call) {
    const { core, workspace, args } = call;
    const given = args.json('files');
    if (!Array.isArray(given) || given.length === 0) throw refuseAsWrong('invalid_arguments');
    const files = given.map((one: unknown) => {
      const { id, title } = asRecord(one);
      const file = typeof id === 'string' ? core.world.files.get(id) : undefined;
      if (!file) throw refuse('file_not_found');
      if (!file.content) throw refuseAsWrong('file_upload_not_found');
      if (typeof title === 'string') file.title = title;
      return file;
    });
    if (args.optional('channel_id') !== undefined) {
      const channel = channelOf(call, 'channel_id');
      requireWritable(call, channel);
      const threadTs = threadOf(core, channel, args.optional('thread_ts'));
      const comment = args.optional('initial_comment');
      const content = comment === undefined ? { text: '' } : judgeContent(core, { text: comment, blocks: undefined });
      for (const file of files) file.isShared = true;
      core.world.addMessage({ channel, author: workspace.bot, ...content, threadTs, files });
      core.changed();
    }
    return { files: files.map((file) => fileJson(file)) };
  },
};

const info: Method = {
  name: 'files.info',
  tier: 4,
  scopes: ['files:read'],
  handle({ core, args }) {
    const file = core.world.files.get(args.required('file'));
    if (!file) throw refuse('file_not_found');
    return { file: fileJson(file) };
  },
};

export const fileMethods: readonly Method[] = [getUploadUrl, completeUpload, info];
