import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../../../src/adapters/platforms/slack/rendering/render-card.ts';
import { judgeActions } from '../../../../../src/core/cards/feedback-card.ts';
import { actions, button, card, expectWhole } from '../expect-whole.ts';

describe('the actions of a card on Slack', () => {
  it('puts the last of many actions into an overflow menu, and more of them into a select menu', () => {
    const labels = (count: number): string[] => Array.from({ length: count }, (_, index) => `Story ${index}`);
    const typesOf = (count: number): readonly string[] =>
      expectWhole(card([actions(...labels(count))])).messages.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map(({ type }) => type) : [block.type])),
      );
    expect(typesOf(5)).toEqual(Array.from({ length: 5 }, () => 'button'));
    expect(typesOf(7)).toEqual(Array.from({ length: 7 }, () => 'button'));
    expect(typesOf(8)).toEqual([...Array.from({ length: 6 }, () => 'button'), 'overflow']);
    expect(typesOf(12)).toEqual([...Array.from({ length: 7 }, () => 'button'), 'overflow']);
    expect(typesOf(13)).toEqual(['static_select']);
  });

  it('gives a few long labels a row each with a button, and more of them a menu', () => {
    const long = 'A headline of more than thirty characters';
    const [rows] = expectWhole(card([actions(long, 'another')])).messages;
    expect(rows?.blocks).toMatchObject([
      { type: 'section', text: { text: long }, accessory: { text: { text: 'Brief' }, value: '/brief story:s0' } },
      { type: 'section', text: { text: 'another' }, accessory: { value: '/brief story:s1' } },
    ]);
    const [menu] = expectWhole(card([actions(...Array.from({ length: 6 }, () => long))])).messages;
    expect(menu?.blocks).toMatchObject([{ elements: [{ type: 'static_select', placeholder: { text: 'Brief…' } }] }]);
  });

  it('asks for a verdict by Slack’s own buttons, below the others', () => {
    const { messages } = expectWhole(
      card([
        {
          kind: 'actions',
          actions: [...judgeActions('key-1'), { label: 'Brief', command: '/brief story:a' }],
        },
      ]),
    );
    const judge = (said: string, verdict: string) => ({
      text: { type: 'plain_text', text: said, emoji: false },
      accessibility_label: `This answer is ${verdict}`,
      value: `/dateline feedback verdict:${verdict} answer:key-1`,
    });
    expect(messages[0]?.blocks).toEqual([
      { type: 'actions', elements: [button('press:1', 'Brief', '/brief story:a')] },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'press:2',
            positive_button: judge('Right', 'right'),
            negative_button: judge('Wrong', 'wrong'),
          },
        ],
      },
    ]);
  });

  it('keeps a command that no button carries, and names it by the same key every time', () => {
    const commands = [`/ask question:"${'why '.repeat(500)}"`, '/ask question:"R&D?"'];
    const any = card([{ kind: 'actions', actions: commands.map((command) => ({ label: 'Why', command })) }]);
    const { kept, messages } = expectWhole(any);
    expect([...kept.values()]).toEqual(commands);
    expect(messages[0]?.blocks).toMatchObject([{ elements: [...kept.keys()].map((key) => ({ value: `~${key}` })) }]);
    expect(renderCard(any).kept).toEqual(kept);
  });

  it('tells options of the same meaning apart', () => {
    const same = Array.from({ length: 20 }, () => ({ label: 'Why', command: '/ask question:why' }));
    const { messages } = expectWhole(card([{ kind: 'actions', actions: same }]));
    const [block] = messages[0]?.blocks ?? [];
    const [menu] = block?.type === 'actions' ? block.elements : [];
    const values = menu?.type === 'static_select' ? (menu.options ?? []).map(({ value }) => value) : [];
    expect(new Set(values).size).toBe(20);
  });
});
