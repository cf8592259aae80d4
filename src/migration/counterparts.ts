import type { Reference, Use } from "./references";

/**
 * What a piece of a rule or a hook becomes in an action, as Auth0's guides tell: "Migrate from Rules to Actions", "Migrate
 * from Hooks to Actions", and the pages of the event and api objects of each trigger.
 */
export interface Counterpart {
  /**
   * What is seen: names from a parameter or a global on, with `*` for any name. A ` =` behind them stands for a write, `()`
   * for a call; `callback(null)` and `callback(error)` are its two ways to end. Of several that fit, the longest counts.
   */
  readonly from: string;
  /** The names in it, and the use that it stands for; any unless set. */
  readonly names: readonly string[];
  readonly use?: Use;
  /** What takes its place, with `*` for the same name; nothing where an action has none. */
  readonly to?: string;
  /** What a person has to know to change it. */
  readonly why?: string;
}

/** A counterpart in a table. */
export type Row = readonly [from: string, to?: string, why?: string];

/** The counterparts of a table. */
export const rows = (table: readonly Row[]): Counterpart[] =>
  table.map(([from, to, why]) => ({ from, to, why, ...seenBy(from) }));

const suffixes = { " =": "write", "()": "call", "(null)": "success", "(error)": "failure" } as const;

function seenBy(from: string): Pick<Counterpart, "names" | "use"> {
  for (const [suffix, use] of Object.entries(suffixes))
    if (from.endsWith(suffix)) return { names: from.slice(0, -suffix.length).split("."), use };
  return { names: from.split(".") };
}

/** The counterpart of which most names fit; of two, the one that tells the use, or has fewer open names. */
export function counterpartOf(reference: Reference, counterparts: readonly Counterpart[]): Counterpart | undefined {
  const weight = ({ names, use }: Counterpart) => names.length * 4 + (use ? 2 : 0) + (names.includes("*") ? 0 : 1);
  return counterparts.filter((one) => fits(one, reference)).sort((one, other) => weight(other) - weight(one))[0];
}

function fits({ names, use }: Counterpart, reference: Reference): boolean {
  if (use !== undefined && use !== reference.use) return false;
  if (use === "call" && names.length !== reference.names.length) return false;
  return names.every((name, index) => name === reference.names[index] || (name === "*" && index in reference.names));
}

/** A global that an action does not have, and that no other row tells of. */
export const otherGlobal = "(other global)";

/** What rules and hooks share. */
export const everywhere = rows([
  ["require()", "require()", "Versions are not in the code any more: they are `dependencies` of the action."],
  ["global", "api.cache", "An action shares no memory between runs; what it caches are texts that expire."],
  [
    otherGlobal,
    undefined,
    "An action has no such global: require the module, and declare it in `dependencies`, or define it.",
  ],
  ["(unseen)", undefined, "The line has characters that an editor does not show. Read it before it runs."],
]);

/** What either is told of what happens. */
export const context: Row[] = [
  ["context", "event", "It is passed on or used as a whole: follow by hand what becomes of it."],
  ["context.*", undefined, "Auth0's guide names nothing that takes its place."],
  ["context.* =", undefined, "What is set on an event reaches no other action. Auth0's guide names no api for it."],
];
