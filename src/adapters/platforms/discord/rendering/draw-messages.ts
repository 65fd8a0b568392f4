import { ButtonStyle, ComponentType, type APIMessageComponent } from 'discord.js';

/** How Discord's own dark theme looks, roughly. */
export const discordStyles = `
.discord { background: #313338; color: #dbdee1; font: 16px/1.375 "gg sans", "Noto Sans", Helvetica, Arial, sans-serif; padding: 16px; }
.discord .container { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; max-width: 600px; padding: 12px 16px; margin: 0 0 8px; }
.discord .container > * { margin: 0 0 8px; }
.discord .line { white-space: pre-wrap; overflow-wrap: anywhere; }
.discord .h2 { font-size: 20px; font-weight: 700; }
.discord .h3 { font-size: 16px; font-weight: 700; }
.discord .small { font-size: 13px; color: #949ba4; }
.discord .quote { border-left: 4px solid #4e5058; padding-left: 12px; }
.discord .item { padding-left: 24px; text-indent: -16px; }
.discord .time { background: #3f4147; border-radius: 4px; padding: 0 2px; }
.discord .channel { background: #3c4270; border-radius: 4px; color: #c9cdfb; padding: 0 2px; }
.discord code { background: #1e1f22; border-radius: 4px; padding: 0 4px; font-size: 85%; }
.discord a { color: #00a8fc; text-decoration: none; }
.discord .row { display: flex; flex-wrap: wrap; gap: 8px; }
.discord .section { display: flex; gap: 16px; justify-content: space-between; }
.discord .button, .discord .select { background: #4e5058; color: #fff; border-radius: 8px; padding: 5px 14px; font-size: 14px; font-weight: 500; }
.discord .disabled { opacity: 0.5; }
.discord .select { background: #1e1f22; color: #949ba4; flex: 1; }
.discord .file { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; max-width: 400px; padding: 12px; margin: 0 0 8px; color: #00a8fc; }
.discord hr { border: 0; border-top: 1px solid #3f4147; }
`;

/** Components as HTML that looks like Discord's, for a preview: it knows the Markdown that `write-markdown.ts` writes. */
export function drawMessages(components: readonly APIMessageComponent[]): string {
  return components.map(draw).join('\n');
}

function draw(component: APIMessageComponent): string {
  switch (component.type) {
    case ComponentType.Container: {
      const color = (component.accent_color ?? 0).toString(16).padStart(6, '0');
      return `<div class="container" style="border-left-color: #${color}">${drawMessages(component.components)}</div>`;
    }
    case ComponentType.TextDisplay:
      return `<div>${component.content.split('\n').map(drawLine).join('')}</div>`;
    case ComponentType.Section:
      return `<div class="section"><div>${drawMessages(component.components)}</div>${draw(component.accessory)}</div>`;
    case ComponentType.ActionRow:
      return `<div class="row">${drawMessages(component.components)}</div>`;
    case ComponentType.Button: {
      const label = component.style === ButtonStyle.Premium ? '' : (component.label ?? '');
      const classes = component.disabled === true ? 'button disabled' : 'button';
      return `<span class="${classes}">${escapeHtml(label)}</span>`;
    }
    case ComponentType.StringSelect: {
      const options = component.options.map(({ label }) => label).join(' · ');
      return `<span class="select" title="${escapeHtml(options)}">${escapeHtml(component.placeholder ?? '')} ▾</span>`;
    }
    case ComponentType.File:
      return `<div class="file">📄 ${escapeHtml(component.file.url.replace('attachment://', ''))}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.MediaGallery:
      return component.items.map(({ media }) => `<div class="small">[${escapeHtml(media.url)}]</div>`).join('');
    default:
      return '';
  }
}

const lineLooks: readonly (readonly [beginning: string, look: string, mark: string])[] = [
  ['### ', 'h3', ''],
  ['## ', 'h2', ''],
  ['-# ', 'small', ''],
  ['> -# ', 'quote small', ''],
  ['> ', 'quote', ''],
  ['- ', 'item', '• '],
];

function drawLine(line: string): string {
  const [beginning = '', look = '', mark = ''] = lineLooks.find(([start]) => line.startsWith(start)) ?? [];
  const isNumbered = /^\d+\. /.test(line);
  return `<div class="line ${isNumbered ? 'item' : look}">${mark}${drawInline(line.slice(beginning.length))}</div>`;
}

const inline =
  /\\([!-/:-@[-`{-~])|<t:(-?\d+):f>|<#(\d+)>|`([^`]+)`|\[((?:\\.|[^\]\\])+)\]\(<([^>]+)>\)|\*\*((?:\\.|[^\\])+?)\*\*|_((?:\\.|[^\\_])+)_/gu;

function drawInline(markdown: string): string {
  let drawn = '';
  let position = 0;
  for (const match of markdown.matchAll(inline)) {
    const [all, escaped, seconds, channel, code, words, address, bold, italic] = match;
    drawn += escapeHtml(markdown.slice(position, match.index));
    position = match.index + all.length;
    if (escaped !== undefined) drawn += escapeHtml(escaped);
    else if (seconds !== undefined) drawn += `<span class="time">${sayTime(Number(seconds))}</span>`;
    else if (channel !== undefined) drawn += `<span class="channel">#${channel}</span>`;
    else if (code !== undefined) drawn += `<code>${escapeHtml(code)}</code>`;
    else if (words !== undefined) drawn += `<a href="${escapeHtml(address ?? '')}">${drawInline(words)}</a>`;
    else if (bold !== undefined) drawn += `<b>${drawInline(bold)}</b>`;
    else drawn += `<i>${drawInline(italic ?? '')}</i>`;
  }
  return drawn + escapeHtml(markdown.slice(position));
}

/** As a reader in UTC sees it. */
function sayTime(seconds: number): string {
  return new Date(seconds * 1_000).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
