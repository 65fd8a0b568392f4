import { writeFile } from 'node:fs/promises';
import { renderCard as renderTerminal } from '../adapters/platforms/terminal/render-card.ts';
import type { Card } from '../core/cards/card.ts';

/** As wide as a third of a page. */
const columns = 70;

/** Shows a card on every platform side by side: on the standard output, or as a page in a file of that name. */
export async function showOnPlatforms(title: string, card: Card, html: string | undefined): Promise<void> {
  const shown = await showOnEach(card);
  if (html === undefined) {
    process.stdout.write(shown.map(({ name, sent }) => `${name}\n\n${sent}\n`).join('\n'));
    return;
  }
  await writeFile(html, drawPage(title, shown));
  process.stdout.write(`${html}\n`);
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
  const { renderCard } = await import('../adapters/platforms/discord/rendering/render-card.ts');
  const { discordStyles, drawMessages } = await import('../adapters/platforms/discord/rendering/draw-messages.ts');
  const { messages, fileComponents } = renderCard(card);
  const components = [...messages, ...fileComponents];
  return { name: 'discord', sent: writeJson(components), drawn: drawMessages(components), styles: discordStyles };
}

async function showOnSlack(card: Card): Promise<Shown> {
  const { renderCard } = await import('../adapters/platforms/slack/rendering/render-card.ts');
  const { slackStyles, drawMessages } = await import('../adapters/platforms/slack/rendering/draw-messages.ts');
  const { messages } = renderCard(card);
  return { name: 'slack', sent: writeJson(messages), drawn: drawMessages(messages), styles: slackStyles };
}

function writeJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function drawPage(title: string, platforms: readonly Shown[]): string {
  const columnsOfPage = platforms
    .map(({ name, drawn }) => `<section><h1>${name}</h1><div class="${name}">${drawn}</div></section>`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
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
