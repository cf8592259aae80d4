import type { Listing, Request } from "../../definition/api";
import { ManagementError } from "../answers/management-error";
import type { Clock } from "../pacing/clock";
import { measuredPages, type Slice } from "./pages";
import { Refresh } from "./refresh";

/** A list of objects that can also be read one by one. */
export interface List extends Listing {
  /** Key of an object's id. */
  id: string;
}

type Item = Record<string, unknown>;
interface Requests {
  request(request: Request): Promise<unknown>;
}

/** Milliseconds for which a read waits for others of its kind, unless its object is at hand. */
const gathering = 10;

/** So many reads that wait at the same time, of whatever kinds, are taken for a refresh. */
const refresh = 3;

const pageSize = 100;

/** Answers reads of single objects out of their list, where that takes fewer requests. */
export class ListedReads {
  readonly #management: Requests;
  readonly #clock: Clock;
  readonly #readings = new Map<string, Reading>();
  #gathered: Promise<boolean> | undefined;
  #waiting = 0;
  #writes = 0;
  #served = 0;

  constructor(management: Requests, clock: Clock) {
    this.#management = management;
    this.#clock = clock;
  }

  /** Reads that were answered so far. */
  get served(): number {
    return this.#served;
  }

  /** Waits for other reads; tells whether there are so many that more are to be expected. */
  gather(): Promise<boolean> {
    this.#gathered ??= this.#clock.sleep(gathering).then(() => {
      this.#gathered = undefined;
      return this.#waiting >= refresh;
    });
    return this.#gathered;
  }

  request(request: Request): Promise<unknown> {
    return this.#management.request(request);
  }

  /** The object out of its list. Undefined when it has to be read by itself. */
  async find(list: List, id: string): Promise<Item | undefined> {
    const writes = this.#writes;
    const key = JSON.stringify([list.path, list.query]);
    const known = this.#readings.get(key);
    const reading = known?.mayAnswer(id) ? known : new Reading(this, list, this.#clock);
    this.#readings.set(key, reading);
    this.#waiting += 1;
    const item = await reading.find(id).finally(() => {
      this.#waiting -= 1;
    });
    if (!item || writes !== this.#writes) return undefined;
    this.#served += 1;
    return item;
  }

  /** Forgets what lists said, also those under way: a write begins or has ended. */
  forget(): void {
    this.#writes += 1;
    this.#readings.clear();
  }
}

/** One list while it is read, page by page as far as its objects are asked for. */
class Reading {
  readonly #reads: ListedReads;
  readonly #list: List;
  readonly #pages: AsyncGenerator<Slice<Item>, void, undefined>;
  readonly #items = new Map<unknown, Item>();
  readonly #asked = new Set<string>();
  readonly #refresh: Refresh;
  #first: Slice | undefined;
  #isComplete = false;
  #waiting: string[] = [];
  #round: Promise<void> | undefined;

  constructor(reads: ListedReads, list: List, clock: Clock) {
    this.#reads = reads;
    this.#list = list;
    this.#pages = measuredPages(reads, { take: pageSize, ...list });
    this.#refresh = new Refresh(clock);
  }

  /** Whether it belongs to the same refresh as a read that begins now. */
  mayAnswer(id: string): boolean {
    return this.#refresh.mayAnswer(id, this.#round !== undefined);
  }

  async find(id: string): Promise<Item | undefined> {
    this.#asked.add(id);
    if (!this.#items.has(id) && !this.#isComplete) {
      this.#waiting.push(id);
      this.#round ??= this.#gather();
      await this.#round;
    }
    this.#refresh.answer(id);
    return this.#items.get(id);
  }

  async #gather(): Promise<void> {
    try {
      const isRefresh = await this.#reads.gather();
      while (this.#isWorthwhile(isRefresh)) await this.#readPage();
    } finally {
      this.#waiting = [];
      this.#round = undefined;
    }
  }

  /** Reads come in waves, as many as Pulumi runs at a time: to those seen so far, half as many again are reckoned. */
  #isWorthwhile(isRefresh: boolean): boolean {
    if (this.#isComplete || this.#waiting.length === 0) return false;
    if (!this.#first) return isRefresh && this.#waiting.length > 1;
    const { items, total = items.length } = this.#first;
    return total / (this.#list.take ?? pageSize) <= 1.5 * this.#asked.size;
  }

  async #readPage(): Promise<void> {
    const slice = await this.#nextPage();
    if (!slice) {
      this.#isComplete = true;
      return;
    }
    this.#first ??= slice;
    for (const item of slice.items) this.#items.set(item[this.#list.id], item);
    this.#waiting = this.#waiting.filter((id) => !this.#items.has(id));
  }

  /** A list that is refused leaves the objects to be read by themselves. */
  async #nextPage(): Promise<Slice<Item> | undefined> {
    try {
      const next = await this.#pages.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      const status = error instanceof ManagementError ? (error.status ?? 0) : 0;
      if (status >= 400 && status < 500 && status !== 401 && status !== 429) return undefined;
      throw error;
    }
  }
}
