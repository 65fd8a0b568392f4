import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callPeer } from './call-peer.ts';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';
import type { Channel, Guild, User } from './state.ts';

let peer: LoopbackDiscord;
let guild: Guild;
let channel: Channel;
let ada: User;
beforeEach(async () => {
  peer = await openLoopbackDiscord();
  guild = peer.addGuild('Newsroom', { botMay: ['MentionEveryone'] });
  channel = peer.addChannel(guild, 'news');
  ada = peer.addUser('Ada');
  peer.addMember(guild, ada);
});
afterEach(() => peer.close());

async function see(body: object) {
  const { status } = await callPeer(peer, `POST /channels/${channel.id}/messages`, body);
  expect(status).toBe(200);
  return peer.see(peer.messages(channel).at(-1) ?? expect.fail());
}

describe('what a person sees', () => {
  it('are the words of all parts in their order, Markdown drawn', async () => {
    const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
    const options = [{ label: 'A story', value: 'a', description: 'From Monday' }];
    const seen = await see({
      flags: 1 << 15,
      components: [
        { type: 10, content: `# Title\n- *one*\n- <@${ada.id}>` },
        {
          type: 17,
          components: [
            { type: 10, content: 'inside' },
            { type: 1, components: [button] },
          ],
        },
        { type: 1, components: [{ type: 3, custom_id: 's', placeholder: 'Other stories', options }] },
      ],
    });
    expect(seen.words).toBe('Title\n• one\n• @Ada\ninside\nMore\nOther stories\nA story\nFrom Monday');
    expect(seen.buttons).toEqual([{ label: 'More', id: 'more', disabled: false }]);
    expect(seen.selects).toMatchObject([{ id: 's', placeholder: 'Other stories' }]);
  });

  it('are links, with those whose words hide where they lead', async () => {
    const { effects } = await see({
      content: '[a.example](https://a.example/b) [here](https://c.example) https://d.example',
    });
    expect(effects.links).toHaveLength(3);
    expect(effects.hiddenLinks).toEqual([{ words: 'here', url: 'https://c.example' }]);
  });

  it('are formatting and hidden characters in what should stand as it is', async () => {
    const seen = await see({ content: '**Title**\nThe *end* of\u202e it' });
    expect(seen.formattingIn('The end of').map(({ kind }) => kind)).toEqual(['italic']);
    expect(seen.formattingIn('Title')).toEqual([]);
    expect(seen.effects.hiddenCharacters).toEqual(['U+202E']);
  });
});

describe('who is pinged', () => {
  const everyone = ['Ada', 'Editors', '@everyone'];
  const text = () => {
    const role = peer.addRole(guild, 'Editors');
    return { role, content: `<@${ada.id}> <@&${role.id}> @everyone` };
  };

  it('are all who are mentioned where nothing is said of it', async () => {
    expect((await see({ content: text().content })).effects.pinged).toEqual(everyone);
  });

  it('is nobody without allowed mentions, and who is allowed with them', async () => {
    const { role, content } = text();
    const pinged = async (allowed: object) => (await see({ content, allowed_mentions: allowed })).effects.pinged;
    expect(await pinged({ parse: [] })).toEqual([]);
    expect(await pinged({ parse: ['users'] })).toEqual(['Ada']);
    expect(await pinged({ parse: [], roles: [role.id] })).toEqual(['Editors']);
    expect(await pinged({ parse: [], users: ['1'] })).toEqual([]);
    expect(await pinged({ parse: ['everyone'] })).toEqual(['@everyone']);
  });

  it('is no role and not everyone where the bot may not', async () => {
    peer.deny(channel, 'MentionEveryone');
    expect((await see({ content: text().content })).effects.pinged).toEqual(['Ada']);
    const role = peer.addRole(guild, 'Readers', { mentionable: true });
    expect((await see({ content: `<@&${role.id}>` })).effects.pinged).toEqual(['Readers']);
  });

  it('is who is replied to, unless that is forbidden', async () => {
    const { id } = peer.say(channel, ada, 'hello');
    const reply = { content: 'a', message_reference: { message_id: id } };
    expect((await see(reply)).effects.pinged).toEqual(['Ada']);
    expect((await see({ ...reply, allowed_mentions: { parse: [] } })).effects.pinged).toEqual([]);
    expect((await see({ ...reply, allowed_mentions: { parse: [], replied_user: true } })).effects.pinged).toEqual([
      'Ada',
    ]);
  });

  it('counts in components, and neither in embeds nor on labels', async () => {
    const mention = `<@${ada.id}>`;
    const shown = await see({
      flags: 1 << 15,
      components: [{ type: 17, components: [{ type: 10, content: mention }] }],
    });
    expect(shown.effects.pinged).toEqual(['Ada']);
    expect((await see({ embeds: [{ description: mention }] })).effects.pinged).toEqual([]);
  });

  it('counts escaped mentions as well', async () => {
    expect((await see({ content: `\\<@${ada.id}>` })).effects.pinged).toEqual(['Ada']);
  });
});
