import fc from "fast-check";

/** What goes wrong with requests, and what the table says of it. */
export const faultKinds = {
  "reset=before": "connection reset before the request was carried out",
  "reset=after": "connection reset after it was carried out",
  "body=truncated": "answer cut off",
  "type=text/html": "answer of a proxy in place of Auth0's",
  "500": "500 Internal Server Error",
  "502": "502 Bad Gateway",
  "503": "503 Service Unavailable",
  "504": "504 Gateway Timeout",
  "503 effect=kept": "503 Service Unavailable, although the request was carried out",
  "429": "429 Too Many Requests",
  "token=expired": "access token expired",
  "visibility=5": "write seen by reads only later",
  "latency=3": "slow answer",
} as const;

/** What a server between the provider and Auth0 answers. */
export const strangeKinds = {
  "404": "404 that is not Auth0's own",
  "200": "200 that does not hold what was asked for",
  list: "list without one of its objects",
} as const;

/** What else happens, on either side. */
export const moveKinds = {
  killed: "provider process killed",
  deleted: "object deleted behind the program's back",
  changed: "object changed behind the program's back",
  equal: "equal object created by somebody else",
  ahead: "machine's clock ten minutes ahead",
  behind: "machine's clock ten minutes behind",
  aliased: "resource renamed with an alias",
  renamed: "resource renamed without one",
  stack: "stack renamed",
  replaced: "replaced by the engine (`--replace`), old object last",
  "replaced first": "replaced by the engine (`--replace`), old object first",
  moved: "resource moved to another provider",
  twin: "the same object declared twice",
} as const;

export const kinds = { ...faultKinds, ...strangeKinds, ...moveKinds };

export type Kind = keyof typeof kinds;

export type FaultKind = keyof typeof faultKinds;

export type StrangeKind = keyof typeof strangeKinds;

/** Something that happens to a request, by its number. */
interface Struck<K> {
  readonly kind: K;
  readonly request: number;
}

/** One `pulumi up`, and what happens during and before it. */
export interface Step {
  /** For each resource of the program, its place, which of its variants is declared, and the provider it is given. */
  readonly program: readonly { readonly place: number; readonly variant: number; readonly provider: number }[];
  readonly faults: readonly Struck<FaultKind>[];
  readonly strange: readonly Struck<StrangeKind>[];
  /** The request at which the processes are killed. */
  readonly killedAt: number | undefined;
  /** What somebody else does before it: deletes the object of a resource, or gives it what another variant declares. */
  readonly drift:
    | { readonly kind: "deleted" | "changed"; readonly resource: number; readonly variant: number }
    | undefined;
  /** What somebody else creates at a request, or before it: what a place of the program could declare. */
  readonly equal: { readonly place: number; readonly variant: number; readonly request: number } | undefined;
  /** The resource of the program that gets another name from now on. */
  readonly rename: { readonly resource: number; readonly isAliased: boolean } | undefined;
  readonly isStackRenamed: boolean;
  /** The resource that the engine replaces. */
  readonly replaced: { readonly resource: number; readonly isFirst: boolean } | undefined;
  /** The resource that is declared a second time under another name. */
  readonly twin: number | undefined;
  /** Minutes by which the machine's clock is ahead. */
  readonly skew: number;
  readonly isRefreshed: boolean;
}

const keys = <K extends string>(table: Readonly<Record<K, string>>): K[] => Object.keys(table) as K[];

/** A value in all but one of so many cases. */
const mostly = <T>(value: fc.Arbitrary<T>, freq: number): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq });

/** How many places the programs of one sequence have in common. */
const pooled = 6;

/** Any sequence of steps over so many places, of which each uses a few: its programs share most of their resources. */
export const sequences = (places: number): fc.Arbitrary<Step[]> => {
  const pool = fc.uniqueArray(fc.nat(places - 1), { minLength: pooled, maxLength: pooled });
  return fc.tuple(pool, fc.array(step(), { minLength: 1, maxLength: 3 })).map(([chosen, steps]) =>
    steps.map(({ program, equal, ...rest }) => ({
      ...rest,
      program: program.map((one) => ({ ...one, place: chosen[one.place]! })),
      equal: equal && { ...equal, place: chosen[equal.place]! },
    })),
  );
};

/** Any step, with numbers in the pool as its places. */
function step(): fc.Arbitrary<Step> {
  const request = fc.integer({ min: 1, max: 10 });
  const resource = fc.nat(4);
  const variant = fc.nat(6);
  const place = fc.nat(pooled - 1);
  const provider = fc.constantFrom(0, 0, 0, 1);
  return fc.record({
    program: fc.uniqueArray(fc.record({ place, variant, provider }), { selector: ({ place }) => place, maxLength: 5 }),
    faults: fc.array(fc.record({ kind: fc.constantFrom(...keys(faultKinds)), request }), { maxLength: 3 }),
    strange: fc.array(fc.record({ kind: fc.constantFrom(...keys(strangeKinds)), request }), { maxLength: 2 }),
    killedAt: mostly(request, 3),
    drift: mostly(
      fc.record({ kind: fc.constantFrom("deleted" as const, "changed" as const), resource: fc.nat(5), variant }),
      3,
    ),
    equal: mostly(fc.record({ place, variant, request: fc.nat(10) }), 2),
    rename: mostly(fc.record({ resource, isAliased: fc.boolean() }), 2),
    isStackRenamed: fc.constantFrom(false, false, false, false, false, false, true),
    replaced: mostly(fc.record({ resource, isFirst: fc.boolean() }), 2),
    twin: mostly(resource, 2),
    skew: fc.constantFrom(0, 0, 0, 10, -10),
    isRefreshed: fc.boolean(),
  });
}

/** How often what happened, and what came of it. */
export class Tally {
  readonly counts = new Map<Kind, number>();
  sequences = 0;
  lost = 0;
  duplicated = 0;
  /** Objects of somebody else that were taken, changed or deleted. */
  foreign = 0;
  /** Left by an interrupted create whose resource does not need it any more: the provider says so. */
  told = 0;
  secrets = 0;

  count(kind: Kind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }
}
