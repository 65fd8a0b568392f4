import { parseArgs } from 'node:util';
import { readEnvironment } from '../config/environment.ts';
import { serviceSettings } from '../config/service-settings.ts';
import { readSettings } from '../config/settings.ts';
import type { Card } from '../core/cards/card.ts';
import { createRespond } from '../core/commands/respond.ts';
import { DatelineError } from '../core/errors.ts';
import { createPlaces } from '../core/places/places.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { createOfflineCommands, errorsOnly } from './create-offline-commands.ts';
import { readBriefingsFolder } from './read-briefings-folder.ts';
import { showOnPlatforms } from './show-on-platforms.ts';

const USAGE = 'preview [--html FILE] [LINE]';
const usualLine = '/brief';

export const previewTool: CommandLineTool = {
  name: 'preview',
  usage: USAGE,
  summary: 'shows the card that answers a line (/brief, a question) on each platform; --html writes a page of it',
  run: preview,
};

async function preview(words: string[]): Promise<number> {
  const { html, line } = readOptions(words);
  await showOnPlatforms(line, await answer(line), html);
  return 0;
}

function readOptions(words: string[]): { html: string | undefined; line: string } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { html: { type: 'string' } },
      allowPositionals: true,
    });
    return { html: values.html, line: positionals.join(' ') || usualLine };
  } catch (error) {
    throw new DatelineError('bad-argument', error instanceof Error ? error.message : String(error), {
      hint: `npm run -s dateline -- ${USAGE}`,
    });
  }
}

/** Answers a line from the briefings folder, with nothing remembered. */
async function answer(line: string): Promise<Card> {
  const { briefingsFolder, settingsFile } = readEnvironment();
  const settings = readSettings(settingsFile.path, { mustExist: settingsFile.chosen });
  const clock: Clock = { now: () => new Date() };
  const store = await readBriefingsFolder(briefingsFolder);
  try {
    const places = createPlaces({ store, ...serviceSettings(settings) });
    const commands = createOfflineCommands({ store, settings, clock, logger: errorsOnly });
    const respond = createRespond({ commands, places, clock, logger: errorsOnly, newReference: () => 'preview' });
    return await respond({
      caller: {
        conversation: 'preview:local:main',
        space: 'local',
        isDirect: true,
        user: 'you',
        canManageChannel: true,
      },
      line,
    });
  } finally {
    await store.close();
  }
}
