import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkdownNode } from './markdown-nodes.ts';
import { readMarkdown } from './read-markdown.ts';
import { hiddenCharacters, spansWithin } from '../seen-text.ts';
import { renderWords } from './rendered-words.ts';

/** Nodes in short: `bold(a italic(b))`. */
function brief(nodes: readonly MarkdownNode[]): string {
  const one = (node: MarkdownNode): string => {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'heading':
        return `h${node.level}(${brief(node.children)})`;
      case 'list':
        return `list${node.start ?? ''}(${node.items.map(brief).join('|')})`;
      case 'code':
      case 'code block':
        return `${node.kind}(${node.text})`;
      case 'link':
        return `link(${node.children ? `${brief(node.children)} -> ` : ''}${node.url})`;
      case 'mention':
        return `${node.of}(${node.name}${node.id})`;
      case 'time':
        return `time(${node.seconds} ${node.style})`;
      case 'emoji':
        return `emoji(${node.name})`;
      default:
        return `${node.kind}(${brief(node.children)})`;
    }
  };
  return nodes.map(one).join('');
}

const CASES: Record<string, readonly (readonly [source: string, read: string])[]> = {
  'styles, alone and in each other': [
    ['*a* _b_', 'italic(a) italic(b)'],
    ['**a** __b__', 'bold(a) underline(b)'],
    ['~~a~~ ||b||', 'strike(a) spoiler(b)'],
    ['***a***', 'italic(bold(a))'],
    ['**a *b* c**', 'bold(a italic(b) c)'],
    ['__*a*__', 'underline(italic(a))'],
    ['**a\nb**', 'bold(a\nb)'],
  ],
  'marks that style nothing': [
    ['a * b * c', 'a * b * c'],
    ['2*3', '2*3'],
    ['snake_case_name', 'snake_case_name'],
    ['**a', '**a'],
    ['~a~ |b|', '~a~ |b|'],
  ],
  'an underscore inside a word, which opens but does not close before a letter': [['a_b_ c', 'aitalic(b) c']],
  'escapes of signs, and backslashes before anything else': [
    ['\\*a\\*', '*a*'],
    ['\\_\\_a\\_\\_', '__a__'],
    ['\\# a', '# a'],
    ['\\a \\1', '\\a \\1'],
    ['\\\\*a*', '\\italic(a)'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
    ['1\\. a', '1. a'],
    ['\\-# a', '-# a'],
  ],
  code: [
    ['`a *b*`', 'code(a *b*)'],
    ['``a`b``', 'code(a`b)'],
    ['```js\na\n```', 'code block(a)'],
    ['```a```', 'code block(a)'],
    ['\\`a\\`', '`a`'],
    ['**`a**`', 'bold(`a)`'],
  ],
  'headings and subtext, at the start of a line only': [
    ['# a', 'h1(a)'],
    ['### a\nb', 'h3(a)b'],
    ['#### a', '#### a'],
    ['#a', '#a'],
    ['a # b', 'a # b'],
    ['# *a* #', 'h1(italic(a))'],
    ['-# a\nb', 'subtext(a)b'],
    ['a\n# b', 'a\nh1(b)'],
    ['*# a*', 'italic(h1(a))'],
    ['a *# b*', 'a italic(# b)'],
  ],
  quotes: [
    ['> a\n> b\nc', 'quote(a\nb)c'],
    ['>>> a\nb', 'quote(a\nb)'],
    ['>a', '>a'],
    ['a > b', 'a > b'],
    ['> > a', 'quote(> a)'],
    ['\\> a', '> a'],
  ],
  lists: [
    ['- a\n- b', 'list(a|b)'],
    ['* a', 'list(a)'],
    ['3. a\n4. b', 'list3(a|b)'],
    ['- a\n  - b', 'list(a\nlist(b))'],
    ['-a', '-a'],
    ['a - b', 'a - b'],
    ['- > a', 'list(quote(a))'],
  ],
  'links with words': [
    ['[a](https://b.example)', 'link(a -> https://b.example)'],
    ['[a](<https://b.example>)', 'link(a -> https://b.example)'],
    ['[**a**](https://b.example "c")', 'link(bold(a) -> https://b.example)'],
    ['[[a]](https://b.example)', 'link([a] -> https://b.example)'],
    ['[a](https://b.example/(c))', 'link(a -> https://b.example/(c))'],
    ['[a](https://b.example/(c)', 'link(a -> https://b.example/(c)'],
    ['[[a](https://b.example)', '[link(a -> https://b.example)'],
    ['[a](javascript:b)', '[a](javascript:b)'],
    ['[a](b)', '[a](b)'],
    ['\\[a](b)', '[a](b)'],
    ['[a\\](https://b.example)', 'link(a\\ -> https://b.example)'],
    ['\\[a](https://b.example)', '[a](link(https://b.example))'],
  ],
  'links that the client shows raw against phishing': [
    ['[https://a.example](https://b.example)', '[https://a.example](https://b.example)'],
    ['[ｈttps://a.example](https://b.example)', '[ｈttps://a.example](https://b.example)'],
    ['[\u200b](https://b.example)', '[\u200b](https://b.example)'],
    ['[📰](https://b.example)', '[📰](https://b.example)'],
  ],
  addresses: [
    ['https://a.example/b_c_d', 'link(https://a.example/b_c_d)'],
    ['see https://a.example.', 'see link(https://a.example).'],
    ['(https://a.example)', '(link(https://a.example))'],
    ['https://a.example/(b)', 'link(https://a.example/(b))'],
    ['<https://a.example>', 'link(https://a.example)'],
    ['<<https://a.example>', '<link(https://a.example)'],
    ['\\<https://a.example>', '<link(https://a.example>)'],
    ['https://a.example\\<@1>', 'link(https://a.example\\)user(1)'],
    ['https\\://a.example', 'https://a.example'],
    ['a.example', 'a.example'],
  ],
  'mentions, times and emoji': [
    ['<@1> <@!2> <@&3> <#4>', 'user(1) user(2) role(3) channel(4)'],
    ['@everyone @here', 'everyone() here()'],
    ['</ask a:5>', 'command(ask a5)'],
    ['<t:0> <t:60:R>', 'time(0 f) time(60 R)'],
    ['<t:99999999999999999>', '<t:99999999999999999>'],
    ['<:a:6> <a:b:7>', 'emoji(a) emoji(b)'],
    ['<id:browse>', 'guild page(id)'],
    ['\\<@1> \\@everyone', '<@1> @everyone'],
    ['`<@1>`', 'code(<@1>)'],
  ],
};

const characters = (text: string): string[] => [...text];

describe('reading Markdown as Discord draws it', () => {
  for (const [what, cases] of Object.entries(CASES)) {
    it.each(cases)(`reads ${what}: %j`, (source, read) => expect(brief(readMarkdown(source))).toBe(read));
  }

  it('reads any text without failing, and in time', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...characters('*_~|`>#-+.[]()<>@:/\\ \n1aé🎈')),
      maxLength: 400,
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const { words, spans } = renderWords(readMarkdown(text));
        for (const { start, end } of spans) expect(start <= end && end <= words.length).toBe(true);
      }),
    );
  });

  it('draws words as they are where every sign is escaped', () => {
    const text = fc.string({ unit: fc.constantFrom(...characters('*_~|`>#-+.[]()<>@:/! abc1é')), maxLength: 80 });
    fc.assert(
      fc.property(text, (wanted) => {
        const source = wanted.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');
        const rendered = renderWords(readMarkdown(source));
        expect(rendered).toEqual({ words: wanted.trim(), spans: [] });
      }),
    );
  });

  it('reads 4,000 signs in a blink, whatever they are', () => {
    for (const unit of [
      '*',
      '_',
      '**a',
      '[',
      '[a',
      '[](',
      '[a](()',
      '`a',
      '||',
      '~~a',
      '> ',
      '- ',
      '<t:',
      'https://',
    ]) {
      const started = performance.now();
      readMarkdown(unit.repeat(4000 / unit.length));
      expect(performance.now() - started, unit).toBeLessThan(2000);
    }
  });
});

describe('what takes effect in a text', () => {
  const within = (source: string, text: string) =>
    spansWithin(renderWords(readMarkdown(source)), text).map(({ kind }) => kind);

  it('is what begins, ends or lies within it, and not what is around it', () => {
    expect(within('**The end of it**', 'The end of it')).toEqual([]);
    expect(within('The **end** of it', 'The end of it')).toEqual(['bold']);
    expect(within('The end of *it, all*', 'The end of it')).toEqual(['italic']);
    expect(within('# The end of it', 'end')).toEqual([]);
  });
});

describe('hidden characters', () => {
  it('are named, those of emoji left out', () => {
    expect(hiddenCharacters('a\u202eb\u200bc\u2066')).toEqual(['U+202E', 'U+200B', 'U+2066']);
    expect(hiddenCharacters('👩‍💻 ❤️ 1️⃣ a\nb')).toEqual([]);
  });
});
