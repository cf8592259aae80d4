import type { Listing, Request } from "../../definition/api";
import type { Clock } from "../pacing/clock";
import { collect } from "./pages";
import { Refresh } from "./refresh";

type Item = Record<string, unknown>;

/** So often it is tried to share a reading, while writes put an end to it. */
const mostReadings = 3;

interface Reading {
  readonly refresh: Refresh;
  readonly items: Promise<Item[]>;
  isOver: boolean;
}

/** Lists that many ask for in one refresh, such as the members of a set: each is read once, from beginning to end. */
export class SharedLists {
  readonly #management: { request(request: Request): Promise<unknown> };
  readonly #clock: Clock;
  readonly #readings = new Map<string, Reading>();
  #writes = 0;
  #served = 0;

  constructor(management: { request(request: Request): Promise<unknown> }, clock: Clock) {
    this.#management = management;
    this.#clock = clock;
  }

  /** Times that a list was asked for and not read. */
  get served(): number {
    return this.#served;
  }

  /** The items of a list. Whoever asks for a second time gets them anew. */
  async read(listing: Listing, asker: string, tries = mostReadings): Promise<Item[]> {
    if (tries === 0) return collect<Item>(this.#management, listing);
    const writes = this.#writes;
    const key = JSON.stringify([listing.path, listing.query]);
    const known = this.#readings.get(key);
    const isShared = known?.refresh.mayAnswer(asker, !known.isOver) ?? false;
    const reading = isShared ? known! : this.#begin(key, listing);
    const items = await reading.items;
    if (writes !== this.#writes) return this.read(listing, asker, tries - 1);
    reading.refresh.answer(asker);
    if (isShared) this.#served += 1;
    return items;
  }

  #begin(key: string, listing: Listing): Reading {
    const items = collect<Item>(this.#management, listing);
    const reading: Reading = { refresh: new Refresh(this.#clock), items, isOver: false };
    this.#readings.set(key, reading);
    items
      .catch(() => this.#readings.delete(key))
      .finally(() => {
        reading.isOver = true;
      });
    return reading;
  }

  /** Forgets what lists said, also those under way: a write begins or has ended. */
  forget(): void {
    this.#writes += 1;
    this.#readings.clear();
  }
}
