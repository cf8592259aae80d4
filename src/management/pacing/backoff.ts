const shortest = 250;
const longest = 30_000;

/** Milliseconds to hold back after so many failures in a row. */
export const backoff = (failures: number): number => Math.min(longest, shortest * 2 ** (failures - 1));
