import { INTENT } from './gateway.ts';
import type { GatewaySession } from './gateway-session.ts';
import type { World } from './state.ts';
import { guildCreateJson, userJson } from './to-json.ts';

/** What a new session is told: READY with its servers still to come, then each of them where the intent asks for it. */
export function greetSession(world: World, session: GatewaySession, seesContent: boolean) {
  const guilds = [...world.guilds.values()].filter(({ id, hasBot }) => hasBot && session.takes(id));
  const told = session.intents & INTENT.guilds ? guilds : [];
  return {
    ready: {
      user: { ...userJson(world.bot), verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      application: { id: world.applicationId, flags: seesContent ? 1 << 19 : 0 },
      private_channels: [],
      relationships: [],
      presences: [],
    },
    then: told.map((guild) => ({ t: 'GUILD_CREATE', d: guildCreateJson(guild, world.bot) })),
  };
}
