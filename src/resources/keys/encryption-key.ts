import { z } from "zod";
import {
  type Api,
  anyChange,
  collection,
  expectObject,
  immutable,
  isObject,
  matching,
  object,
  permanent,
  type Request,
  refusedWith,
  secret,
  sensitive,
  together,
  updateOnly,
  type Wire,
  writeOnly,
} from "../../definition";

const path = "/keys/encryption";

const keyAt = async (api: Api, at: string): Promise<Wire> =>
  expectObject(await api.request({ method: "GET", path: at }), "an encryption key", {}, ["kid", "state"]);

/** Asks for a key to wrap the material with. Another one takes the place of one whose answer was lost. */
async function wrappingKey(api: Api, at: string): Promise<Wire> {
  const request: Request = { method: "POST", path: `${at}/wrapping-key`, repeatable: true };
  const wrapping = expectObject(await api.request(request), "a wrapping key", {}, ["public_key", "algorithm"]);
  return { wrapping_key: wrapping["public_key"], wrapping_algorithm: wrapping["algorithm"] };
}

/** Imports the material. A refusal says nothing when the key is active: the answer to an earlier try was lost. */
async function imported(api: Api, at: string, wrapped_key: unknown): Promise<Wire> {
  try {
    const request: Request = { method: "POST", path: at, body: { wrapped_key }, repeatable: true };
    return expectObject(await api.request(request), "an encryption key", { state: "active" }, ["kid"]);
  } catch (error) {
    if (refusedWith(error) !== 409) throw error;
    const key = await keyAt(api, at);
    if (key["state"] !== "active") throw error;
    return key;
  }
}

/** The steps that a key goes through, of which an update takes those that are asked for. */
async function goOn(api: Api, { path: at, body }: Request): Promise<Wire> {
  const { for_import, wrapped_key } = isObject(body) ? body : {};
  const wrapping = for_import === true ? await wrappingKey(api, at) : {};
  const key = wrapped_key === undefined ? await keyAt(api, at) : await imported(api, at, wrapped_key);
  return { ...key, ...wrapping };
}

/** A key that was destroyed stays to be read. */
const unlessDestroyed = (answer: unknown): Wire | undefined => {
  const key = expectObject(answer, "an encryption key", {}, ["kid"]);
  return key["state"] === "destroyed" ? undefined : key;
};

/** Kinds of which a tenant may have keys of its own. The others are Auth0's. */
const ownTypes = ["customer-provided-root-key", "tenant-encryption-key"] as const;

export const encryptionKey = collection({
  type: "EncryptionKey",
  description:
    "A key of your own at the root of what the tenant encrypts. It comes about in three steps: it is created without material; with `forImport` Auth0 gives a public key to wrap the material with, which is the output `wrappingKey`; the material that you have wrapped is imported with `wrappedKey`, which makes the key active.",
  path,
  list: { key: "keys", by: "page" },
  id: "kid",
  idName: "encryptionKeyId",
  scope: "encryption_keys",
  operations: {
    read: { select: unlessDestroyed },
    update: { method: "POST", perform: goOn, repeatable: true },
  },
  constraints: [together("wrappedKey", "forImport")],
  deletionProtection: ({ type }) => (ownTypes.some((own) => own === type) ? undefined : "It is one of Auth0's own."),
  deletion:
    "Destroys the key: the tenant goes back to Auth0's own root key. It cannot be undone. One that is destroyed already counts as deleted.",
  source: "https://auth0.com/docs/api/management/v2/keys/post-encryption",
  security: {
    creation: { severity: "high", why: "All that the tenant encrypts depends on the key once it is active." },
    properties: { wrappedKey: sensitive(anyChange("high"), "Who has the material reads what the tenant encrypts.") },
  },
  inputs: object({
    type: immutable(z.enum(ownTypes)).describe("Kind of the key."),
    forImport: permanent(updateOnly(writeOnly(z.literal(true))))
      .optional()
      .describe("Asks for a public key to wrap the material with: see `wrappingKey`."),
    wrappedKey: permanent(
      updateOnly(
        immutable(secret(writeOnly(matching(/^[A-Za-z0-9+/]+={0,2}$/, "written in base64"))), { later: "any" }),
      ),
    )
      .optional()
      .describe(
        "Material of the key, wrapped with the `wrappingKey` by CKM_RSA_AES_KEY_WRAP, in base64. Once it is imported, other material is another key.",
      ),
  }),
  outputs: object({
    state: z.string().optional().describe("Where it is: `pre-activation`, `active`, `deactivated`."),
    wrappingKey: z.string().optional().describe("Public key to wrap the material with, in PEM."),
    wrappingAlgorithm: z.string().optional().describe("How to wrap it: `CKM_RSA_AES_KEY_WRAP`."),
    publicKey: z.string().nullish().describe("Public key, in PEM, where the key has one."),
    parentKid: z.string().nullish().describe("Id of the key that it is wrapped with."),
    createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time."),
    updatedAt: z.string().optional().describe("When it was last changed, as an ISO 8601 time."),
  }),
});
