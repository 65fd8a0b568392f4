import type { types } from '@slack/bolt';
import type { SlackMessage } from './fill-messages.ts';

/** How Slack's own light theme looks, roughly. */
export const slackStyles = `
.slack { background: #fff; border: 1px solid #ccc; color: #1d1c1d; font: 15px/1.46668 Slack-Lato, Lato, "Noto Sans", Helvetica, Arial, sans-serif; padding: 16px 20px; }
.slack .message { display: grid; grid-template-columns: 36px minmax(0, 600px); gap: 0 8px; margin: 0 0 12px; }
.slack .avatar { width: 36px; height: 36px; border-radius: 8px; background: #4a6fa5; color: #fff; font-weight: 900; font-size: 20px; line-height: 36px; text-align: center; }
.slack .name { font-weight: 900; }
.slack .app { background: #e8e8e8; border-radius: 2px; color: #616061; font-size: 10px; font-weight: 700; padding: 1px 3px; vertical-align: 2px; }
.slack .clock { color: #616061; font-size: 12px; }
.slack .blocks > * { margin: 0 0 8px; overflow-wrap: anywhere; white-space: pre-wrap; }
.slack .thread { border-left: 2px solid #ddd; margin: 0 0 12px 17px; padding-left: 25px; }
.slack .replies { color: #1264a3; font-size: 13px; font-weight: 700; margin-bottom: 8px; }
.slack .header { font-size: 18px; font-weight: 900; line-height: 1.33334; }
.slack .context { color: #616061; font-size: 13px; line-height: 1.38463; display: flex; flex-wrap: wrap; gap: 0 8px; }
.slack .quote { border-left: 4px solid #ddd; padding-left: 12px; }
.slack ul, .slack ol { margin: 0; padding-left: 28px; white-space: normal; }
.slack li { white-space: pre-wrap; }
.slack code { background: rgba(29, 28, 29, 0.04); border: 1px solid rgba(29, 28, 29, 0.13); border-radius: 3px; color: #e01e5a; font: 12px/1.50001 Monaco, Menlo, Consolas, "DejaVu Sans Mono", monospace; padding: 2px 3px 1px; }
.slack a { color: #1264a3; text-decoration: none; }
.slack .channel { background: rgba(29, 155, 209, 0.1); border-radius: 3px; color: #1264a3; padding: 0 2px; }
.slack .row { display: flex; flex-wrap: wrap; gap: 8px; }
.slack .section { display: flex; gap: 16px; justify-content: space-between; }
.slack .button { border: 1px solid rgba(29, 28, 29, 0.3); border-radius: 8px; flex: none; font-size: 13px; font-weight: 700; height: 28px; line-height: 26px; padding: 0 10px; white-space: nowrap; box-sizing: border-box; }
.slack .select { border: 1px solid rgba(29, 28, 29, 0.3); border-radius: 8px; color: #616061; font-size: 15px; height: 36px; line-height: 34px; padding: 0 12px; width: 220px; box-sizing: border-box; }
.slack .picture { background: #f2f2f2; border-radius: 8px; color: #616061; flex: none; font-size: 11px; height: 88px; line-height: 88px; overflow: hidden; text-align: center; width: 88px; }
.slack hr { border: 0; border-top: 1px solid #ddd; }
`;

/** Messages as HTML that looks like Slack's, for a preview: the first, and the others in its thread. */
export function drawMessages(messages: readonly SlackMessage[]): string {
  const [parent, ...replies] = messages.map(drawMessage);
  const thread =
    replies.length === 0
      ? ''
      : `<div class="thread"><div class="replies">${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}</div>${replies.join('\n')}</div>`;
  return `${parent ?? ''}${thread}`;
}

function drawMessage({ blocks }: SlackMessage): string {
  const name = '<span class="name">Dateline</span> <span class="app">APP</span> <span class="clock">9:00 AM</span>';
  return `<div class="message"><div class="avatar">D</div><div><div>${name}</div><div class="blocks">${blocks.map(drawBlock).join('\n')}</div></div></div>`;
}

