import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../../../src/adapters/platforms/discord/rendering/escape-markdown.ts';
import { textRuns } from '../../../../../src/adapters/platforms/discord/rendering/text-runs.ts';
import { splitRuns, writeRuns } from '../../../../../src/adapters/platforms/discord/rendering/write-markdown.ts';
import type { TextSpan } from '../../../../../src/core/cards/card.ts';
import { cleanText } from '../../../../../src/core/cards/clean-text.ts';
import { arbitraryConversation, arbitraryTime, arbitraryWords } from '../../../../fixtures/arbitrary-card.ts';
import type { MarkdownNode } from '../../../../fakes/discord/markdown-nodes.ts';
import { readMarkdown } from '../../../../fakes/discord/read-markdown.ts';

const anyWords = fc.oneof(
  arbitraryWords,
  fc.string({ unit: fc.constantFrom(...Array.from('*_~|`<>[]()#@:-+.&!/\\1 a t0\n')), maxLength: 30 }),
);

/** A character as it is seen: white space and our own separators aside. */
interface Seen {
  character: string;
  looks: readonly string[];
}

function lookAt(nodes: readonly MarkdownNode[], looks: readonly string[] = []): Seen[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return seeText(node.text, looks);
    if (node.kind === 'list') return node.items.flatMap((item) => lookAt(item, [...looks, 'list']));
    if ('children' in node) return lookAt(node.children, [...looks, node.kind]);
    return seeText('text' in node ? node.text : node.kind, [...looks, node.kind]);
  });
}

function seeText(text: string, looks: readonly string[]): Seen[] {
  return Array.from(text, (character) => ({ character, looks })).filter(({ character }) =>
    /[^\s\u200b]/u.test(character),
  );
}

