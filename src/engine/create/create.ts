import { randomUUID } from "node:crypto";
import {
  type Definition,
  isGone,
  isUncertain,
  pathParameters,
  propertiesOf,
  type Values,
  type Wire,
} from "../../definition";
import { UnreadableNote } from "../../journal";
import { believed } from "../requests/believed";
import { addedLater } from "../requests/members";
import { isRepeatable, send } from "../requests/operation";
import { stateAfterRead } from "../state/after-read";
import { stateAfterWrite } from "../state/after-write";
import { inPlace } from "../update/unique-places";
import { update } from "../update/update";
import { withMark } from "../values/mark";
import { bodyOf } from "../values/wire";
import { type Send, sendRecorded } from "./confirm-create";
import { type Create, intentOf } from "./ownership";

/** A created object that is not finished: Pulumi keeps it in state and tries again. */
export class PartialCreation extends Error {
  readonly reasons: readonly string[];
  constructor(
    readonly id: string,
    readonly properties: Values,
    reason: string,
  ) {
    super(`The object was created (${id}) and is in the state, but not completed: ${reason}`);
    this.name = "PartialCreation";
    // The engine shows these alone.
    this.reasons = [this.message];
  }
}

/** Creates the object, in one request unless a property can only be set afterwards. */
export async function createNew(create: Create): Promise<{ id: string; state: Values }> {
  const { definition, inputs, tenant } = create;
  const later = [...updatedLater(definition, inputs), ...addedLater(definition, inputs, tenant)];
  const held = Object.fromEntries(Object.entries(inputs).filter(([name]) => !later.includes(name)));
  const object = await createObject({ ...create, inputs: held });
  const id = definition.id(object, inputs);
  const stateOf = (answer: Wire) => stateAfterWrite(definition, { inputs: held, answer, tenant: tenant.domain });
  let state = definition.finish ? unfinished(create, held, object) : stateOf(object);
  try {
    if (definition.finish) state = stateOf(await definition.finish({ api: tenant, id, inputs: held }));
    return { id, state: later.length === 0 ? state : await update(definition, id, state, inputs, tenant, object) };
  } catch (error) {
    throw new PartialCreation(id, state, (error as Error).message);
  }
}

/** The state of an object that is not finished: what it lacks until then is seen as missing, so that an update adds it. */
function unfinished({ definition, tenant }: Create, inputs: Values, answer: Wire): Values {
  const written = { inputs, answer, tenant: tenant.domain, previous: {}, written: new Set<string>() };
  const object = definition.operations.read?.select?.(answer, inputs, "") ?? answer;
  return stateAfterRead(definition, stateAfterWrite(definition, written), object).state;
}

/** Names of the declared properties that only an update takes. */
const updatedLater = ({ operations, inputs: schema }: Definition, inputs: Values): string[] =>
  operations.update
    ? propertiesOf(schema)
        .filter(({ name, updateOnly }) => updateOnly && inputs[name] !== undefined)
        .map(({ name }) => name)
    : [];

/** Sends the create. One whose answer is lost is never sent again before it is certain that it was not carried out. */
async function createObject(create: Create): Promise<Wire> {
  const { definition, inputs, tenant } = create;
  const { create: operation } = definition.operations;
  const declared = bodyOf(definition.inputs, inputs, pathParameters(operation));
  const body = operation.method === "POST" ? withoutNulls(declared) : declared;
  const sending = (sent: Wire) => () =>
    inPlace(definition, { olds: {}, news: inputs }, tenant, async () =>
      believed(definition, operation, await send(tenant, operation, sent, inputs, ""), inputs, ""),
    );
  if (operation.method === "DELETE") return createByDelete(create, sending(body));
  if (isRepeatable(operation, inputs)) return (await sending(body)()) ?? {};
  if (definition.kind === "action") return sendOnce(create, sending(body));
  return sendNoted(create, body, sending);
}

/** Writes a create down and sends it, so that its object is found whatever becomes of the answer and the process. */
async function sendNoted(create: Create, body: Wire, sending: (body: Wire) => Send): Promise<Wire> {
  const { definition, creations, key } = create;
  const note = creations.notes.readEarlier(key);
  const isOpen = note && !(note instanceof UnreadableNote) && note.type === definition.type && note.id === undefined;
  const earlier = isOpen ? note : undefined;
  const mark = earlier?.mark ?? randomUUID();
  const marked = withMark(definition, body, mark);
  const intent = { ...(await intentOf(create, marked && mark, earlier)), isRepeated: earlier && marked && true };
  const send = sending(marked ?? body);
  const unlessSearched = () => creations.turns.of(definition.type).send(send);
  return sendRecorded(create, intent, marked ? send : unlessSearched, earlier !== undefined);
}

/** A new object has nothing that null could remove, and the API takes null in updates only. */
const withoutNulls = (body: Wire): Wire =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

/** Does what leaves nothing to look for. */
async function sendOnce({ definition }: Create, sending: Send): Promise<Wire> {
  try {
    return (await sending()) ?? {};
  } catch (error) {
    if (!isUncertain(error)) throw error;
    throw new Error(
      `${definition.type}: it is not certain whether it was done. ${(error as Error).message}\n` +
        "`pulumi up` does it again. To leave it at that, take the resource out of the program.",
      { cause: error },
    );
  }
}

/**
 * What a delete is to do is done when there is nothing left to delete: a removal that is done again, or under another
 * name, would fail for ever. A mistaken id looks the same, so that it is told.
 */
async function createByDelete({ definition, inputs, tenant }: Create, sending: Send): Promise<Wire> {
  try {
    await sending();
  } catch (error) {
    if (!isGone(error)) throw error;
    tenant.warn?.(
      `${definition.type} ${definition.id({}, inputs)}: there is no such thing in ${tenant.domain}. It was removed before, or the arguments name something else.`,
    );
  }
  return {};
}
