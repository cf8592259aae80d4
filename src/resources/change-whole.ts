import { type Api, isUncertain, refusedWith } from "../definition";

/** How something is read and written that the API takes only as a whole. */
export interface Whole<T> {
  readonly read: () => Promise<T>;
  readonly write: (wanted: T) => Promise<T>;
}

/** What a whole becomes; the same value where there is nothing to change. */
export type ChangeOf<T> = (live: T) => T;

interface Waiting<T> {
  readonly change: ChangeOf<T>;
  readonly resolve: (written: T) => void;
  readonly reject: (error: unknown) => void;
}

/** The changes of one whole, which go one after the other: side by side each would undo what another does. */
class Changes<T> {
  #waiting: Waiting<T>[] = [];
  #isWriting = false;

  constructor(readonly whole: Whole<T>) {}

  add(change: ChangeOf<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      // What is asked for at the same time goes along.
      await Promise.resolve();
      await this.#write(this.#waiting.splice(0));
    }
    this.#isWriting = false;
  }

  /** One that Auth0 refuses makes it refuse the whole: then each is tried alone. */
  async #write(some: readonly Waiting<T>[]): Promise<void> {
    try {
      const written = await this.#apply(some.map(({ change }) => change));
      for (const { resolve } of some) resolve(written);
    } catch (error) {
      if (some.length > 1 && isAboutOne(error)) for (const one of some) await this.#write([one]);
      else for (const { reject } of some) reject(error);
    }
  }

  async #apply(changes: readonly ChangeOf<T>[]): Promise<T> {
    const live = await this.whole.read();
    const wanted = changes.reduce<T>((value, change) => change(value), live);
    return wanted === live ? live : this.whole.write(wanted);
  }
}

/** Whether one of several changes may be to blame: no other one gets a missing scope, or an answer that was lost. */
const isAboutOne = (error: unknown): boolean =>
  !isUncertain(error) && ![401, 403, 429].includes(refusedWith(error) ?? 0);

const known = new WeakMap<Api, Map<string, unknown>>();

/** Changes what is at a path, along with the other changes of it that are asked for meanwhile. */
export function changeWhole<T>(api: Api, path: string, whole: Whole<T>, change: ChangeOf<T>): Promise<T> {
  const all = known.get(api) ?? new Map<string, unknown>();
  known.set(api, all);
  const changes = (all.get(path) as Changes<T> | undefined) ?? new Changes(whole);
  all.set(path, changes);
  return changes.add(change);
}
