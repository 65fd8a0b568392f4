import type { Reader } from './rendered.ts';
import type { User, World } from './world.ts';

/** How a user reads: in their zone, now, with the names they know. */
export function readerOf(world: World, user?: User): Reader {
  return {
    now: world.clock.now(),
    ...(user && { timeZone: user.timeZone }),
    nameOf: ({ of, id }) => {
      if (of === 'user') return world.users.get(id)?.name;
      if (of === 'channel') return world.channels.get(id)?.name;
      return world.workspaces.flatMap(({ usergroups }) => usergroups.get(id) ?? [])[0];
    },
  };
}
