import * as z from "zod";
import { body, optional, validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, get, noContent, ok, post, put, type Route, remove } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";

const path = "/connections/{id}/directory-provisioning/synchronized-groups";
const scopes = (verb: string) => [`${verb}:directory_provisionings`];

const group = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(32)
    .regex(/^[A-Za-z0-9]+$/),
  ...optional(z.string(), "name"),
  ...optional(z.email().describe("Google Workspace Directory group email"), "email"),
  ...optional(z.int(), "direct_members_count"),
});
const list = body({ groups: z.array(group) });

/** Groups of a directory that are synchronized when only some are. */
export function synchronizedGroups(idOf: (call: Call) => string): Route[] {
  const stored = (call: Call) => (call.tenant.get("synchronized-groups", idOf(call))?.groups ?? []) as JsonObject[];
  const sent = (call: Call) => validate(list, call.body).groups as JsonObject[];
  const others = (call: Call) => {
    const named = sent(call).map(({ id }) => id);
    return stored(call).filter(({ id }) => !named.includes(id));
  };
  const store = (call: Call, groups: JsonObject[]) => {
    call.tenant.put("synchronized-groups", idOf(call), { groups });
    return noContent;
  };
  return [
    get(path, scopes("read"), (call) => {
      return ok(page(stored(call), call.query, { key: "groups", checkpoint: "only" }));
    }),
    put(path, scopes("update"), (call) => store(call, sent(call))),
    post(path, scopes("create"), (call) => store(call, [...sent(call), ...others(call)])),
    remove(path, scopes("delete"), (call) => store(call, others(call))),
  ];
}
