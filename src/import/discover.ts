import type { Definition, ListApi, ObjectList, Values, Wire } from "../definition";
import { type Failure, type Path, stateAfterWrite, type Tenant } from "../engine";
import { declare } from "./declare";

/** A tenant that can be read whole. */
export type ReadableTenant = Tenant & ListApi;

/** An object of the tenant that a program can declare. */
export interface Found {
  readonly definition: Definition;
  readonly id: string;
  readonly inputs: Values;
  readonly secrets: readonly Path[];
  readonly refused: readonly Failure[];
  /** What Pulumi keeps of it. */
  readonly state: Values;
  /** What people call it. */
  readonly title: string | undefined;
}

/** An object, or a whole kind, that is left out. */
export interface LeftOut {
  readonly type: string;
  readonly id?: string;
  readonly title?: string;
  readonly reason: string;
}

export interface Discovery {
  readonly found: readonly Found[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads the objects of a tenant, kind by kind. A kind that may not be read is left out. */
export async function discover(
  definitions: readonly Definition[],
  tenant: ReadableTenant,
  onKind: (type: string, count: number) => void = () => {},
): Promise<Discovery> {
  const found: Found[] = [];
  const leftOut: LeftOut[] = [];
  const read = reader(tenant);
  for (const definition of definitions) {
    const { type, list } = definition;
    if (typeof list === "string") {
      leftOut.push({ type, reason: list });
      continue;
    }
    try {
      const answers = await read(definition);
      onKind(type, answers.length);
      for (const answer of answers) sort(definition, answer, tenant, { found, leftOut });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      leftOut.push({ type, reason: wordsOf(error) });
    }
  }
  return { found, leftOut };
}

/** The tenant does not let the kind be read, or does not have it. */
const isRefusal = (error: unknown): error is Error =>
  [400, 403, 404, 410].includes((error as { status?: number }).status ?? 0);

const wordsOf = (error: Error): string => {
  const { auth0Message, message } = error as { auth0Message?: string; message: string };
  return auth0Message ?? message.split("\n")[0]!;
};

/** What a read answers for every object; several kinds may be told from one list, which is read once. */
function reader(tenant: ReadableTenant): (definition: Definition) => Promise<unknown[]> {
  const lists = new Map<string, Promise<unknown[]>>();
  return async ({ list, operations }) => {
    if (typeof list === "object") {
      const items = lists.get(list.path) ?? itemsOf(list, tenant);
      lists.set(list.path, items);
      return items;
    }
    const { method, path } = operations.read!;
    return [await tenant.request({ method, path: path as string })];
  };
}

async function itemsOf(list: ObjectList, tenant: ReadableTenant): Promise<unknown[]> {
  const { path, key, by, read } = list;
  const listing = { path, key, query: {}, checkpoint: by === "checkpoint" };
  if (read) return read(listing, undefined, tenant);
  if (by !== "whole") return tenant.collect(listing);
  const answer = await tenant.request({ method: "GET", path });
  return (key ? (answer as Wire)[key] : answer) as unknown[];
}

interface Sorted {
  readonly found: Found[];
  readonly leftOut: LeftOut[];
}

/** Declares what an answer holds, unless the platform owns it. */
function sort(definition: Definition, item: unknown, tenant: ReadableTenant, { found, leftOut }: Sorted): void {
  const { type, idName, keeps, list, operations, declarations = (answer: Wire) => [answer] } = definition;
  // Where the list is what a read answers as well, a read looks for the object in it.
  const isList = typeof list === "object" && list.path === operations.read!.path;
  const answerOf = (inputs: Values, id: string) =>
    (operations.read!.select?.(isList ? [item] : item, inputs, id) ?? item) as Wire;
  const object = list ? (item as Wire) : answerOf({}, "");
  for (const wire of declarations(object)) {
    const title = typeof wire["name"] === "string" ? wire["name"] : undefined;
    try {
      const declaration = declare(definition, wire);
      if (!declaration) continue;
      const { inputs } = declaration;
      const id = definition.id(object, inputs);
      const state = stateAfterWrite(definition, { inputs, answer: answerOf(inputs, id), tenant: tenant.domain });
      const kept = keeps?.(idName ? { ...state, [idName]: id } : state, tenant);
      if (kept) leftOut.push({ type, id, title, reason: kept });
      else found.push({ definition, id, ...declaration, state, title });
    } catch (error) {
      leftOut.push({ type, title, reason: (error as Error).message });
    }
  }
}
