/** Words that stand together as one name, or as a role with its name, as token indexes (inclusive). */
export interface NameRun {
  first: number;
  last: number;
}
