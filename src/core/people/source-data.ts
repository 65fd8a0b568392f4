import { personOf, platformOf, type Caller } from '../commands/caller.ts';
import type { SourceStore } from '../ports/source-store.ts';
import type { Follower, SourceRecord } from '../sources/source.ts';
import type { PersonalData } from './personal-data.ts';

/** The sources that a person added: those of direct messages are their own, of others only who added them is theirs. */
export function sourceData(sources: Pick<SourceStore, 'listSources' | 'changeSource' | 'removeSource'>): PersonalData {
  const isTheirs =
    ({ user, conversation }: Caller) =>
    (follower: Follower): boolean =>
      follower.user === user && platformOf(follower.conversation) === platformOf(conversation);

  async function listOwn(caller: Caller): Promise<SourceRecord[]> {
    const all = await sources.listSources();
    return all.filter(({ source }) => source.followers.some(isTheirs(caller)));
  }

  return {
    name: 'sources',
    async collect(caller) {
      const own = await listOwn(caller);
      if (own.length === 0) return null;
      return own.map(({ source: { id, url, title, createdAt, followers } }) => ({
        ...{ id, url, title, createdAt },
        followers: followers.filter(isTheirs(caller)),
      }));
    },
    async forget(caller) {
      const own = await listOwn(caller);
      for (const { source } of own) {
        const followers = source.followers
          .filter((follower) => !(isTheirs(caller)(follower) && follower.place === personOf(caller)))
          .map((follower) => (isTheirs(caller)(follower) ? { ...follower, user: null } : follower));
        if (followers.length === 0 && !source.fromFile) await sources.removeSource(source.id);
        else await sources.changeSource({ ...source, followers });
      }
      return own.length > 0;
    },
  };
}
