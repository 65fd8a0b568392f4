import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import type { Core } from '../core.ts';
import { cannotMessageUser, unknownMember, unknownUser } from '../discord-error.ts';
import { guildOf, ok, route } from '../route.ts';
import type { User } from '../state.ts';
import { channelJson, guildJson, memberJson, roleJson, userJson } from '../to-json.ts';
import { requireShape } from '../validate-request.ts';

function applicationJson(core: Core) {
  const { world, seesContent } = core;
  return {
    id: world.applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot: userJson(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: seesContent ? 1 << 19 : 0,
    flags_new: String(seesContent ? 1 << 19 : 0),
    redirect_uris: [],
    role_connections_verification_url: null,
    explicit_content_filter: 0,
    approximate_user_authorization_count: 0,
    eligible_oauth2_scopes: [],
    owner: userJson(ownerOf(core)),
    team: null,
    tags: [],
    interactions_endpoint_url: null,
    integration_types_config: {
      0: { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' } },
      1: { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
    },
    approximate_guild_count: [...world.guilds.values()].filter(({ hasBot }) => hasBot).length,
    approximate_user_install_count: [...world.users.values()].filter(({ installed }) => installed).length,
  };
}

const selfJson = ({ world }: Core) => ({ ...userJson(world.bot), mfa_enabled: false, locale: 'en-US', verified: true });

/** The app's owner: the first person in the world, or the bot where there is none. */
const ownerOf = ({ world }: Core): User => [...world.users.values()].find(({ isBot }) => !isBot) ?? world.bot;

export const identityRoutes = [
  route('GET', '/gateway', ({ core }) => ok({ url: core.gateway.url })),
  route('GET', '/gateway/bot', ({ core }) => ok(core.gateway.describe())),
  route('GET', '/applications/@me', ({ core }) => ok(applicationJson(core))),
  route('GET', '/oauth2/applications/@me', ({ core }) => ok(applicationJson(core))),
  route('GET', '/users/@me', ({ core }) => ok(selfJson(core))),
  route('GET', '/users/@me/guilds', ({ core }) =>
    ok([...core.world.guilds.values()].filter(({ hasBot }) => hasBot).map(guildJson)),
  ),
  route('GET', '/users/:user', ({ core, params }) => {
    const user = core.world.users.get(params.user);
    if (!user) throw unknownUser();
    return ok(userJson(user));
  }),
  route('POST', '/users/@me/channels', ({ core, body }) => {
    const { recipient_id: id } = requireShape(CreatePrivateChannelRequestSchema, body) as { recipient_id?: string };
    const user = core.world.users.get(id ?? '');
    if (!user) throw unknownUser();
    if (user.isBot) throw cannotMessageUser();
    return ok(channelJson(core.world.directMessages(user)));
  }),
  route('GET', '/guilds/:guild', (request) => ok(guildJson(guildOf(request)))),
  route('GET', '/guilds/:guild/channels', (request) =>
    ok([...guildOf(request).channels.values()].filter(({ parent }) => !parent).map(channelJson)),
  ),
  route('GET', '/guilds/:guild/roles', (request) => {
    const guild = guildOf(request);
    return ok([...guild.roles.values()].map((role) => roleJson(role, guild)));
  }),
  route('GET', '/guilds/:guild/members/:user', (request) => {
    const member = guildOf(request).members.get(request.params.user);
    if (!member) throw unknownMember();
    return ok(memberJson(member));
  }),
];
