import type { ObjectList, Wire } from "../api";
import type { Definition, Operation } from "../definition";
import {
  type Common,
  type NameIn,
  type Operations,
  type PathIn,
  type Shape,
  scoped,
  takeable,
  unnamed,
} from "./common";

/** An object of which a tenant holds many: POST, GET, PATCH, DELETE below one path. */
export interface CollectionOptions<I extends Shape, O extends Shape, P extends PathIn<I & O>>
  extends Omit<Common<I, O, P>, "list">,
    Pick<
      Definition,
      | "dataLoss"
      | "deletionProtection"
      | "endsByItself"
      | "finish"
      | "prepareUpdate"
      | "search"
      | "splitUpdate"
      | "upserts"
    > {
  path: string;
  /** How the objects are listed below that path; or why those that exist cannot be taken over. */
  list?: Omit<ObjectList<NameIn<I>>, "path" | "id"> | string;
  /** Key of the id in answers. */
  id: string;
  /** Name of the scopes: `clients` for `create:clients` and the others. */
  scope: string;
  /** What differs from the usual operations, of each that alone; `update: undefined` says that there is none. */
  operations?: { [name in keyof Operations]?: Partial<Operation> };
  deletion?: string;
}

/** Declares a collection. */
export function collection<I extends Shape, O extends Shape, P extends PathIn<I & O>>({
  path,
  id,
  scope,
  operations = {},
  list,
  ...named
}: CollectionOptions<I, O, P>): Definition {
  const options = unnamed(named);
  const one = `${path}/{id}`;
  const hasUpdate = !("update" in operations && operations.update === undefined);
  return {
    deletion: "Deletes the object. One that is gone already counts as deleted.",
    ...options,
    ...takeable(options),
    list: typeof list === "object" ? { path, id, ...list } : list,
    kind: "collection",
    id: (answer) => idIn(answer, id),
    operations: {
      create: { method: "POST", path, scopes: scoped("create", scope), ...operations.create },
      read: { method: "GET", path: one, scopes: scoped("read", scope), ...operations.read },
      update: hasUpdate
        ? { method: "PATCH", path: one, scopes: scoped("update", scope), ...operations.update }
        : undefined,
      delete: { method: "DELETE", path: one, scopes: scoped("delete", scope), ...operations.delete },
    },
  };
}

function idIn(answer: Wire, name: string): string {
  const id = answer[name];
  if (typeof id === "string" && id) return id;
  throw new Error(
    `Auth0's answer holds no ${name}. It may have created the object: look in the tenant before running this again.`,
  );
}
