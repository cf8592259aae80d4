import { createHash } from "node:crypto";
import { type CommandLog, logOf, PrivateLog } from "./command-log";
import { engineAddress, tellsUrns } from "./plugin";

/** An object of a tenant as a resource has it or is going to have it: by its id, by its natural key, or by both. */
export interface Identity {
  readonly domain: string;
  readonly type: string;
  readonly id?: string | undefined;
  /** What no other object of the type has. */
  readonly key?: string | undefined;
  /** Whether an object that has the key is taken over. */
  readonly isByKey?: boolean;
}

/** What a resource has to do with an object: gets it, keeps the one that it had, or was given it by this command. */
type Hold = "gets" | "keeps" | "given";

/** What is known of a resource in this command. */
interface Resource {
  isDeclared: boolean;
  /** It had an object before this moment. */
  hasHad: boolean;
  /** Digests of its objects, and that of its natural key while it gets a new one. */
  holds: Map<string, Hold>;
  key?: string | undefined;
  isByKey?: boolean;
}

/** What a resource has of a set: one member, the whole, or the whole as a property of the object that has the set. */
export type Part = "item" | "whole" | "property";

/** A resource that has a part of a set. */
export interface PartHolder {
  readonly urn: string;
  readonly part: Part;
  /** Name of the property, where it is one. */
  readonly property?: string | undefined;
}

type Entry = readonly [
  event: Hold | Part | "declared" | "anew" | "had" | "gone",
  urn: string,
  object?: string | null,
  key?: string | null,
  isByKey?: boolean,
];

/**
 * Which resource has which object of a tenant in this command, as far as what the engine hands over says: see
 * docs/decisions/identity.md. A resource is its URN. Outside of Pulumi's plugin it has none, and is alone.
 */
export class Holdings {
  readonly #resources = new Map<string, Resource>();
  readonly #holders = new Map<string, Set<string>>();
  readonly #parts = new Map<string, Map<string, PartHolder>>();

  constructor(private readonly log: CommandLog = new PrivateLog()) {}

  /** The program has the resource: with the object that is in the state, or without one, so that it gets a new one. */
  declare(urn: string | undefined, hasObject: boolean): void {
    this.#write(hasObject ? "declared" : "anew", urn);
  }

  /** The resource gets this object, which exists, or a new one. */
  get(urn: string | undefined, identity: Identity): void {
    this.#write("gets", urn, identity);
  }

  /** The resource keeps the object that it has. */
  keep(urn: string | undefined, identity: Identity): void {
    this.#write("keeps", urn, identity);
  }

  /** This command has given the object to the resource. */
  give(urn: string | undefined, identity: Identity): void {
    this.#write("given", urn, identity);
  }

  /** The resource has had an object so far. */
  recall(urn: string | undefined): void {
    this.#write("had", urn);
  }

  /** The object of the resource is gone, and the engine forgets it. */
  forget(urn: string | undefined): void {
    this.#write("gone", urn);
  }

  /** A resource of the program that has the other part of a set than this one, which is told of it. */
  opponent(urn: string | undefined, { part, property }: Omit<PartHolder, "urn">, set: string): PartHolder | undefined {
    if (urn === undefined) return undefined;
    this.log.write(property === undefined ? [part, urn, digestOf(set)] : [part, urn, digestOf(set), property]);
    return this.#partsOf(urn, set).find((other) => other.part !== part);
  }

  /** A resource of the program that has the whole of a set, be it as a property. */
  wholeOf(urn: string | undefined, set: string): PartHolder | undefined {
    return this.#partsOf(urn, set).find(({ part }) => part !== "item");
  }

