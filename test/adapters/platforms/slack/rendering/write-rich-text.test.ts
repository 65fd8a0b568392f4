import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  measureJson,
  sayRuns,
  splitRuns,
  writeRichText,
} from '../../../../../src/adapters/platforms/slack/rendering/write-rich-text.ts';
import { textRuns } from '../../../../../src/adapters/platforms/slack/rendering/text-runs.ts';
import type { TextSpan } from '../../../../../src/core/cards/card.ts';
import { cleanText } from '../../../../../src/core/cards/clean-text.ts';
import type { Run } from '../../../../../src/core/cards/runs.ts';
import { arbitraryConversation, arbitraryTime, arbitraryWords } from '../../../../fixtures/arbitrary-card.ts';

const anyWords = fc.oneof(
  arbitraryWords,
  fc.string({ unit: fc.constantFrom(...Array.from('&<>"*_~`:. !?a1\n')), maxLength: 60 }),
);
const span: fc.Arbitrary<TextSpan> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('plain', 'bold', 'italic', 'code'), text: anyWords }) },
  { weight: 1, arbitrary: arbitraryTime },
  { weight: 1, arbitrary: arbitraryConversation },
);

/** Each character that is not white space, with its look. */
function look(runs: readonly Run[]): string[] {
  return writeRichText(runs).flatMap((element) => {
    if (element.type === 'channel') return [`channel ${element.channel_id}`];
    if (element.type !== 'text') return [element.type === 'date' ? `date ${element.timestamp}` : element.type];
    const looks = Object.keys(element.style ?? {}).join();
    return Array.from(element.text.replace(/\s/gu, ''), (character) => `${looks} ${character}`);
  });
}

describe('spans as rich text', () => {
  it('give each character the look of its span, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.constantFrom('plain', 'bold', 'italic', 'code'), text: anyWords })),
        (text) => {
          const wanted = text.flatMap(({ kind, text: words }) =>
            Array.from(cleanText(words).replace(/\s/gu, ''), (one) => `${kind === 'plain' ? '' : kind} ${one}`),
          );
          expect(look(textRuns(text as readonly TextSpan[]))).toEqual(wanted);
        },
      ),
    );
  });

  it('keep every word and every look where they are parted into lines, none larger than there is room', () => {
    const room = fc.record({ json: fc.integer({ min: 900, max: 1_500 }), text: fc.integer({ min: 900, max: 1_500 }) });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), room, (text, most) => {
        const runs = textRuns(text);
        const lines = splitRuns(runs, most);
        for (const line of lines) {
          expect(measureJson(writeRichText(line))).toBeLessThanOrEqual(most.json);
          expect(Buffer.byteLength(sayRuns(line))).toBeLessThanOrEqual(most.text);
        }
        const whole = splitRuns(runs, { json: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY });
        expect(lines.flatMap(look)).toEqual(whole.flatMap(look));
      }),
      { numRuns: 500 },
    );
  });

  it('say a moment in the reader’s zone, but one long ago or far ahead in words', () => {
    const time = (instant: string, words = 'then'): unknown =>
      writeRichText(splitRuns(textRuns([{ kind: 'time', text: words, instant }]), { json: 900, text: 900 })[0] ?? []);
    const date = { type: 'date', timestamp: 1_687_096_830, format: '{date_short}, {time}' };
    expect(time('2023-06-18T14:00:30.999Z')).toEqual([{ ...date, fallback: 'then' }]);
    expect(time('2023-06-18T14:00:30.999Z', 'x'.repeat(500))).toEqual([
      { ...date, fallback: '2023-06-18T14:00:30.000Z' },
    ]);
    for (const instant of ['1912-04-15T02:20Z', '2345-01-01T00:00Z', '0:R> <!channel>']) {
      expect(time(instant)).toEqual([{ type: 'text', text: 'then' }]);
    }
  });

  it('show a channel as such, a thread by its channel, and every other conversation in words', () => {
    const runs = (conversation: string, words = 'there'): Run[] =>
      splitRuns(textRuns([{ kind: 'conversation', text: words, conversation }]), { json: 900, text: 900 }).flat();
    const write = (conversation: string): unknown => writeRichText(runs(conversation));
    expect(write('slack:T1:C2')).toEqual([{ type: 'channel', channel_id: 'C2' }]);
    expect(write('slack:T1:G2:1700000000.000100')).toEqual([
      { type: 'text', text: 'a thread in ' },
      { type: 'channel', channel_id: 'G2' },
    ]);
    for (const other of ['slack:T1:D2', 'slack:T1:U2', 'discord:1:2', 'slack:T1:C2> <!channel>', 'slack:T1', '']) {
      expect(write(other)).toEqual([{ type: 'text', text: 'there' }]);
    }
    expect(sayRuns(runs('slack:T1:C2', 'a channel on Slack'))).toBe('a channel on Slack');
    for (const words of ['', 'x'.repeat(500)]) expect(sayRuns(runs('slack:T1:C2', words))).toBe('a channel');
  });

  it('show a link by its words and its true host, and one that leads nowhere as words', () => {
    const write = (text: string, url: string): unknown => writeRichText(textRuns([{ kind: 'link', text, url }]));
    expect(write('https://bbc.com', 'https://bbc.com@evil.example/a|b')).toEqual([
      { type: 'text', text: 'https://bbc.com (' },
      { type: 'link', url: 'https://evil.example/a|b', text: 'evil.example' },
      { type: 'text', text: ')' },
    ]);
    expect(write('here', 'javascript:alert(1)')).toEqual([{ type: 'text', text: 'here (javascript:alert(1))' }]);
  });

  it('part a text after its last sentence, where that fills half a line, or else between words', () => {
    const split = (words: string): string[] =>
      splitRuns(textRuns([{ kind: 'plain', text: words }]), { json: 200, text: 60 }).map(sayRuns);
    expect(split('One sentence of some length is here. Another one follows behind it.')).toEqual([
      'One sentence of some length is here.',
      'Another one follows behind it.',
    ]);
    expect(split('Short. Then a sentence that goes on and on without an end in sight at all')).toEqual([
      'Short. Then a sentence that goes on and on without an end',
      'in sight at all',
    ]);
  });
});
