import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSlackText } from '../../../../../src/adapters/platforms/slack/answering/read-slack-text.ts';

describe('what is typed on Slack', () => {
  it.each([
    { sent: 'who met &lt;whom&gt; &amp; why?', typed: 'who met <whom> & why?' },
    { sent: '&amp;lt; stays', typed: '&lt; stays' },
    { sent: 'story:<https://example.com/a?b=1&amp;c=2>', typed: 'story:https://example.com/a?b=1&c=2' },
    { sent: '<https://example.com/a|the story>', typed: 'https://example.com/a' },
    { sent: '<http://example.com|example.com>', typed: 'example.com' },
    { sent: '<http://example.com/|example.com>', typed: 'example.com' },
    { sent: '<http://example.com/news|example.com/news>', typed: 'http://example.com/news' },
    { sent: '<mailto:desk@example.com|desk@example.com>', typed: 'desk@example.com' },
    { sent: '<mailto:desk@example.com>', typed: 'desk@example.com' },
    { sent: '<tel:+123|+123>', typed: '+123' },
    { sent: 'what did <@U123|ada> say', typed: 'what did ada say' },
    { sent: 'what did <@U123> say', typed: 'what did @U123 say' },
    { sent: 'in <#C123|news>, in <#C123|>', typed: 'in #news, in #C123' },
    { sent: '<!here> <!subteam^S123|@desk> <!subteam^S123>', typed: '@here @desk @subteam' },
    { sent: 'on <!date^1700000000^{date}|18 June>', typed: 'on 18 June' },
    { sent: 'story:“a b” ‘c’', typed: 'story:“a b” ‘c’' },
    { sent: 'a < b > c', typed: 'a < b > c' },
  ])('reads $sent as $typed', ({ sent, typed }) => {
    expect(readSlackText(sent)).toBe(typed);
  });

  it('gives back what Slack escapes, whatever it is', () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readSlackText(escape(text))).toBe(text);
      }),
    );
  });

  it('takes time in proportion to what it reads', () => {
    const hostile = `${'<'.repeat(50_000)}${'<@U1|'.repeat(20_000)}`;
    const startedAt = performance.now();
    readSlackText(hostile);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