  /** The other resources of the program that have something of a set. */
  #partsOf(urn: string | undefined, set: string): PartHolder[] {
    this.#of(urn);
    return [...(this.#parts.get(digestOf(set))?.values() ?? [])].filter((other) => other.urn !== urn);
  }

  isDeclared(urn: string | undefined): boolean {
    return this.#of(urn)?.isDeclared === true;
  }

  /** Whether a new object of the resource takes the place of one that it had. */
  isReplacement(urn: string | undefined): boolean {
    return this.#of(urn)?.hasHad === true;
  }

  /** Another resource of the program that has or gets the same object. */
  twin(urn: string | undefined, identity: Identity): string | undefined {
    const [object, key] = this.#digests(identity);
    const isByKey = (other: Resource) => identity.isByKey === true || other.isByKey === true;
    // An object that one of them gives another key is not the one that the other means by its key.
    const sharing = this.#others(urn, object).filter(([, other]) => !isByKey(other) || other.key === key);
    const alike = this.#others(urn, key).filter(([, other]) => isByKey(other));
    return [...sharing, ...alike].find(([, { isDeclared }]) => isDeclared)?.[0];
  }

  /** The resource that still has an object when it is to be deleted as that of this one; it may be this one. */
  keeper(urn: string | undefined, identity: Identity): string | undefined {
    const [object = ""] = this.#digests(identity);
    const own = this.#of(urn)?.holds.get(object);
    return own === "keeps" || own === "given" ? urn : this.#others(urn, object)[0]?.[0];
  }

  /** Whether the resource has another object than this one. */
  hasAnother(urn: string | undefined, identity: Identity): boolean {
    const [object] = this.#digests(identity);
    return [...(this.#of(urn)?.holds ?? [])].some(([other, hold]) => other !== object && hold !== "gets");
  }

  /** Why it cannot be known which resource has what. */
  get blindness(): string | undefined {
    if (this.log.failure !== undefined)
      return `The processes of this command keep that in a file. ${this.log.failure} Set XDG_STATE_HOME to a folder that only you can write to, and run it again.`;
    return engineAddress && !tellsUrns() ? "This version of Pulumi does not say which resource is which." : undefined;
  }

  close(): void {
    this.log.close();
  }

  #write(event: Entry[0], urn: string | undefined, identity?: Identity): void {
    if (urn === undefined) return;
    const [object = null, key = null] = identity ? this.#digests(identity) : [];
    this.log.write(identity ? [event, urn, object, key, identity.isByKey === true] : [event, urn]);
  }

  #digests({ domain, type, id, key }: Identity): [string | undefined, string | undefined] {
    const digest = (kind: string, text: string | undefined) =>
      text === undefined
        ? undefined
        : createHash("sha256")
            .update(JSON.stringify([domain, type, kind, text]))
            .digest("base64url");
    return [digest("id", id), digest("key", key)];
  }

  #of(urn: string | undefined): Resource | undefined {
    for (const entry of this.log.read()) this.#apply(entry as Entry);
    return urn === undefined ? undefined : this.#resources.get(urn);
  }

  /** The resources but this one that have to do with an object or a key. */
  #others(urn: string | undefined, held: string | undefined): [string, Resource][] {
    this.#of(urn);
    const holders = [...((held !== undefined && this.#holders.get(held)) || [])];
    return holders.filter((other) => other !== urn).map((other) => [other, this.#resources.get(other)!]);
  }

  #apply([event, urn, object, key, isByKey]: Entry): void {
    if (event === "item" || event === "whole" || event === "property") {
      const holder = { urn, part: event, property: key ?? undefined };
      this.#parts.set(object!, (this.#parts.get(object!) ?? new Map<string, PartHolder>()).set(urn, holder));
      return;
    }
    const resource = this.#resources.get(urn) ?? { isDeclared: false, hasHad: false, holds: new Map() };
    this.#resources.set(urn, resource);
    if (event === "declared" || event === "anew") resource.isDeclared = true;
    if (event !== "anew" && event !== "gets") resource.hasHad = event !== "gone";
    if (event !== "had" && event !== "gets") this.#release(urn, resource);
    // What is refreshed, or only may be replaced along with another, is not said to be kept.
    if (event === "keeps" && !resource.isDeclared) return;
    if (event === "gets" || event === "keeps" || event === "given") {
      Object.assign(resource, { key: key ?? undefined, isByKey });
      if (object) this.#hold(urn, resource, object, event);
      if (key && event === "gets") this.#hold(urn, resource, key, event);
    }
  }

  #hold(urn: string, { holds }: Resource, held: string, hold: Hold): void {
    holds.set(held, hold);
    this.#holders.set(held, (this.#holders.get(held) ?? new Set()).add(urn));
  }

  #release(urn: string, { holds }: Resource): void {
    for (const held of holds.keys()) this.#holders.get(held)?.delete(urn);
    holds.clear();
  }
}

const digestOf = (set: string): string => createHash("sha256").update(set).digest("base64url");

let holdings: Holdings | undefined;

/** What the processes of this command know together. Outside of Pulumi's plugin nobody shares anything. */
export function holdingsOfCommand(): Holdings {
  if (!engineAddress) return new Holdings();
  holdings ??= new Holdings(logOf(engineAddress));
  return holdings;
}
