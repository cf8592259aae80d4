import type { Outcome } from "./exchange";

/** Codes of a server that is not there: nobody knows its name, or nobody listens. Nothing was sent. */
const absent: ReadonlySet<string> = new Set(["EAI_AGAIN", "ECONNREFUSED", "ENOTFOUND"]);

export const isAbsent = (outcome: Outcome): boolean => outcome.status === undefined && absent.has(outcome.code);

/** Milliseconds that a server is waited for that was never there, such as one that is being started. */
const patience = 1500;

/** The same for one that was there before: a name or a proxy that is gone for a moment comes back. */
const patienceForKnown = 30_000;

/** Whether a server is there. All requests to it wait for it together: once that was in vain, each of them tries once. */
export class Presence {
  #isKnown = false;
  #missedSince: number | undefined;

  /** The moment until which it is tried again after an attempt; as long as one likes where the server is there. */
  endAfter(outcome: Outcome, begun: number): number {
    if (!isAbsent(outcome)) {
      this.#isKnown ||= outcome.status !== undefined;
      this.#missedSince = undefined;
      return Number.POSITIVE_INFINITY;
    }
    this.#missedSince ??= begun;
    if (this.#isKnown) return this.#missedSince + patienceForKnown;
    return outcome.status === undefined && outcome.code === "ENOTFOUND"
      ? this.#missedSince
      : this.#missedSince + patience;
  }
}
