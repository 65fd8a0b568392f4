import type { types } from '@slack/bolt';
import { isWords, mergeRuns, type Run } from '../../../../core/cards/runs.ts';
import { escapeMrkdwn, isPlainMrkdwn, plainText, writeChannel, writeDate, writeLink } from './escape-mrkdwn.ts';
import { limits } from './limits.ts';
import { dateFormat } from './write-rich-text.ts';

/**
 * Runs of one line as small print, looks left out. A context takes no rich text: words that mrkdwn would read as more stand
 * in plain text, beside the links, dates and channels. Mostly one block; words of an article that alternate with such links take
 * more.
 */
export function writeContext(runs: readonly Run[]): types.ContextBlock[] {
  const pieces = mergeRuns(runs.map(plainly));
  const whole = pieces.map(writeMrkdwn).join('').trim();
  if (whole === '') return [];
  const isOne = whole.length <= limits.textObject && pieces.every((run) => !isWords(run) || isPlainMrkdwn(run.text));
  const elements = isOne ? [mrkdwn(whole)] : pieces.map(writeElement).filter((element) => element !== null);
  return Array.from({ length: Math.ceil(elements.length / limits.contextElements) }, (_, index) => ({
    type: 'context',
    elements: elements.slice(index * limits.contextElements, (index + 1) * limits.contextElements),
  }));
}

/** Without its look; an address that escapes make too long, in its words. */
function plainly(run: Run): Run {
  if (isWords(run)) return { look: 'plain', text: run.text };
  const isTooLong = run.look === 'address' && writeLink(run.url).length > limits.textObject;
  return isTooLong ? { look: 'plain', text: run.url } : run;
}

function writeElement(run: Run): types.ContextBlockElement | null {
  if (!isWords(run)) return mrkdwn(writeMrkdwn(run));
  const text = run.text.trim();
  return text === '' ? null : plainText(text);
}

function writeMrkdwn(run: Run): string {
  if (run.look === 'address') return writeLink(run.url);
  if (run.look === 'time') return writeDate(run.seconds, dateFormat, run.text);
  return run.look === 'channel' ? writeChannel(run.id) : escapeMrkdwn(run.text);
}

/** Verbatim: an address, `@here` or `#general` in the words stays words. */
function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}
