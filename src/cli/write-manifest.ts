import { parseArgs } from 'node:util';
import { Document, isScalar } from 'yaml';
import { listScopes, toManifest, type ManifestOptions } from '../adapters/platforms/slack/manifest.ts';
import { openSqliteStore } from '../adapters/stores/sqlite/open-sqlite-store.ts';
import { readEnvironment } from '../config/environment.ts';
import type { Settings } from '../config/settings-schema.ts';
import { readSettings } from '../config/settings.ts';
import { DatelineError } from '../core/errors.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { createOfflineCommands, errorsOnly } from './create-offline-commands.ts';

const USAGE = 'manifest [--address https://…]';

export const manifestTool: CommandLineTool = {
  name: 'manifest',
  usage: USAGE,
  summary: 'prints what to create the Slack app from; --address makes it one for requests over HTTP',
  async run(words) {
    const address = readAddress(words);
    const { settingsFile } = readEnvironment();
    const settings = readSettings(settingsFile.path, { mustExist: settingsFile.chosen });
    process.stdout.write(await writeManifest(settings, address));
    return 0;
  },
};

/**
 * The manifest as YAML, each scope with what it is needed for.
 *
 * @param address where Slack reaches Dateline over HTTP; null: over Socket Mode
 */
export async function writeManifest(settings: Settings, address: string | null): Promise<string> {
  const store = openSqliteStore({ path: ':memory:' });
  try {
    const clock = { now: () => new Date() };
    const commands = createOfflineCommands({ store, settings, clock, logger: errorsOnly });
    const { hearThreads: hearsThreads, unfurl: unfurlHosts } = settings.slack;
    const options = { address, unfurlHosts, hearsThreads };
    return format(toManifest(commands, options), options);
  } finally {
    await store.close();
  }
}

function format(manifest: ReturnType<typeof toManifest>, options: ManifestOptions): string {
  const document = new Document(manifest, { aliasDuplicateObjects: false });
  document.commentBefore = [
    ' The Slack app of Dateline: https://api.slack.com/apps → Create New App → From a manifest, YAML.',
    options.address === null ? ' Over Socket Mode.' : ` Over HTTP, at ${options.address}.`,
    ' Made from the commands: npm run -s dateline -- manifest',
  ].join('\n');
  listScopes(options).forEach(({ reason }, index) => {
    const scope = document.getIn(['oauth_config', 'scopes', 'bot', index], true);
    if (isScalar(scope)) scope.comment = ` ${reason}`;
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

function readAddress(words: string[]): string | null {
  const hint = `npm run -s dateline -- ${USAGE}`;
  let given: string | undefined;
  try {
    given = parseArgs({ args: words, options: { address: { type: 'string' } } }).values.address;
  } catch (error) {
    throw new DatelineError('bad-argument', error instanceof Error ? error.message : String(error), { hint });
  }
  if (given === undefined) return null;
  const address = URL.parse(given);
  // Slack takes no other protocol.
  if (address?.protocol === 'https:' && address.username === '' && address.search === '' && address.hash === '') {
    return address.href.replace(/\/+$/, '');
  }
  throw new DatelineError('bad-argument', `"${given}" is not an address that Slack can reach Dateline at.`, {
    hint: 'It begins with https://, such as https://dateline.example.com.',
  });
}
