import {
  anyChange,
  type Definition,
  rankOf,
  type Sensitivity,
  type Severity,
  secretMask,
  sensitive,
  type Values,
} from "../definition";
import { equal, formatPath, type Leaf, leaves, type Path } from "../engine";
import type { PropertyChange } from "./change";
import { revealed, secretsIn } from "./engine-values";
import { fallbackOf, judge, sensitivityOf } from "./judgement";
import { isSecret, masked } from "./masking";

/** Two declarations of one resource. */
export interface Declarations {
  /** Undefined for a resource that is new. */
  readonly before: Values | undefined;
  readonly after: Values;
  /** Paths at which the engine sees a difference: all that can be known of secrets that it does not tell. */
  readonly differing?: readonly Path[];
  /** Paths for which the engine replaces the resource. */
  readonly replacing?: readonly Path[];
  /** Texts that must not be shown, wherever they occur. */
  readonly secrets?: readonly string[];
}

/** The properties that differ, those that matter most for security first. */
export function propertyChanges(definition: Definition, declarations: Declarations): PropertyChange[] {
  const { before = {}, after } = declarations;
  return pairsOf(leaves(definition.inputs, before), leaves(definition.inputs, after))
    .filter((pair) => isDifferent(pair, declarations.differing ?? []))
    .map((pair) => propertyChange(definition, pair, declarations))
    .sort(bySeverity);
}

/** What is declared at one path, before and after. */
interface Pair {
  readonly leaf: Leaf;
  readonly before: unknown;
  readonly after: unknown;
}

function pairsOf(before: readonly Leaf[], after: readonly Leaf[]): Pair[] {
  const key = ({ path }: Leaf) => path.join("/");
  const [olds, news] = [before, after].map((list) => new Map(list.map((leaf) => [key(leaf), leaf])));
  return [...new Map([...olds!, ...news!])].map(([path, leaf]) => ({
    leaf,
    before: olds!.get(path)?.value,
    after: news!.get(path)?.value,
  }));
}

function isDifferent({ leaf, before, after }: Pair, differing: readonly Path[]): boolean {
  if ((before ?? null) === null && (after ?? null) === null) return false;
  if (before === undefined || after === undefined || !equal(leaf.schema, revealed(before), revealed(after)))
    return true;
  const isUntold = secretsIn([before, after]).some((secret) => secret.reveal() === undefined);
  return isUntold && differing.some((path) => isWithin(path, leaf.path));
}

/** Whether one of the paths leads to the other. */
const isWithin = (one: Path, other: Path): boolean =>
  one.slice(0, other.length).join("/") === other.slice(0, one.length).join("/");

const rotation = sensitive(anyChange("medium"), "Whatever uses the old secret fails until it has the new one.");

function propertyChange(definition: Definition, pair: Pair, declarations: Declarations): PropertyChange {
  const { leaf, before, after } = pair;
  const { replacing = [], secrets = [] } = declarations;
  const secret = isSecret(leaf, before, after);
  const shown = (value: unknown) => {
    if (value === undefined || value === null) return value;
    return secret ? secretMask : masked(leaf, value, secrets);
  };
  const otherwise = secret ? undefined : fallbackOf(leaf, declarations.after, before);
  const sensitivity = sensitivityOf(definition, leaf.path) ?? (secret ? rotation : undefined);
  const isNew = declarations.before === undefined;
  const severity = sensitivity && severityOf(sensitivity, { ...pair, otherwise, isNew, isSecret: secret });
  const isFallingBack = !isNew && otherwise !== undefined && (before === undefined || after === undefined);
  const isReplacing = replacing.some((path) => isWithin(path, leaf.path));
  return {
    path: formatPath(leaf.path),
    ...(before !== undefined && { before: shown(before) }),
    ...(after !== undefined && { after: shown(after) }),
    ...(isFallingBack && { otherwise: shown(otherwise) }),
    ...(isReplacing && { replaces: true }),
    ...(severity && { severity, why: sensitivity.why }),
  };
}

/** Undefined when nothing changes in effect: Auth0 would have the same without the declaration. */
function severityOf(
  sensitivity: Sensitivity,
  { leaf, before, after, otherwise, isNew, isSecret }: Pair & { otherwise: unknown; isNew: boolean; isSecret: boolean },
): Severity | undefined {
  if (isSecret) return isNew ? "low" : judge(sensitivity, undefined, undefined);
  // A new object is judged by what it declares, and not by what differs from Auth0's defaults; but for amounts.
  if (isNew && typeof otherwise !== "number") return judge(sensitivity, undefined, after);
  const [was, is] = [before ?? otherwise, after ?? otherwise];
  if (was !== undefined && is !== undefined && equal(leaf.schema, was, is)) return undefined;
  return judge(sensitivity, was, is);
}

/** Worst first; the same among equals each time. */
const bySeverity = (one: PropertyChange, other: PropertyChange): number =>
  rankOf(other.severity) - rankOf(one.severity) || (one.path < other.path ? -1 : 1);
