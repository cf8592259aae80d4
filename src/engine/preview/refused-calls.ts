import {
  type Callers,
  type Definition,
  type Property,
  propertiesOf,
  type Values,
  withoutNames,
} from "../../definition";
import type { Tenant } from "../requests/tenant";
import { hasUnknown } from "../values/unknown";

/** What is declared of an object that others may refer to. */
interface Declared {
  readonly type: string;
  readonly inputs: Values;
  /** It comes into being with just what is declared. */
  readonly isNew: boolean;
  readonly id?: string | undefined;
  /** Paths of its sets, by the names of the properties that hold them. */
  readonly paths: Readonly<Record<string, string>>;
}

/** One member of a set below an object, or the whole of it. */
interface DeclaredSet {
  /** Path of the set, without the name of what tells the object. */
  readonly path: string;
  readonly inputs: Values;
}

/** What is known in one process of objects that have members: what a program declares of them, and what a tenant lists. */
interface Known {
  readonly declared: Map<string, Declared>;
  /** What resources declare of sets below such objects, by resource. */
  readonly sets: Map<string, DeclaredSet>;
  readonly listed: Map<string, Promise<readonly Values[] | undefined>>;
}

const knowledge = new WeakMap<object, Known>();

function knownOf(tenant: Tenant): Known {
  const known = knowledge.get(tenant) ?? { declared: new Map(), sets: new Map(), listed: new Map() };
  knowledge.set(tenant, known);
  return known;
}

/** Keeps in mind what is declared of an object with members, by its resource; what has an id exists. */
export function expectMembers(definition: Definition, urn: string, inputs: Values, tenant: Tenant, id?: string): void {
  const { type, set } = definition;
  if (set) knownOf(tenant).sets.set(urn, { path: withoutNames(set.path), inputs });
  if (!propertiesOf(definition.inputs).some(({ members }) => members)) return;
  const { declared } = knownOf(tenant);
  const { adopt = "never" } = inputs;
  const isNew = id === undefined && declared.get(urn)?.id === undefined && adopt === "never";
  const paths = Object.fromEntries(
    propertiesOf(definition.inputs).flatMap(({ name, members }) =>
      members ? [[name, withoutNames(members.path)]] : [],
    ),
  );
  declared.set(urn, { type, inputs, isNew, id: id ?? declared.get(urn)?.id, paths });
}

/**
 * What of a new object is known to be refused, since the application that logs in may not use what it refers to. What
 * the program does not say is asked of the tenant, in one list for all resources of a process.
 */
export async function refusedCalls(definition: Definition, inputs: Values, tenant: Tenant): Promise<string[]> {
  const found = propertiesOf(definition.inputs).map(async (property): Promise<string[]> => {
    const { callers, name } = property;
    const value = inputs[name];
    if (!callers || typeof value !== "string" || hasUnknown(value) || tenant.clientId === undefined) return [];
    if ((await isMember(callers, property, value, tenant)) !== false) return [];
    return [
      `\`${name}\`: ${value} is not enabled for the application that logs in here, ${tenant.clientId}, and ${callers.otherwise}. Add that one to its \`${callers.members}\`.`,
    ];
  });
  return (await Promise.all(found)).flat();
}

/** Whether the application that logs in is a member; undefined when that is not known. */
async function isMember(
  callers: Callers,
  { reference }: Property,
  value: string,
  tenant: Tenant,
): Promise<boolean | undefined> {
  const { type, property } = reference!;
  const known = ({ id, inputs }: Declared) => (property === "id" ? id : inputs[property]);
  const found = [...knownOf(tenant).declared.values()].find((one) => one.type === type && known(one) === value);
  const members = found?.inputs[callers.members];
  if (Array.isArray(members) && members.includes(tenant.clientId)) return true;
  if (hasUnknown(members)) return undefined;
  const others = found ? setsAt(found.paths[callers.members], found.id, tenant) : [];
  if (others.some(({ inputs }) => Object.values(inputs).flat().includes(tenant.clientId))) return true;
  if (others.some(({ inputs }) => hasUnknown(inputs))) return undefined;
  if (members !== undefined || found?.isNew) return false;
  return (await listed(callers, tenant))?.some((object) => object[property] === value);
}

/** What other resources declare of a set of the object, or may declare of it: of a new one nothing tells yet. */
const setsAt = (path: string | undefined, id: string | undefined, tenant: Tenant): DeclaredSet[] =>
  [...knownOf(tenant).sets.values()].filter(
    (set) => set.path === path && (hasUnknown(set.inputs) || Object.values(set.inputs).includes(id)),
  );

/** The objects that the application is a member of; undefined where the tenant does not tell. */
function listed({ path, key }: Callers, tenant: Tenant): Promise<readonly Values[] | undefined> {
  const { listed: lists } = knownOf(tenant);
  const found = lists.get(path) ?? read(path.replace("{id}", encodeURIComponent(tenant.clientId!)), key, tenant);
  lists.set(path, found);
  return found;
}

const read = async (path: string, key: string, tenant: Tenant): Promise<readonly Values[] | undefined> =>
  tenant.collect?.({ path, key, id: "id", query: { fields: "id,name" }, checkpoint: true }).catch(() => undefined);
