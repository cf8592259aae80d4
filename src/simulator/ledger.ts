import { EventEmitter } from "node:events";

/** One request that the simulator answered. */
export interface LedgerEntry {
  readonly method: string;
  /** Path below `/api/v2` as it was sent, without the query; the whole path of anything else. */
  readonly path: string;
  /** Path with the names of its parameters, such as `/clients/{id}`; the path itself when no route is known. */
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  /** Status of the answer, whether or not a fault kept it from arriving; 0 when nothing was done at all. */
  readonly status: number;
  /** What a refused request was told. */
  readonly refusal?: string;
  /** Body of the request: the JSON value, or the fields of a form. */
  readonly body: unknown;
  /** When it arrived. */
  readonly time: Date;
  /** Milliseconds until it was answered. */
  readonly duration: number;
  /** The rules that did something to it, as they would be written on the command line. */
  readonly faults: readonly string[];
}

/** What was asked of a tenant, the latest requests only. */
export class Ledger extends EventEmitter<{ entry: [LedgerEntry] }> {
  #entries: LedgerEntry[] = [];
  #total = 0;

  constructor(readonly size: number) {
    super();
  }

  /** The requests, in the order of the answers. */
  get entries(): LedgerEntry[] {
    return this.#entries.slice(-this.size);
  }

  /** How many requests there were, those included that are forgotten. */
  get total(): number {
    return this.#total;
  }

  add(entry: LedgerEntry): void {
    this.#total += 1;
    this.#entries.push(entry);
    if (this.#entries.length >= 2 * this.size) this.#entries = this.entries;
    this.emit("entry", entry);
  }

  clear(): void {
    this.#entries = [];
  }
}