function drawBlock(block: types.KnownBlock): string {
  switch (block.type) {
    case 'header':
      return `<div class="header">${drawText(block.text)}</div>`;
    case 'rich_text':
      return `<div>${block.elements.map(drawRichText).join('')}</div>`;
    case 'context':
      return `<div class="context">${block.elements.map((element) => (element.type === 'image' ? '' : `<span>${drawText(element)}</span>`)).join('')}</div>`;
    case 'section':
      return `<div class="section"><div>${block.text === undefined ? '' : drawText(block.text)}</div>${block.accessory === undefined ? '' : drawElement(block.accessory)}</div>`;
    case 'actions':
      return `<div class="row">${block.elements.map(drawElement).join('')}</div>`;
    case 'context_actions':
      return '<div class="context"><span>👍</span><span>👎</span></div>';
    case 'divider':
      return '<hr>';
    default:
      return '';
  }
}

function drawRichText(part: types.RichTextBlockElement): string {
  switch (part.type) {
    case 'rich_text_list': {
      const items = part.elements.map(({ elements }) => `<li>${drawAll(elements)}</li>`).join('');
      const offset = 'offset' in part && typeof part.offset === 'number' ? part.offset : 0;
      return part.style === 'bullet' ? `<ul>${items}</ul>` : `<ol start="${offset + 1}">${items}</ol>`;
    }
    case 'rich_text_quote':
      return `<div class="quote">${drawAll(part.elements)}</div>`;
    default:
      return `<div>${drawAll(part.elements)}</div>`;
  }
}

function drawAll(elements: readonly types.RichTextElement[]): string {
  return elements.map(drawInline).join('');
}

function drawInline(element: types.RichTextElement): string {
  switch (element.type) {
    case 'link':
      return drawLink(element.url, element.text ?? element.url);
    case 'date':
      return escapeHtml(sayDate(element.timestamp));
    case 'channel':
      return drawChannel(element.channel_id);
    case 'text': {
      const { bold, italic, code } = element.style ?? {};
      const words = escapeHtml(element.text);
      if (bold === true) return `<b>${words}</b>`;
      if (italic === true) return `<i>${words}</i>`;
      return code === true ? `<code>${words}</code>` : words;
    }
    default:
      return '';
  }
}

/** What `write-context.ts` writes: plain text, links, dates and channels in mrkdwn. */
function drawText({ text }: types.TextObject): string {
  const entity = /<!date\^(\d+)\^[^>]*>|<#([A-Z0-9]+)>|<([^|>]*)\|([^>]*)>/g;
  let drawn = '';
  let position = 0;
  for (const match of text.matchAll(entity)) {
    const [all, seconds, channel, url, words] = match;
    drawn += escapeHtml(unescape(text.slice(position, match.index)));
    if (seconds !== undefined) drawn += escapeHtml(sayDate(Number(seconds)));
    else if (channel !== undefined) drawn += drawChannel(channel);
    else drawn += drawLink(unescape(url ?? ''), unescape(words ?? ''));
    position = match.index + all.length;
  }
  return drawn + escapeHtml(unescape(text.slice(position)));
}

function drawElement(element: types.ActionsBlockElement | types.SectionBlockAccessory): string {
  switch (element.type) {
    case 'button':
      return `<span class="button">${drawText(element.text)}</span>`;
    case 'overflow':
      return `<span class="button" title="${escapeHtml(sayOptions(element.options))}">⋯</span>`;
    case 'static_select':
      return `<span class="select" title="${escapeHtml(sayOptions(element.options ?? []))}">${element.placeholder === undefined ? '' : drawText(element.placeholder)} ⌄</span>`;
    case 'image':
      return `<span class="picture">${escapeHtml(element.alt_text)}</span>`;
    default:
      return '';
  }
}

function sayOptions(options: readonly types.PlainTextOption[]): string {
  return options.map(({ text }) => unescape(text.text)).join(' · ');
}

/** By its id: only Slack knows the name. */
function drawChannel(id: string): string {
  return `<span class="channel">#${escapeHtml(id)}</span>`;
}

function drawLink(url: string, words: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;
}

/** As a reader in UTC sees it. */
function sayDate(seconds: number): string {
  return new Date(seconds * 1_000).toLocaleString('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
