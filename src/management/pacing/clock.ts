import { setTimeout } from "node:timers/promises";

/** Time and chance, replaceable in tests. */
export interface Clock {
  now(): number;
  /** Ends early when the signal is given. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
  random: Math.random,
};
