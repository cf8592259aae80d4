import { type Definition, isObject, type Values } from "../definition";
import { typeToken } from "../pulumi/state-format";

/** What cannot be made sense of, or tells of a failure. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

/** A step of a plan, as the engine's JSON has it. */
export interface Step {
  readonly op: string;
  readonly urn: string;
  readonly oldState?: { readonly id?: string; readonly inputs?: Values };
  readonly newState?: { readonly id?: string; readonly inputs?: Values; readonly provider?: string };
  readonly detailedDiff?: Values | null;
  readonly replaceReasons?: readonly string[] | null;
}

/** What the engine would do. */
export interface Plan {
  /** Project and stack, such as `shop/prod`; empty in a plan without steps. */
  readonly stack: string;
  readonly steps: readonly Step[];
  /** What the command warned of, and of which resource. */
  readonly warnings: readonly Warning[];
}

/** What a command warned of. Without a URN it is about the stack. */
export interface Warning {
  readonly message: string;
  readonly urn?: string | undefined;
}

interface Diagnostic {
  urn?: string;
  readonly message?: string;
  readonly severity?: string;
}

/** Reads what `pulumi preview --json` or `pulumi refresh --preview-only --json` wrote. Fails when the command failed. */
export function readPlan(text: string): Plan {
  const { steps, diagnostics = [] } = parsed(text) as { steps?: Step[]; diagnostics?: Diagnostic[] };
  const said = (wanted: string): Warning[] =>
    diagnostics
      .filter(({ severity }) => severity === wanted)
      .map(({ message = "", urn }) => ({ message: message.trim(), urn }));
  const failures = said("error").map(({ message }) => message);
  if (failures.length > 0) throw new PlanError(`The preview failed:\n${distinct(failures).join("\n")}`);
  const [first] = steps ?? [];
  return { stack: first ? stackOf(first.urn) : "", steps: steps ?? [], warnings: said("warning") };
}

/** Each resource fails for itself, often for the same reason; that each is a failure need not be said as well. */
function distinct(failures: readonly string[]): string[] {
  const reasons = failures.map((message) => message.replace(/^error: (preview failed:? ?)?/i, ""));
  return [...new Set(reasons)].filter((reason) => reason !== "");
}

function parsed(text: string): Values {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Told below, along with JSON that is something else.
  }
  if (isObject(json) && (Array.isArray(json["steps"]) || Array.isArray(json["diagnostics"]) || "changeSummary" in json))
    return json;
  throw new PlanError("This is not what `pulumi preview --json` writes: it must be one JSON object with `steps`.");
}

/** Project and stack of a URN: `urn:pulumi:stack::project::type::name`. */
const stackOf = (urn: string): string => {
  const [stack = "", project = ""] = urn.replace(/^urn:pulumi:/, "").split("::");
  return `${project}/${stack}`;
};

/** A resource by its URN: the same in every stack of a project. */
export interface Identity {
  /** Types of its parents and its own, and its name: `shop:index:Shop$…:Client::spa`. */
  readonly key: string;
  readonly name: string;
  /** Undefined for a resource of another package. */
  readonly definition: Definition | undefined;
}

/** Tells resources of this package from others. */
export function identify(definitions: readonly Definition[], urn: string): Identity {
  const [, , types = "", ...names] = urn.split("::");
  const name = names.join("::");
  const token = types.split("$").at(-1);
  return { key: `${types}::${name}`, name, definition: definitions.find(({ type }) => typeToken(type) === token) };
}

/** Whether it is the stack itself or one of its default providers, which say nothing about resources. */
export const isBookkeeping = ({ key }: Identity): boolean =>
  key.startsWith("pulumi:pulumi:Stack::") || /^pulumi:providers:[^:]+::default/.test(key);
