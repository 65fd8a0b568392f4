import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderCard as renderTerminal } from '../adapters/platforms/terminal/render-card.ts';
import { readBriefingFile } from '../adapters/sources/briefing-folder/briefing-file.ts';
import { listBriefingFiles } from '../adapters/sources/briefing-folder/list-briefing-files.ts';
import { openSqliteStore } from '../adapters/stores/sqlite/open-sqlite-store.ts';
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

const USAGE = 'preview [--html FILE] [LINE]';
const usualLine = '/brief';
/** As wide as a third of a page. */
const columns = 70;

export const previewTool: CommandLineTool = {
  name: 'preview',
  usage: USAGE,
  summary: 'shows the card that answers a line (/brief, a question) on each platform; --html writes a page of it',
  run: preview,
};

async function preview(words: string[]): Promise<number> {
  const { html, line } = readOptions(words);
  const shown = await showOnEach(await answer(line));
  if (html === undefined) {
    process.stdout.write(shown.map(({ name, sent }) => `${name}\n\n${sent}\n`).join('\n'));
    return 0;
  }
  await writeFile(html, drawPage(line, shown));
  process.stdout.write(`${html}\n`);
  return 0;
}

/** A card on one platform. */
interface Shown {
  name: string;
  /** What the platform is given. */
  sent: string;
  /** What it looks like there, as HTML, and the style sheet for it. */
  drawn: string;
  styles: string;
}

async function showOnEach(card: Card): Promise<Shown[]> {
  const terminal = renderTerminal(card, { columns, color: false });
  return [
    { name: 'terminal', sent: terminal, drawn: `<pre>${escapeHtml(terminal)}</pre>`, styles: '' },
    await showOnDiscord(card),
    await showOnSlack(card),
  ];
}

async function showOnDiscord(card: Card): Promise<Shown> {
  // Discord's library takes a second to load.
  const { renderCard } = await import('../adapters/platforms/discord/render-card.ts');
  const { discordStyles, drawMessages } = await import('../adapters/platforms/discord/draw-messages.ts');
  const { messages, fileComponents } = renderCard(card);
  const components = [...messages, ...fileComponents];
  return { name: 'discord', sent: writeJson(components), drawn: drawMessages(components), styles: discordStyles };
}

async function showOnSlack(card: Card): Promise<Shown> {
  const { renderCard } = await import('../adapters/platforms/slack/render-card.ts');
  const { slackStyles, drawMessages } = await import('../adapters/platforms/slack/draw-messages.ts');
  const { messages } = renderCard(card);
  return { name: 'slack', sent: writeJson(messages), drawn: drawMessages(messages), styles: slackStyles };
}

function writeJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
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
  const store = openSqliteStore({ path: ':memory:' });
  try {
    for (const { name } of await listBriefingFiles(briefingsFolder)) {
      await store.put(await readBriefingFile(join(briefingsFolder, name)));
    }
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

function drawPage(line: string, platforms: readonly Shown[]): string {
  const columnsOfPage = platforms
    .map(({ name, drawn }) => `<section><h1>${name}</h1><div class="${name}">${drawn}</div></section>`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(line)}</title>
<style>
body { display: flex; flex-wrap: wrap; gap: 24px; margin: 24px; font-family: sans-serif; }
section { flex: 1; min-width: 496px; }
h1 { font-size: 14px; }
.terminal { background: #fff; border: 1px solid #ccc; font-size: 11px; padding: 0 16px; overflow: auto; }
${platforms.map(({ styles }) => styles).join('')}</style>
${columnsOfPage}
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
