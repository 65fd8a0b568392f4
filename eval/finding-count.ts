/**
 * How a kind of finding did: `right` of those `said` by the briefing (precision) and of those `wanted` by the labels
 * (recall). `said` is null where the labels do not hold all that there is to say, so that precision means nothing.
 */
export interface FindingCount {
  right: number;
  said: number | null;
  wanted: number;
}
