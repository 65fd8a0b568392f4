import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callPeer, faultsIn } from './call-peer.ts';
import type { Component } from './components.ts';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';
import type { Channel } from './state.ts';

const V2 = 1 << 15;
const text = (content: string): Component => ({ type: 10, content });
const row = (...components: Component[]): Component => ({ type: 1, components });
const button = (id: string, more: Partial<Component> = {}): Component => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: id,
  ...more,
});
const link = (more: Partial<Component>): Component => ({ type: 2, style: 5, label: 'Go', ...more });
const select = (more: Partial<Component> = {}): Component => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'A', value: 'a' }],
  ...more,
});
const v2 = (...components: Component[]) => ({ flags: V2, components });

let peer: LoopbackDiscord;
let channel: Channel;
beforeAll(async () => {
  peer = await openLoopbackDiscord();
  channel = peer.addChannel(peer.addGuild('Newsroom'), 'news');
});
afterAll(() => peer.close());

/** Posts at a pace that the global limit lets through. */
const post = (body: object) => {
  peer.advance(100);
  return callPeer(peer, `POST /channels/${channel.id}/messages`, body);
};

const TAKEN: readonly (readonly [what: string, body: object])[] = [
  ['2,000 characters', { content: 'a'.repeat(2000) }],
  [
    '6,000 characters over its embeds',
    { embeds: [{ description: 'a'.repeat(3000) }, { description: 'a'.repeat(3000) }] },
  ],
  ['40 components, nested ones counted', v2({ type: 17, components: Array.from({ length: 39 }, () => text('a')) })],
  ['4,000 characters in text displays', v2(text('a'.repeat(2000)), text('b'.repeat(2000)))],
  ['a row of five buttons', { content: 'a', components: [row(...'abcde'.split('').map((id) => button(id)))] }],
  ['a section with a button', v2({ type: 9, components: [text('a')], accessory: button('b') })],
  ['a link button', v2(row(link({ url: 'https://a.example' })))],
  ['a select of 25 options', v2(row(select({ options: manyOptions(25) })))],
  ['no mention at all', { content: '@everyone', allowed_mentions: { parse: [] } }],
  ['one role to be pinged', { content: 'a', allowed_mentions: { parse: [], roles: ['1'] } }],
  ['what the client sends idly', { content: 'a', tts: false, enforce_nonce: false }],
];

function manyOptions(count: number) {
  return Array.from({ length: count }, (_, index) => ({ label: `Option ${index}`, value: `${index}` }));
}

