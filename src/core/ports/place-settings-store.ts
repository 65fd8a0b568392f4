/** What is set for a server, a workspace or a person; null where the service's own setting holds. */
export interface PlaceSettings {
  /** An IANA name. */
  zone: string | null;
  /** The most stories of a digest. */
  digestStories: number | null;
}

/** Where nothing is set. */
export const nothingSet: PlaceSettings = { zone: null, digestStories: null };

/** What is set where, by place (`placeOf`). Every method may reject with `DatelineError('store-failed')`. */
export interface PlaceSettingsStore {
  /** What is set there; null where nothing is. */
  findPlaceSettings(place: string): Promise<PlaceSettings | null>;
  /** Sets what is given and leaves the rest, in one step; resolves to all that is set there then. */
  changePlaceSettings(place: string, change: Partial<PlaceSettings>): Promise<PlaceSettings>;
  /** Removes all that is set there; says whether there was anything. */
  forgetPlaceSettings(place: string): Promise<boolean>;
}
