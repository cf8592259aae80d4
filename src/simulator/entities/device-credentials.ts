import { z } from "zod";
import { body, optional, validate } from "../body-schema";
import { prefixed } from "../identifiers";
import { omit } from "../json-object";
import { matches, page } from "../listing";
import { conflict } from "../refusal";
import { created, get, noContent, ok, post, type Route, remove } from "../route";

const publicKey = body({
  device_name: z.string().min(1),
  type: z.enum(["public_key"]),
  value: z.string().min(1),
  device_id: z.string().max(36),
  ...optional(z.string(), "client_id"),
});

const path = "/device-credentials";

/** Public keys of devices that users log in with. */
export const deviceCredentials: Route[] = [
  get(path, ["read:device_credentials"], ({ tenant, query }) => {
    const found = tenant
      .all("device-credentials")
      .filter((credential) => matches(credential, query, ["user_id", "client_id", "type"]))
      .map((credential) => omit(credential, ["value"]));
    return ok(page(found, query, { key: "device_credentials" }));
  }),
  post(path, ["create:current_user_device_credentials"], ({ tenant, caller, body: sent }) => {
    const { device_id, client_id } = validate(publicKey, sent) as Record<string, unknown>;
    const same = { device_id, client_id };
    const taken = tenant
      .all("device-credentials")
      .some((other) => other.device_id === same.device_id && other.client_id === same.client_id);
    if (taken) throw conflict("A public key already exists for the device.", "device_credential_conflict");
    const id = prefixed("dcr");
    tenant.put("device-credentials", id, { id, user_id: `${caller.clientId}@clients`, ...sent });
    return created({ id });
  }),
  remove(
    `${path}/{id}`,
    ["delete:device_credentials", "delete:current_user_device_credentials"],
    ({ tenant, parameters }) => {
      tenant.delete("device-credentials", parameters.id!);
      return noContent;
    },
  ),
];
