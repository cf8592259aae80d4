import type { Clock } from "../pacing/clock";

/**
 * Milliseconds after which what a list said is forgotten: after the last read that it answered, and in all. One refresh
 * asks for its objects at one go, each of them once; what it gets is no older than its own first answers. Between two
 * refreshes lies at least such a pause, or an object is asked for again, or something is written: all of these end it.
 */
const pause = 3000;
const lifetime = 60_000;

/** The part of a refresh that one reading of a list answers. */
export class Refresh {
  readonly #clock: Clock;
  readonly #answered = new Set<string>();
  readonly #begunAt: number;
  #usedAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#begunAt = clock.now();
    this.#usedAt = this.#begunAt;
  }

  /** Whether a read that begins now belongs to it, while the list is still being read or after that. */
  mayAnswer(id: string, isReading: boolean): boolean {
    const now = this.#clock.now();
    const isFresh = isReading || now - this.#usedAt < pause;
    return isFresh && now - this.#begunAt < lifetime && !this.#answered.has(id);
  }

  answer(id: string): void {
    this.#answered.add(id);
    this.#usedAt = this.#clock.now();
  }
}