describe('escaped text', () => {
  it('is read as exactly its characters, wherever it stands in a line', () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom('', 'before ', 'before', '1', '> ', '- '), (any, before) => {
        // White space behind the mark of a list or a quote makes that no mark.
        const text = before.trim() === before ? cleanText(any) : cleanText(any).trimStart();
        const seen = lookAt(readMarkdown(`${before}${escapeMarkdown(text)}x`));
        const looks = new Set(seen.flatMap((one) => one.looks).filter((look) => look !== 'quote' && look !== 'list'));
        expect([...looks]).toEqual([]);
        const wanted = seeText(`${before.replace(/[ >-]/g, '')}${text}x`, []);
        expect(seen.map(({ character }) => character)).toEqual(wanted.map(({ character }) => character));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['**b** _i_ ~~s~~ ||x|| `c`', String.raw`\*\*b\*\* \_i\_ \~\~s\~\~ \|\|x\|\| \`c\``],
    ['[the BBC](http://evil.example)', String.raw`\[the BBC\](http\://evil.example)`],
    ['@everyone <@1> <t:0:R> :wave:', String.raw`\@everyone \<\@1\> \<t\:0\:R\> \:wave:`],
    ['# heading', String.raw`\# heading`],
    ['- item', String.raw`\- item`],
    ['-# small', String.raw`\-\# small`],
    ['1. item', String.raw`1\. item`],
    ['a well-known man, 3.5 km off: here', 'a well-known man, 3.5 km off: here'],
  ])('%s becomes %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('spans as Markdown', () => {
  const words = fc.record({ kind: fc.constantFrom('plain', 'bold', 'italic', 'code'), text: anyWords });
  const span: fc.Arbitrary<TextSpan> = fc.oneof(
    { weight: 4, arbitrary: words },
    { weight: 1, arbitrary: arbitraryTime },
    { weight: 1, arbitrary: arbitraryConversation },
  );
  const isChannel = (one: TextSpan): boolean =>
    one.kind === 'conversation' && /^discord:\d+:\d+(?::\d+)?$/.test(one.conversation);
  const looksOf = ({ kind }: TextSpan): string[] => (['bold', 'italic', 'code'].includes(kind) ? [kind] : []);
  const isTime = (one: TextSpan): boolean => one.kind === 'time' && !Number.isNaN(Date.parse(one.instant));

  it('give each character the look of its span, and no other', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (text) => {
        // Code that stands beside code is one, so that a backtick in either counts for both.
        fc.pre(!text.some(({ kind, text: words }) => kind === 'code' && words.includes('`')));
        const wanted = text.flatMap((one) => {
          if (isTime(one)) return seeText('time', ['time']);
          if (isChannel(one)) return seeText('mention', ['mention']);
          return seeText(cleanText(one.text), looksOf(one));
        });
        expect(lookAt(readMarkdown(writeRuns(textRuns(text))))).toEqual(wanted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keep every word and every look where they are parted into lines', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.integer({ min: 500, max: 900 }), (text, room) => {
        const lines = splitRuns(textRuns(text), room);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(room);
        const seen = lines.flatMap((line) => lookAt(readMarkdown(line)));
        expect(seen).toEqual(lookAt(readMarkdown(writeRuns(textRuns(text)))));
      }),
      { numRuns: 1_000 },
    );
  });

  it('show a time only where the card has one: words and instants that look like one stay words', () => {
    const write = (...text: readonly TextSpan[]): string => writeRuns(textRuns(text));
    const time: TextSpan = { kind: 'time', text: '18 June 2023, 14:00 UTC', instant: '2023-06-18T14:00:30.999Z' };
    expect(write(time)).toBe('<t:1687096830:f>');
    expect(write({ kind: 'plain', text: '<t:' }, { kind: 'bold', text: '0' }, { kind: 'plain', text: ':R>' })).toBe(
      String.raw`\<t:**0**\:R\>`,
    );
    expect(write({ kind: 'plain', text: '<' }, time)).toBe(String.raw`\<<t:1687096830:f>`);
    expect(write({ ...time, text: '<t:0:R>', instant: '0:R> <t:0' })).toBe(String.raw`\<t\:0\:R\>`);
  });

  it('show a channel or thread of a server as such, and every other conversation in words', () => {
    const write = (conversation: string): string =>
      writeRuns(
        textRuns([
          { kind: 'plain', text: 'to ' },
          { kind: 'conversation', text: '<#1>', conversation },
        ]),
      );
    expect(write('discord:12:34')).toBe('to <#34>');
    expect(write('discord:12:34:56')).toBe('to <#56>');
    for (const other of ['discord:dm:34', 'slack:T1:C2', 'discord:12:34> @everyone <#5', 'discord:12', '']) {
      expect(write(other)).toBe(String.raw`to \<\#1\>`);
    }
  });

  it('show a link by its words and its true host', () => {
    const link: TextSpan = { kind: 'link', text: 'https://bbc.com', url: 'https://bbc.com@evil.example/a(b)' };
    expect(writeRuns(textRuns([link]))).toBe(
      String.raw`https\://bbc.com ([evil.example](<https://evil.example/a%28b%29>))`,
    );
  });

  it('show an address that leads nowhere as words', () => {
    const link: TextSpan = { kind: 'link', text: 'here', url: 'javascript:alert(1)' };
    expect(writeRuns(textRuns([link]))).toBe(String.raw`here (javascript\:alert(1))`);
  });

  it('part a word only where it alone is longer than a message has room for', () => {
    const lines = splitRuns(textRuns([{ kind: 'plain', text: `see ${'x'.repeat(1_500)} there` }]), 1_000);
    expect(lines.map((line) => line.length)).toEqual([804, 706]);
  });

  it('take time in proportion to their length, whatever they hold', () => {
    const before = performance.now();
    for (const hostile of ['*', '`', '[', '<', '_ ', ':a', '\\', '👩‍']) {
      splitRuns(textRuns([{ kind: 'bold', text: hostile.repeat(100_000) }]), 3_900);
    }
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
