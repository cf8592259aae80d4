import type { Values } from "./api";

/** How much a reviewer should worry, least first. */
export const severities = ["low", "medium", "high"] as const;

export type Severity = (typeof severities)[number];

/** How much a change weakens security. What is `undefined` or null is left to Auth0. */
export type Judge = (before: unknown, after: unknown) => Severity;

/** A property that matters for security. */
export interface Sensitivity {
  readonly judge: Judge;
  /** Why it matters, in one sentence. */
  readonly why: string;
}

/** What a resource means for the security of its tenant. */
export interface Security<Path extends string = string> {
  /** What is sensitive, by the path of a property; it holds for everything below that path. */
  readonly properties?: { readonly [path in Path]: Sensitivity };
  /** What a new one means, beyond its properties. */
  readonly creation?: { readonly severity: Severity; readonly why: string };
  /** How bad it is to lose one; `high` unless set, and `low` where a delete sends nothing. */
  readonly deletion?: (state: Values) => Severity;
}

/** The worse, the higher; below all others what does not matter. */
export const rankOf = (severity: Severity | undefined): number => (severity ? severities.indexOf(severity) : -1);

/** The worst of several; undefined when none of them matters. */
export const worstOf = (found: readonly (Severity | undefined)[]): Severity | undefined =>
  severities[Math.max(-1, ...found.map(rankOf))];

/** A property that matters for security, by how its changes are judged and why they matter. */
export const sensitive = (judge: Judge, why: string): Sensitivity => ({ judge, why });

/** The same for several properties. */
export const forEach = <Path extends string>(paths: readonly Path[], judge: Judge, why: string) =>
  Object.fromEntries(paths.map((path) => [path, sensitive(judge, why)])) as { readonly [path in Path]: Sensitivity };

/** Any change is as bad. */
export const anyChange =
  (severity: Severity): Judge =>
  () =>
    severity;

/** A switch that protects: anything but on is weaker. */
export const saferOn =
  (worst: Severity = "high"): Judge =>
  (_, after) =>
    after === true ? "low" : worst;

/** A switch that opens something up. */
export const saferOff =
  (worst: Severity = "high"): Judge =>
  (_, after) =>
    after === true ? worst : "low";

/** Something that protects by being there at all. */
export const saferSet =
  (worst: Severity = "high"): Judge =>
  (_, after) =>
    after === undefined || after === null ? worst : "low";

/** A number of which more is weaker, such as a lifetime. */
export const saferLow =
  (worst: Severity = "medium"): Judge =>
  (before, after) =>
    Number(after ?? Number.NaN) < Number(before ?? Number.NaN) ? "low" : worst;

/** A number of which less is weaker, such as the length of a password. */
export const saferHigh =
  (worst: Severity = "medium"): Judge =>
  (before, after) =>
    saferLow(worst)(after, before);

/** One of several values, the weakest first. A value that is not among them is taken for the weakest. */
export const fromWeakest =
  (values: readonly unknown[], worst: Severity = "high"): Judge =>
  (before, after) =>
    values.indexOf(after) > Math.max(values.indexOf(before), 0) ? "low" : worst;

/** A list that opens up with each item; some items more than others. */
export const saferWithout =
  (isWorse: (item: unknown) => boolean = () => false, usual: Severity = "medium"): Judge =>
  (before, after) => {
    const added = without(after, before);
    if (added.some(isWorse)) return "high";
    return added.length > 0 ? usual : "low";
  };

/** A list that protects with each item. */
export const saferWith =
  (worst: Severity = "high"): Judge =>
  (before, after) =>
    without(before, after).length > 0 ? worst : "low";

/** Addresses that users or tokens are sent to. */
export const addresses: Judge = saferWithout(isOpenAddress);

function without(list: unknown, others: unknown): unknown[] {
  const left = new Set(itemsOf(others).map((item) => JSON.stringify(item)));
  return itemsOf(list).filter((item) => !left.has(JSON.stringify(item)));
}

/** Scopes are a list in some places and a text with spaces in others. */
const itemsOf = (list: unknown): readonly unknown[] => {
  if (Array.isArray(list)) return list;
  return typeof list === "string" ? list.split(/\s+/).filter(Boolean) : [];
};

/** Anyone on the way can read what goes there, or anyone can have such an address. */
function isOpenAddress(address: unknown): boolean {
  const text = String(address);
  return text.includes("*") || /^http:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])(:|\/|$))/i.test(text);
}
