import { nothingSet, type PlaceSettings, type PlaceSettingsStore } from '../ports/place-settings-store.ts';

/** What holds wherever nothing else is set, as the operator of the service has it. */
export interface ServiceSettings {
  /** An IANA name. */
  zone: string;
  digestStories: number;
  conversationMinutes: number;
}

/** A setting that holds in a place, and who says so: nobody, the operator, or the place itself. */
export interface Held<T> {
  value: T;
  origin: 'default' | 'file' | 'here';
}

export type SettingsInForce = { [Name in keyof ServiceSettings]: Held<ServiceSettings[Name]> };

/** What holds where. Each rejects with `DatelineError('store-failed')` where the store does. */
export interface Places {
  read(place: string): Promise<SettingsInForce>;
  /** Sets what is given and leaves the rest; resolves to what holds now. */
  change(place: string, change: Partial<PlaceSettings>): Promise<SettingsInForce>;
  /** Takes back all that is set there; says whether there was anything. */
  reset(place: string): Promise<boolean>;
  /** What is set there itself; null where nothing is. */
  findOwn(place: string): Promise<PlaceSettings | null>;
}

export interface PlacesDependencies {
  store: PlaceSettingsStore;
  settings: ServiceSettings;
  /** What the settings are where the operator sets nothing. */
  defaults: ServiceSettings;
}

export function createPlaces({ store, settings, defaults }: PlacesDependencies): Places {
  function hold<Name extends keyof ServiceSettings>(
    name: Name,
    own: ServiceSettings[Name] | null,
  ): Held<ServiceSettings[Name]> {
    if (own !== null) return { value: own, origin: 'here' };
    return { value: settings[name], origin: settings[name] === defaults[name] ? 'default' : 'file' };
  }

  function combine(own: PlaceSettings): SettingsInForce {
    return {
      zone: hold('zone', own.zone),
      digestStories: hold('digestStories', own.digestStories),
      conversationMinutes: hold('conversationMinutes', null),
    };
  }

  return {
    read: async (place) => combine((await store.findPlaceSettings(place)) ?? nothingSet),
    change: async (place, change) => combine(await store.changePlaceSettings(place, change)),
    reset: (place) => store.forgetPlaceSettings(place),
    findOwn: (place) => store.findPlaceSettings(place),
  };
}
