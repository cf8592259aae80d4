/** A request that is held back. */
export interface Wait {
  /** What is waited for: room in the tenant's rate limit, or the next attempt after one that failed. */
  for: "rate limit" | "next attempt";
  /** How long that is expected to take. */
  milliseconds: number;
}

/** Someone who is told of long waits, in the asynchronous context of the request. */
export interface Watcher {
  /** A wait begins, or turns out to be longer. */
  onWait?(wait: Wait): void;
  /** It has ended. */
  onWaited?(): void;
}

/** Milliseconds from which a wait is told. */
const noticed = 3000;

/** The waits of one request. */
export class Watch {
  readonly #watcher: Watcher;
  #told = 0;

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
  }

  begin(wait: Wait): void {
    if (wait.milliseconds < Math.max(noticed, this.#told)) return;
    this.#told = wait.milliseconds;
    this.#watcher.onWait?.(wait);
  }

  end(): void {
    if (this.#told > 0) this.#watcher.onWaited?.();
  }
}
