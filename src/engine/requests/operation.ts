import {
  type Api,
  type Definition,
  filledPath,
  isGone,
  type Operation,
  type Request,
  type Values,
  type Wire,
} from "../../definition";
import { believed } from "./believed";
import { sendTogether } from "./together";

/** The object as the API answers it. `undefined` when it is gone. */
export async function present(
  definition: Definition,
  operation: Operation,
  id: string,
  state: Values,
  tenant: Api,
): Promise<Wire | undefined> {
  try {
    const answer = await send(tenant, operation, undefined, named(definition, id, state), id);
    return believed(definition, operation, answer, state, id);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Sends what an operation says. */
export async function send(
  tenant: Api,
  operation: Operation,
  body: Wire | undefined,
  state: Values,
  id: string,
): Promise<unknown> {
  const { method, query, repeatable, statuses, olderTwin } = operation;
  const sent = body && operation.body ? operation.body(body, state) : body;
  const request: Request = {
    ...{ method, path: pathOf(operation, state, id), query, body: sent },
    ...(statuses && { statuses }),
    ...(repeatable && { repeatable: isRepeatable(operation, state) }),
    ...(olderTwin && { olderTwin }),
  };
  if (operation.together) return sendTogether(tenant, request, operation.together);
  return operation.perform ? operation.perform(tenant, request, state) : tenant.request(request);
}

/** Whether what an answer was lost of may simply be sent again. */
export const isRepeatable = ({ method, repeatable = method !== "POST" }: Operation, inputs: Values): boolean =>
  typeof repeatable === "function" ? repeatable(inputs) : repeatable;

function pathOf({ path }: Operation, state: Values, id: string): string {
  if (typeof path === "function") return path(state, id);
  return filledPath(path, { ...state, id });
}

/** The state with the id under its name. */
export const named = ({ idName }: Definition, id: string, state: Values): Values =>
  idName ? { ...state, [idName]: id } : state;
