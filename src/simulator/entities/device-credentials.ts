import * as z from "zod";
import { body, optional, validate } from "../endpoints/body-schema";
import { matches, page } from "../endpoints/listing";
import { type Caller, created, get, noContent, ok, post, type Route, remove } from "../endpoints/route";
import { omit } from "../json-object";
import { basicCredentials } from "../login/basic-credentials";
import { conflict } from "../refusal";
import { prefixed } from "../tenant/identifiers";
import type { Tenant } from "../tenant/tenant";

const publicKey = body({
  device_name: z.string().min(1),
  type: z.enum(["public_key"]),
  value: z.string().min(1),
  device_id: z
    .string()
    .max(36)
    .regex(/^[-A-Fa-f0-9]+$/),
  ...optional(z.string(), "client_id"),
});

const path = "/device-credentials";
const creating = "create:current_user_device_credentials";

/** A user of a database, by name and password. */
function byPassword(authorization: string, tenant: Tenant): Caller | undefined {
  const credentials = basicCredentials(authorization);
  if (!credentials) return undefined;
  const [name, password] = credentials;
  const user = tenant.all("users").find((one) => [one.email, one.username].includes(name) && one.password === password);
  return user && { clientId: "", userId: String(user.user_id), scopes: new Set([creating]) };
}

/** Public keys of devices that users log in with. */
export const deviceCredentials: Route[] = [
  get(path, ["read:device_credentials"], ({ tenant, query }) => {
    const found = tenant
      .all("device-credentials")
      .filter(matches(query, ["user_id", "client_id", "type"]))
      .map((credential) => omit(credential, ["value"]));
    return ok(page(found, query, { key: "device_credentials" }));
  }),
  {
    ...post(path, [creating], ({ tenant, caller, body: sent }) => {
      const { device_id, client_id } = validate(publicKey, sent) as Record<string, unknown>;
      const taken = tenant
        .all("device-credentials")
        .some((other) => other.device_id === device_id && other.client_id === client_id);
      if (taken) throw conflict("A public key already exists for the device.", "device_credential_conflict");
      const id = prefixed("dcr");
      const user_id = caller.userId ?? `${caller.clientId}@clients`;
      tenant.put("device-credentials", id, { id, user_id, ...sent });
      return created({ id });
    }),
    authenticate: byPassword,
  },
  remove(
    `${path}/{id}`,
    ["delete:device_credentials", "delete:current_user_device_credentials"],
    ({ tenant, parameters }) => {
      tenant.delete("device-credentials", parameters.id!);
      return noContent;
    },
  ),
];