const REFUSED: readonly (readonly [what: string, body: object, faults: readonly string[]])[] = [
  ['2,001 characters', { content: 'a'.repeat(2001) }, ['content: BASE_TYPE_MAX_LENGTH']],
  ['11 embeds', { embeds: Array(11).fill({ title: 'a' }) }, ['embeds: BASE_TYPE_MAX_LENGTH']],
  ['a long embed title', { embeds: [{ title: 'a'.repeat(257) }] }, ['embeds.0.title: BASE_TYPE_MAX_LENGTH']],
  ['an empty embed', { embeds: [{}] }, ['embeds.0.description: BASE_TYPE_REQUIRED']],
  [
    'over 6,000 characters in its embeds',
    { embeds: [{ description: 'a'.repeat(3000) }, { description: 'a'.repeat(3001) }] },
    ['embeds: MAX_EMBED_SIZE_EXCEEDED'],
  ],
  ['an unknown key', { content: 'a', colour: 1 }, ['colour: UNKNOWN_KEY']],
  [
    'an unknown key deep inside',
    v2(row({ ...button('a'), colour: 1 } as Component)),
    ['components.0.components.0.colour: UNKNOWN_KEY'],
  ],
  ['a flag that cannot be set', { content: 'a', flags: 1 << 6 }, ['flags: BITFIELD_INVALID']],
  [
    'content beside components v2',
    { ...v2(text('a')), content: 'b' },
    ['content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  [
    'embeds beside components v2',
    { ...v2(text('a')), embeds: [{ title: 'b' }] },
    ['embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ],
  [
    'v2 components without the flag',
    { content: 'a', components: [text('b')] },
    ['components.0.type: UNION_TYPE_CHOICES'],
  ],
  ['the flag without components', { flags: V2 }, ['components: BASE_TYPE_REQUIRED']],
  [
    '41 components, nested ones counted',
    v2({ type: 17, components: Array.from({ length: 40 }, () => text('a')) }),
    ['components: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'over 4,000 characters in text displays',
    v2(text('a'.repeat(2000)), text('b'.repeat(2001))),
    ['components: COMPONENT_MAX_TOTAL_TEXT_DISPLAY_CHARACTERS_EXCEEDED'],
  ],
  ['an empty text display', v2(text(' ')), ['components.0.content: BASE_TYPE_REQUIRED']],
  [
    'a double custom id',
    v2(row(button('a'), button('a'))),
    ['components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
  ],
  [
    'a custom id of 101 characters',
    v2(row(button('a'.repeat(101)))),
    ['components.0.components.0.custom_id: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a label of 81 characters',
    v2(row(button('a', { label: 'a'.repeat(81) }))),
    ['components.0.components.0.label: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a button without a label',
    v2(row(button('a', { label: '' }))),
    ['components.0.components.0.label: BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED'],
  ],
  [
    'a button without an id',
    v2(row({ type: 2, style: 1, label: 'Go' })),
    ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_REQUIRED'],
  ],
  ['a link button without an address', v2(row(link({}))), ['components.0.components.0.url: BASE_TYPE_REQUIRED']],
  [
    'a link button with another scheme',
    v2(row(link({ url: 'javascript:a' }))),
    ['components.0.components.0.url: URL_TYPE_INVALID_SCHEME'],
  ],
  [
    'an address of 513 characters',
    v2(row(link({ url: `https://a.example/${'b'.repeat(495)}` }))),
    ['components.0.components.0.url: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a link button with an id',
    v2(row(link({ url: 'https://a.example', custom_id: 'a' }))),
    ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
  ],
  [
    'six buttons in a row',
    v2(row(...'abcdef'.split('').map((id) => button(id)))),
    ['components.0.components: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a button beside a select',
    v2(row(button('a'), select())),
    ['components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  ],
  [
    'two selects in a row',
    v2(row(select(), select({ custom_id: 't' }))),
    ['components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  ],
  [
    'a select of 26 options',
    v2(row(select({ options: manyOptions(26) }))),
    ['components.0.components.0.options: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a select without options',
    v2(row(select({ options: [] }))),
    ['components.0.components.0.options: BASE_TYPE_MIN_LENGTH'],
  ],
  [
    'a double option value',
    v2(
      row(
        select({
          options: [
            { label: 'A', value: 'a' },
            { label: 'B', value: 'a' },
          ],
        }),
      ),
    ),
    ['components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
  ],
  [
    'more values than options',
    v2(row(select({ max_values: 2 }))),
    ['components.0.components.0.max_values: SELECT_COMPONENT_MAX_VALUES_INVALID'],
  ],
  [
    'a placeholder of 151 characters',
    v2(row(select({ placeholder: 'a'.repeat(151) }))),
    ['components.0.components.0.placeholder: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a section of four texts',
    v2({ type: 9, components: [text('a'), text('b'), text('c'), text('d')], accessory: button('a') }),
    ['components.0.components: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a section without accessory',
    v2({ type: 9, components: [text('a')] }),
    ['components.0.accessory: BASE_TYPE_REQUIRED'],
  ],
  [
    'a picture that was not sent along',
    v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
    ['components.0: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
  ],
  [
    'an unknown kind of mention',
    { content: 'a', allowed_mentions: { parse: ['all'] } },
    ['allowed_mentions.parse.0: BASE_TYPE_CHOICES'],
  ],
  [
    'users to be pinged twice over',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    ['allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
  ],
  ['a nonce of 26 characters', { content: 'a', nonce: 'a'.repeat(26) }, ['nonce: BASE_TYPE_MAX_LENGTH']],
  [
    'a reply to nothing',
    { content: 'a', message_reference: { message_id: '1' } },
    ['message_reference: REPLIES_UNKNOWN_MESSAGE'],
  ],
];

describe('a message', () => {
  it.each(TAKEN)('is taken with %s', async (_, body) => {
    const { status, body: answer } = await post(body);
    expect(answer.errors).toBeUndefined();
    expect(status).toBe(200);
  });

  it.each(REFUSED)('is refused with %s', async (_, body, faults) => {
    const before = peer.messages(channel).length;
    const { status, body: answer } = await post(body);
    expect({ status, code: answer.code, faults: faultsIn(answer.errors) }).toEqual({
      status: 400,
      code: 50035,
      faults,
    });
    expect(peer.messages(channel)).toHaveLength(before);
    expect(peer.violations.at(-1)).toContain('50035 Invalid Form Body');
  });

  it.each([{}, { content: '' }, { content: ' \n' }, { embeds: [], components: [] }])(
    'is refused when it is empty: %j',
    async (body) => {
      expect((await post(body)).body).toMatchObject({ code: 50006, message: 'Cannot send an empty message' });
    },
  );

  it('is lost where its text is too many bytes, or its pictures are too many, for Discord to store', async () => {
    const pictures = (count: number) => ({
      type: 12,
      items: Array.from({ length: count }, () => ({ media: { url: 'https://a.example/b.png' } })),
    });
    const statuses: number[] = [];
    for (const components of [
      [text('記'.repeat(3386))],
      [text('記'.repeat(3387))],
      [text('記'.repeat(1693)), text('記'.repeat(1690))],
      [...Array.from({ length: 6 }, () => pictures(10)), pictures(4)],
      [...Array.from({ length: 6 }, () => pictures(10)), pictures(5)],
    ]) {
      statuses.push((await post(v2(...components))).status);
    }
    expect(statuses).toEqual([200, 500, 500, 200, 500]);
    expect(peer.violations.at(-1)).toContain('500: Internal Server Error');
  });

  it('loses the spaces around it', async () => {
    expect((await post({ content: ' a b\n' })).body['content']).toBe('a b');
  });

  it('is refused when it is no JSON', async () => {
    const { status, body } = await callPeer(peer, `POST /channels/${channel.id}/messages`, '{"content":');
    expect({ status, code: body.code }).toEqual({ status: 400, code: 50109 });
  });

  it('keeps the components v2 flag for good', async () => {
    const { body } = await post(v2(text('a')));
    const path = `PATCH /channels/${channel.id}/messages/${body.id}`;
    const removed = await callPeer(peer, path, { flags: 0, content: 'b', components: [] });
    expect(faultsIn(removed.body.errors)).toEqual(['flags: MESSAGE_COMPONENTS_V2_FLAG_CANNOT_BE_REMOVED']);
    const withContent = await callPeer(peer, path, { content: 'b' });
    expect(faultsIn(withContent.body.errors)).toEqual(['content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2']);
    expect((await callPeer(peer, path, { components: [text('b')] })).body['flags']).toBe(V2);
  });

  it('takes the flag on an edit that clears what stands beside it, embeds by an empty list', async () => {
    const { body } = await post({ content: 'a', embeds: [{ title: 'b' }] });
    const path = `PATCH /channels/${channel.id}/messages/${body.id}`;
    expect((await callPeer(peer, path, v2(text('b')))).status).toBe(400);
    expect((await callPeer(peer, path, { ...v2(text('b')), content: null, embeds: null })).status).toBe(400);
    expect((await callPeer(peer, path, { ...v2(text('b')), content: null, embeds: [] })).status).toBe(200);
  });

  it('comes back as it was for the same nonce, until some minutes have gone by', async () => {
    const once = { content: 'once', nonce: 'n1', enforce_nonce: true };
    const first = await post(once);
    expect((await post({ ...once, content: 'twice' })).body.id).toBe(first.body.id);
    expect((await post({ ...once, enforce_nonce: false })).body.id).not.toBe(first.body.id);
    peer.advance(6 * 60_000);
    expect((await post(once)).body.id).not.toBe(first.body.id);
  });

  it('carries files that are sent along', async () => {
    const form = new FormData();
    const gallery = { type: 12, items: [{ media: { url: 'attachment://a.png' } }] };
    form.set('payload_json', JSON.stringify({ ...v2(gallery), attachments: [{ id: '0', description: 'A map' }] }));
    form.set('files[0]', new Blob(['png']), 'a.png');
    const sent = await fetch(`${peer.apiUrl}/v10/channels/${channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${peer.token}` },
      body: form,
    });
    expect(sent.status).toBe(200);
    expect(peer.messages(channel).at(-1)?.attachments).toMatchObject([
      { filename: 'a.png', size: 3, description: 'A map' },
    ]);
  });
});
