import type { Severity } from "../definition";

/** What can become of a resource, in the order in which it is told. */
export const kinds = ["deleted", "replaced", "created", "changed"] as const;

export type Kind = (typeof kinds)[number];

/** An order that does not depend on that of a plan. */
export const byKey = ({ key: one }: { key: string }, { key: other }: { key: string }): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** A property of a resource that differs. Secrets are `[secret]`, and what is not known yet is `[unknown]`. */
export interface PropertyChange {
  /** Path as Pulumi writes it, such as `callbacks[1]`. */
  readonly path: string;
  /** Value before; undefined when it was not declared. */
  readonly before?: unknown;
  /** Value after; undefined when it is not declared any more. */
  readonly after?: unknown;
  /** What Auth0 has in place of a value that is not declared, where that is known. */
  readonly otherwise?: unknown;
  /** Whether the API cannot change it, so that the resource is replaced. */
  readonly replaces?: boolean;
  /** How much it weakens security; undefined when it does not matter for it. */
  readonly severity?: Severity;
  /** Why it matters, in one sentence. */
  readonly why?: string;
}

/** A resource of this package that differs. */
export interface ResourceChange {
  readonly kind: Kind;
  /** Name of the class, such as `Client`. */
  readonly type: string;
  /** Name in the program. */
  readonly name: string;
  /** What tells it apart: the part of the URN that starts with the type. */
  readonly key: string;
  /** Auth0's id of the object, where there is one already. */
  readonly id?: string;
  /** The worst that can be said of it: of what becomes of it, and of its properties. */
  readonly severity?: Severity;
  /** What becomes of it, in one or two sentences. */
  readonly why?: string;
  readonly properties: readonly PropertyChange[];
}

/** A resource of another package, of which only the fact is told. */
export interface OtherChange {
  /** What happens to it, such as `create`. */
  readonly kind: string;
  /** The part of the URN that starts with the type. */
  readonly key: string;
}

/** What differs, ready to be shown. */
export interface Report {
  /** What was looked at, such as "Review of shop/prod". */
  readonly title: string;
  /** What is said when nothing differs. */
  readonly nothing: string;
  /** How each kind of change is called here. */
  readonly words: Readonly<Record<Kind, string>>;
  /** Names of the two sides, such as `before` and `after`. */
  readonly sides: readonly [string, string];
  /** What is shown first, below a title. */
  readonly first: { readonly title: string; readonly kinds: readonly Kind[] };
  /** How that is called which matters least, and whether it is folded where that is possible. */
  readonly rest: { readonly title: string; readonly isFolded: boolean };
  readonly changes: readonly ResourceChange[];
  readonly others: readonly OtherChange[];
  /** What a reader has to know besides. */
  readonly notes: readonly string[];
}
