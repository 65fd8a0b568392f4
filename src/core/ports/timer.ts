/** Calls back once, after so many milliseconds, unless the function that it gives is called before. */
export type StartTimer = (milliseconds: number, callBack: () => void) => () => void;
