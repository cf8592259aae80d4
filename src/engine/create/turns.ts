/**
 * Creates are sent side by side. A search for what nothing marks goes alone: what it finds then is not the object of a
 * create under way.
 */
export class Turns {
  readonly #sends = new Set<Promise<unknown>>();
  #search: Promise<unknown> = Promise.resolve();

  /** Sends when the searches that were asked for before are over. */
  send<T>(work: () => Promise<T>): Promise<T> {
    const sent = this.#search.then(work);
    const over = sent.then(
      () => {},
      () => {},
    );
    this.#sends.add(over);
    void over.then(() => this.#sends.delete(over));
    return sent;
  }

  /** Searches when everything that was asked for before is over. */
  search<T>(work: () => Promise<T>): Promise<T> {
    const found = Promise.all([this.#search, ...this.#sends]).then(work);
    this.#search = found.catch(() => {});
    return found;
  }
}

/** The turns of each type. */
export class TurnsByType {
  readonly #turns = new Map<string, Turns>();

  of(type: string): Turns {
    const turns = this.#turns.get(type) ?? new Turns();
    this.#turns.set(type, turns);
    return turns;
  }
}
