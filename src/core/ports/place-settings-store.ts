/** What is set for a server, a workspace or a person; null where the service's own setting holds. */
export interface PlaceSettings {
  /** An IANA name. */
  zone: string | null;
  /** The most stories of a digest. */
  digestStories: number | null;
}

/** What is set where, by place (`placeOf`). Every method may reject with `DatelineError('store-failed')`. */
export interface PlaceSettingsStore {
  /** What is set there; null where nothing is. */
  findPlaceSettings(place: string): Promise<PlaceSettings | null>;
  /** Replaces all that is set there. */
  keepPlaceSettings(place: string, settings: PlaceSettings): Promise<void>;
  /** Removes all that is set there; says whether there was anything. */
  forgetPlaceSettings(place: string): Promise<boolean>;
}
