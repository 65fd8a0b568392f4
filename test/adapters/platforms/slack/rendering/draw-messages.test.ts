import { expect, it } from 'vitest';
import { drawMessages } from '../../../../../src/adapters/platforms/slack/rendering/draw-messages.ts';
import { renderCard } from '../../../../../src/adapters/platforms/slack/rendering/render-card.ts';
import type { Card, Text } from '../../../../../src/core/cards/card.ts';

it('draws a channel as a mention, in text and in small print, and what only looks like one as words', () => {
  const text: Text = [
    { kind: 'plain', text: 'to <#99> ' },
    { kind: 'conversation', text: 'a channel', conversation: 'slack:T1:C2' },
  ];
  const digest: Card = {
    tone: 'plain',
    title: null,
    link: null,
    blocks: [{ kind: 'text', text }],
    footer: text,
    audience: 'everyone',
  };
  const drawn = drawMessages(renderCard(digest).messages);
  expect(drawn.split('<span class="channel">#C2</span>')).toHaveLength(3);
  expect(drawn.split('to &#60;#99&#62;')).toHaveLength(3);
});
