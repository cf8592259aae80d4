import type { Tenant } from "../definitions/subject";
import type { Samples } from "./resource-sample";

/** A signing key of the tenant. */
const aKey = {
  given: async ({ elsewhere }: Tenant) => {
    const [key] = await elsewhere.request<{ kid: string }[]>({ method: "GET", path: "/keys/signing" });
    return { kid: key!.kid };
  },
};

const once = "it has no arguments";

export const keys: Samples = {
  CustomSigningKeys: { sdk: { update: "SetCustomSigningKeysRequestContent" } },
  EncryptionKey: {
    collection: "encryption-keys",
    scenarios: [{ along: { wrappedKey: { forImport: true } } }],
    oneWay: ["forImport", "wrappedKey"],
    // What asks for a key to wrap with has a request of its own, without a body.
    reworded: ["forImport"],
    completedBy: ["POST", "POST"],
    sequences: { places: 0 },
    sdk: { create: "CreateEncryptionKeyRequestContent" },
  },
  EncryptionKeysRekey: { sequences: { places: 0 }, sdk: once },
  NetworkAclKey: {
    collection: "network-acl-keys",
    sequences: {
      places: 2,
      given: (_, place) => ({ name: `place ${place}`, alg: "hmac-sha256", value: "QUFBQQ==" }),
    },
    sdk: { create: "CreateKeysNetworkAclsRequestContent" },
  },
  SigningKeyRevocation: { scenarios: [aKey], sequences: { places: 0 }, sdk: once },
  SigningKeyRotation: { sequences: { places: 0 }, sdk: once },
};
