import {
  type Definition,
  isMasked,
  isObject,
  looksSecret,
  type Property,
  propertiesFor,
  secretMask,
  type Values,
  type Wire,
} from "../../definition";
import { dropped } from "../preview/dropped";
import { present } from "../requests/operation";
import type { Tenant } from "../requests/tenant";
import { placed } from "../values/extra";
import { equal, hasTrait, isAsExpected, type Leaf, leaves } from "../values/leaves";
import { formatPath, type Path, valueAt } from "../values/path";
import { hasUnknown } from "../values/unknown";
import { fromWire, valuesFrom } from "../values/wire";
import { loss } from "./adoption-loss";
import { shown } from "./adoption-text";

/** What becomes of an object that exists, in lines of text. No secret of a definition, or of the program, is among them. */
export interface Adoption {
  /** Each property that gets another value: what it has, and what it will have. */
  readonly changes: readonly string[];
  /** What the object has now and will not have any more. */
  readonly losses: readonly string[];
}

/** What taking an object over changes of it, property by property. The marks are the paths of the program's secrets. */
export function adoption(definition: Definition, object: Wire, inputs: Values, marks: readonly Path[] = []): Adoption {
  const { inputs: schema, kind, declarations } = definition;
  const wire = kind === "association" ? object : (declarations?.(object)[0] ?? object);
  const live = valuesFrom(schema, wire);
  const changes = [...leaves(schema, inputs)]
    .filter((leaf) => !hasTrait(leaf, "createOnly") && !hasTrait(leaf, "local"))
    .flatMap((leaf) =>
      changeOf(leaf, valueAt(live, leaf.path), hasTrait(leaf, "secret") || isMarked(leaf.path, marks)),
    );
  const dropped = undeclared(definition, live, placed(schema, inputs)).map((change) =>
    isMarked(change.path, marks) ? { ...change, text: `${secretMask} => ${secretMask}` } : change,
  );
  return {
    changes: [...changes, ...dropped].map(({ path, text }) => `${formatPath(path)}: ${text}`),
    losses: [...changes, ...dropped].flatMap(({ path, lost }) => (lost ? [`\`${formatPath(path)}\` ${lost}`] : [])),
  };
}

/** What a tenant has of settings that every tenant has, before a resource is created that takes them over. */
export async function settingsNow(definition: Definition, inputs: Values, tenant: Tenant): Promise<Wire | undefined> {
  const { kind, operations, naturalKey } = definition;
  if (kind !== "singleton" || !operations.read || naturalKey.some((name) => hasUnknown(inputs[name]))) return undefined;
  return present(definition, operations.read, definition.id({}, inputs), inputs, tenant);
}

interface Change {
  readonly path: Path;
  readonly text: string;
  /** What is lost by it, as the rest of a sentence. */
  readonly lost?: string | undefined;
}

/** Whether what is at a path, something within it or what it is in, is marked. */
const isMarked = (path: Path, marks: readonly Path[]): boolean =>
  marks.some((mark) => mark.every((step, depth) => depth >= path.length || step === path[depth]));

function changeOf(leaf: Leaf, value: unknown, isSecret: boolean): Change[] {
  const { path, value: declared } = leaf;
  const isHidden = hasTrait(leaf, "writeOnly") || (isSecret && (value === undefined || isMasked(value)));
  if (isHidden)
    return [{ path, text: `${isSecret ? secretMask : shown(declared)}, which Auth0 does not show, is sent` }];
  if (!hasUnknown(declared) && isAsExpected(leaf, value ?? null, declared)) return [];
  const [before, after] = isSecret ? [secretMask, secretMask] : [shown(value), shown(declared)];
  return [
    {
      path,
      text: `${before} => ${after}`,
      lost: isSecret && declared !== null ? undefined : loss(leaf.schema, value, declared),
    },
  ];
}

/** What settings that are sent whole replace along with what is declared. An update of another object keeps the rest. */
function undeclared(definition: Definition, live: Values, inputs: Values): Change[] {
  const { inputs: schema, kind, operations } = definition;
  const { method, keepsRest } = operations.create;
  const replacesRest = kind === "singleton" && !keepsRest;
  const isWhole = replacesRest && method === "PUT";
  const going = dropped(definition, live, inputs, [inputs]).map(goneWith);
  const replaced = propertiesFor(schema, inputs).flatMap((property) => {
    const { name, nested, local, createOnly } = property;
    if (name === "extra" || local || createOnly) return [];
    const { [name]: declared } = inputs;
    const { [name]: value } = live;
    if (declared === undefined) return isWhole ? goneFrom(property, [], live, inputs) : [];
    if (nested || !replacesRest || !isObject(declared) || !isObject(value)) return [];
    return propertiesFor(property.schema, declared)
      .filter((inner) => declared[inner.name] === undefined)
      .flatMap((inner) => goneFrom(inner, [name], value, declared));
  });
  return [...replaced, ...going];
}

/** What the API drops since a sibling of it changes. */
const goneWith = ({ path, value }: Leaf): Change => ({
  path,
  text: `${looksSecret(String(path.at(-1))) ? secretMask : shown(value)} => nothing`,
  lost: "is not declared, and goes",
});

/** A property that is not declared and has a value that the API would not fill in by itself. */
function goneFrom(property: Property, path: Path, live: Values, siblings: Values): Change[] {
  const { name, schema, secret, unset, serverDefault } = property;
  const value = live[name] ?? null;
  const filling = (serverDefault ? serverDefault(siblings) : fromWire(schema, unset)) ?? null;
  if (value === null || equal(schema, value, filling)) return [];
  const before = secret ? secretMask : shown(value);
  return [{ path: [...path, name], text: `${before} => ${shown(filling)}`, lost: "is not declared, and goes" }];
}
