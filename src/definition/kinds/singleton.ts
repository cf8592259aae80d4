import type { Api, Request, Values, Wire } from "../api";
import type { Definition, Operation } from "../definition";
import { isObject } from "../objects";
import { type Common, completed, type Operations, type PathIn, type Shape, scoped, unnamed } from "./common";

/** Settings that every tenant has once: creating adopts them. */
export interface SingletonOptions<I extends Shape, O extends Shape, P extends PathIn<I & O>>
  extends Common<I, O, P>,
    Pick<Definition, "prepareUpdate"> {
  /** Keys that every answer with the settings holds. */
  holds: readonly string[];
  path: string;
  /** Constant id, the input that tells the settings of this kind apart, or what an answer names them by. */
  id: string | ((inputs: Values, answer: Wire) => string);
  scope: string | readonly string[];
  method?: "PATCH" | "PUT" | "POST";
  operations?: Partial<Operations>;
  /** Whether a delete sets what was declared back to Auth0's defaults. */
  resets?: boolean;
  deletion: string;
}

/** What a delete does where it resets, as the page of a resource tells it. */
export const resetsDeclared = (what: string): string =>
  `Sets ${what} that this resource declares back to Auth0's defaults. What it does not declare stays.`;

/** Takes settings over. What asks for no change is not sent: they are read. */
const adopt = (api: Api, request: Request): Promise<unknown> =>
  api.request(isEmpty(request.body) ? { method: "GET", path: request.path } : request);

const isEmpty = (body: unknown): boolean => isObject(body) && Object.keys(body).length === 0;

/** Declares a singleton. */
export function singleton<I extends Shape, O extends Shape, P extends PathIn<I & O>>({
  path,
  id,
  scope,
  method = "PATCH",
  operations,
  resets = false,
  ...named
}: SingletonOptions<I, O, P>): Definition {
  const options = unnamed(named);
  const write: Operation = { method, path, scopes: scoped("update", scope) };
  return {
    ...options,
    ...completed(options),
    kind: "singleton",
    id: (answer, inputs) => (typeof id === "string" ? id : id(inputs, answer)),
    operations: {
      create: method === "PATCH" ? { ...write, perform: adopt } : write,
      read: { method: "GET", path, scopes: scoped("read", scope) },
      update: write,
      ...(resets && { delete: { ...(operations?.update ?? write), isReset: true } }),
      ...operations,
    },
  };
}
