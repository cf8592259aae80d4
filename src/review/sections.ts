import { rankOf, type Severity } from "../definition";
import { byKey, kinds, type PropertyChange, type Report, type ResourceChange } from "./change";

/** A resource in a section, with those of its properties that belong there. */
export interface Entry {
  readonly change: ResourceChange;
  /** The worst of what is shown of it here. */
  readonly severity: Severity | undefined;
  /** Whether what becomes of the resource as a whole is told here. */
  readonly isWhole: boolean;
  readonly properties: readonly PropertyChange[];
}

/** A part of a report. */
export interface Section {
  readonly title: string;
  readonly isFolded: boolean;
  readonly entries: readonly Entry[];
}

/** The parts of a report that are not empty: what goes, what matters for security, and the rest. */
export function sectionsOf({ changes, first, rest }: Report): Section[] {
  const isFirst = ({ kind }: ResourceChange) => first.kinds.includes(kind);
  const others = changes.filter((change) => !isFirst(change));
  const sections: Section[] = [
    { title: first.title, isFolded: false, entries: changes.filter(isFirst).map(wholly) },
    { title: "Security", isFolded: false, entries: others.flatMap(securityOf) },
    { ...rest, entries: others.flatMap(restOf) },
  ];
  return sections
    .filter(({ entries }) => entries.length > 0)
    .map((section) => ({ ...section, entries: [...section.entries].sort(worstFirst) }));
}

const wholly = (change: ResourceChange): Entry => ({
  ...{ change, severity: change.severity, isWhole: true, properties: change.properties },
});

/** A new resource that matters is shown with everything; of others only the properties that matter. */
function securityOf(change: ResourceChange): Entry[] {
  if (!change.severity) return [];
  if (change.kind === "created") return [wholly(change)];
  return [{ ...wholly(change), properties: change.properties.filter(({ severity }) => severity) }];
}

function restOf(change: ResourceChange): Entry[] {
  if (!change.severity) return [wholly(change)];
  const properties = change.properties.filter(({ severity }) => !severity);
  if (change.kind === "created" || properties.length === 0) return [];
  return [{ change, severity: undefined, isWhole: false, properties }];
}

const worstFirst = (one: Entry, other: Entry): number =>
  rankOf(other.severity) - rankOf(one.severity) ||
  kinds.indexOf(one.change.kind) - kinds.indexOf(other.change.kind) ||
  byKey(one.change, other.change);
