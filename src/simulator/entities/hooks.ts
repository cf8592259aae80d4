import * as z from "zod";
import { body, changes, oneOf, optional, validate } from "../endpoints/body-schema";
import { type Collection, collection, existing } from "../endpoints/collection";
import { matches } from "../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../endpoints/route";
import { isObject, type JsonObject, omit } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import { ulid } from "../tenant/identifiers";

const name = z.string().regex(/^[a-zA-Z0-9]([ \-a-zA-Z0-9]*[a-zA-Z0-9])?$/);
const script = z.string().min(1);
const texts = z.record(z.string(), z.string());

const shared = { ...optional(z.boolean(), "enabled"), ...optional(texts, "dependencies") };

const most = 20;

/** As recorded: nothing of a hook tells of its secrets. */
const present = (hook: JsonObject): JsonObject => omit(hook, ["secrets"]);

const hook: Collection = {
  name: "hooks",
  path: "/hooks",
  id: "id",
  listing: { key: "hooks" },
  scope: "hooks",
  inexistent: () => notFound("Error: Hook does not exist", "HookDoesNotExist"),
  create: body({
    ...{ name, script },
    triggerId: oneOf(
      "credentials-exchange pre-user-registration post-user-registration post-change-password send-phone-message",
    ),
    ...shared,
  }),
  update: changes({ ...optional(name, "name"), ...optional(script, "script"), ...shared }),
  newId: ulid,
  defaults: { dependencies: {}, enabled: false },
  // The words are not recorded.
  unique: [
    { keys: ["name"], conflict: () => conflict("A hook with the same name already exists.", "HookAlreadyExists") },
  ],
  present,
  filter: (query) => matches(query, ["enabled", "triggerId"]),
  deleteAgain: (call) => {
    throw hook.inexistent(call);
  },
};

const secretsOf = ({ secrets }: JsonObject): JsonObject => (isObject(secrets) ? secrets : {});

/** Some secrets at least, and no more than a hook may have. */
const entries = texts.refine((value) => Object.keys(value).length > 0, "Too few properties defined (0), minimum 1");

const names = z.array(z.string()).min(1);

/** Gives a hook other secrets. */
function write(call: Call, change: (secrets: JsonObject) => JsonObject): void {
  const found = existing(hook, call);
  const secrets = change(secretsOf(found));
  if (Object.keys(secrets).length > most) throw badRequest(`A hook can have at most ${most} secrets.`);
  call.tenant.put(hook.name, String(found.id), { ...found, secrets });
}

const path = "/hooks/{id}/secrets";

/** Code of an older tenant, and its secrets. What they are refused with is the document's, not recorded. */
export const hooks: Route[] = [
  ...collection(hook),
  get(path, ["read:hooks"], (call) => {
    const shown = Object.keys(secretsOf(existing(hook, call))).map((key) => [key, "_VALUE_NOT_SHOWN_"]);
    return ok(Object.fromEntries(shown));
  }),
  post(path, ["update:hooks"], (call) => {
    const sent = validate(entries, call.body);
    write(call, (secrets) => {
      if (Object.keys(sent).some((key) => Object.hasOwn(secrets, key)))
        throw conflict("Secret with the same name already exists.");
      return { ...secrets, ...sent };
    });
    return created({});
  }),
  patch(path, ["update:hooks"], (call) => {
    const sent = validate(entries, call.body);
    write(call, (secrets) => {
      if (Object.keys(sent).some((key) => !Object.hasOwn(secrets, key))) throw notFound("Hook or secret not found.");
      return { ...secrets, ...sent };
    });
    return created({});
  }),
  remove(path, ["delete:hooks"], (call) => {
    const sent = validate(names, call.body);
    write(call, (secrets) => omit(secrets, sent));
    return noContent;
  }),
];
