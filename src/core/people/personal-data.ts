import { personOf, type Caller } from '../commands/caller.ts';
import type { Places } from '../places/places.ts';
import type { Conversations } from '../questions/conversations.ts';

/** One kind of what Dateline keeps of a person, to be shown to them and forgotten when they ask. */
export interface PersonalData {
  /** Its key in an export. */
  name: string;
  /** All that is kept of the person, as JSON takes it; null where nothing is. */
  collect(caller: Caller): Promise<object | null>;
  /** Forgets all of it; says whether there was anything. */
  forget(caller: Caller): Promise<boolean>;
}

/** What a person asked and chose, in each conversation that is remembered. */
export function conversationData(conversations: Conversations): PersonalData {
  return {
    name: 'conversations',
    async collect(caller) {
      const remembered = conversations.remembered(caller);
      return remembered.length === 0 ? null : remembered;
    },
    forget: async (caller) => conversations.forget(caller),
  };
}

/** What a person set for themselves; what holds for a server or workspace is not theirs. */
export function settingsData(places: Places): PersonalData {
  return {
    name: 'settings',
    collect: (caller) => places.findOwn(personOf(caller)),
    forget: (caller) => places.reset(personOf(caller)),
  };
}
