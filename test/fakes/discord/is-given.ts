/** Whether a field of a request says something: neither left out nor null. */
export const isGiven = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;
