import { decodeJwt } from "jose";
import * as z from "zod";
import { body, either, optional, validate } from "../../endpoints/body-schema";
import { type Call, created, ok, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, omit, pick } from "../../json-object";
import { badRequest, conflict, notFound } from "../../refusal";
import { hexadecimal } from "../../tenant/identifiers";
import { strategies } from "../connections/strategies";
import { connectionId } from "./identity-body";
import { inexistentUser, userOf } from "./users";

const linking = body({
  ...optional(strategies, "provider"),
  ...optional(connectionId, "connection_id"),
  ...optional(either(z.string().min(1), z.int()), "user_id"),
  ...optional(z.string(), "link_with"),
});

/** Who is to be linked: named by provider and id, or by an id token of theirs. */
function secondary({ tenant, body: sent }: Call): JsonObject {
  const { provider, user_id, link_with } = validate(linking, sent) as Record<string, string | undefined>;
  const id = link_with ? decodeJwt(link_with).sub : String(user_id).includes("|") ? user_id : `${provider}|${user_id}`;
  const user = tenant.get("users", String(id));
  if (!user) throw inexistentUser();
  return user;
}

const profileKeys = ["email", "email_verified", "name", "nickname", "picture", "given_name", "family_name", "username"];

/** An identity with the profile that its connection knows; what Auth0 derives from the email is no part of it. */
function withProfile(identity: JsonObject | undefined, user: JsonObject): JsonObject {
  const known = pick(user, [...profileKeys, "phone_number", "phone_verified"]);
  return { ...identity, profileData: known.name === known.email ? omit(known, ["name"]) : known };
}

/** All identities of a user, each with its profile. */
function shown(user: JsonObject, identities: JsonObject[]): JsonObject[] {
  const [first, ...others] = identities;
  return [withProfile(first, user), ...others];
}

/** The secondary user stops existing of its own; its profile is kept with the identity. */
function link(call: Call): unknown {
  const primary = userOf(call);
  const user = secondary(call);
  if (user.user_id === primary.user_id)
    throw badRequest("Main account and specified new identity are the same.", "identity_conflict");
  const identities = user.identities as JsonObject[];
  if (identities.length > 1)
    throw conflict("The specified identity already has other identities linked.", "identity_conflict");
  call.tenant.delete("users", String(user.user_id));
  const all = [...(primary.identities as JsonObject[]), withProfile(identities[0], user)];
  call.tenant.patch("users", String(primary.user_id), { identities: all });
  return shown(primary, all);
}

/** The identity becomes a user again, without metadata. */
function unlink(call: Call): unknown {
  const { provider, user_id } = call.parameters;
  const primary = userOf(call);
  const identities = primary.identities as JsonObject[];
  const gone = identities.find((identity) => identity.provider === provider && identity.user_id === user_id);
  if (!gone) throw notFound("The specified identity does not exist.", "inexistent_identity");
  if (gone === identities[0]) throw badRequest("Main identity can't be unlinked", "operation_not_supported");
  const rest = identities.filter((identity) => identity !== gone);
  call.tenant.patch("users", String(primary.user_id), { identities: rest });
  const now = new Date().toISOString();
  const id = `${provider}|${user_id ?? hexadecimal()}`;
  const user = { ...(gone.profileData as JsonObject), created_at: now, updated_at: now, user_id: id };
  call.tenant.put("users", id, { ...user, identities: [omit(gone, ["profileData"])] });
  return shown(primary, rest);
}

/** Linked accounts of a user. */
export const userIdentities: Route[] = [
  post("/users/{id}/identities", ["update:users", "update:current_user_identities"], (call) => created(link(call))),
  remove("/users/{id}/identities/{provider}/{user_id}", ["update:users", "update:current_user_identities"], (call) =>
    ok(unlink(call)),
  ),
];
