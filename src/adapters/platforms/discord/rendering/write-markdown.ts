import { mergeRuns, splitWords, type Run, type Words } from '../../../../core/cards/runs.ts';
import { measureText } from './components.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** The most characters that a look adds to a word. */
const marks = 5;

/** Runs as Markdown of one line. */
export function writeRuns(runs: readonly Run[]): string {
  let written = '';
  let endsItalic = false;
  for (const run of mergeRuns(runs)) {
    const markdown = writeRun(run);
    // The underscore that ends italics must not stand before a letter.
    written += endsItalic && /^\w/.test(markdown) ? `\u200b${markdown}` : markdown;
    endsItalic = run.look === 'italic' && markdown.endsWith('_');
  }
  return written.trim();
}

/** Runs as lines of Markdown of at most `room` (`measureText`) each, parted between words: nothing is lost. */
export function splitRuns(runs: readonly Run[], room: number): string[] {
  const whole = writeRuns(runs);
  if (measureText(whole) <= room) return whole === '' ? [] : [whole];
  const lines: string[] = [];
  let line: Run[] = [];
  let used = 0;
  for (const word of runs.flatMap(splitWords)) {
    const length = measureText(writeRun(word)) + marks;
    if (used + length > room && line.length > 0) {
      lines.push(writeRuns(line));
      line = [];
      used = 0;
    }
    line.push(word);
    used += length;
  }
  return [...lines, writeRuns(line)].filter((written) => written !== '');
}

function writeRun(run: Run): string {
  if (run.look === 'address') return writeAddress(run.url);
  // Day and time in full (https://docs.discord.com/developers/reference#message-formatting-timestamp-styles).
  if (run.look === 'time') return `<t:${run.seconds}:f>`;
  if (run.look === 'channel') return `<#${run.id}>`;
  const words = run.text.trim();
  if (run.look === 'plain' || words === '') return escapeMarkdown(run.text);
  // Looks hold only where they begin and end at a word.
  const [before = '', after = ''] = [/^\s*/.exec(run.text)?.[0], /\s*$/.exec(run.text)?.[0]];
  return `${before}${writeLook(run.look, words)}${after}`;
}

function writeLook(look: Exclude<Words['look'], 'plain'>, words: string): string {
  const escaped = escapeMarkdown(words);
  // Within code nothing can be escaped, so that a backtick would end it.
  if (look === 'code') return words.includes('`') ? escaped : `\`${words}\``;
  return look === 'bold' ? `**${escaped}**` : `_${escaped}_`;
}

/** An address is shown by its host, which is where it leads; Discord asks with the whole of it before it is opened. */
function writeAddress(url: string): string {
  const target = url.replace(/[()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${escapeMarkdown(new URL(url).host)}](<${target}>)`;
}
