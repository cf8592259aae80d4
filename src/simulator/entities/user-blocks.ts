import { type Call, get, noContent, ok, type Route, remove } from "../endpoints/route";
import { type JsonObject, pick } from "../json-object";
import { badRequest } from "../refusal";
import { userOf } from "./users/users";

/** Blocks of whoever the query names. */
function named({ tenant, query }: Call): JsonObject[] {
  const identifier = query.get("identifier");
  if (!identifier)
    throw badRequest("Query validation error: 'Missing required property: identifier'.", "invalid_query_string");
  return tenant.all("user-blocks").filter((block) => block.identifier === identifier);
}

/** Blocks of the user that the path names. */
function ofUser(call: Call): JsonObject[] {
  const { user_id } = userOf(call);
  return call.tenant.all("user-blocks").filter((block) => block.user_id === user_id);
}

const show = (blocks: JsonObject[]) =>
  ok({ blocked_for: blocks.map((block) => pick(block, ["identifier", "ip", "connection"])) });

function unblock({ tenant }: Call, blocks: JsonObject[]) {
  for (const block of blocks) tenant.delete("user-blocks", String(block.id));
  return noContent;
}

/** Users that are locked out after too many failed logins. */
export const userBlocks: Route[] = [
  {
    ...get("/user-blocks", ["read:users"], (call) => show(named(call))),
    about: { name: "user-blocks", belongsTo: { user_id: { in: "users" } } },
  },
  remove("/user-blocks", ["update:users"], (call) => unblock(call, named(call))),
  get("/user-blocks/{id}", ["read:users"], (call) => show(ofUser(call))),
  remove("/user-blocks/{id}", ["update:users"], (call) => unblock(call, ofUser(call))),
];
