import { z } from "zod";
import { action, expectObject, object } from "../../definition";

export const signingKeyRevocation = action({
  type: "SigningKeyRevocation",
  description:
    "Revokes a signing key of the tenant: tokens that are signed with it are believed no longer. It cannot be undone. Rotate first, with `SigningKeyRotation`: the key that is in use cannot be done without.",
  operation: {
    method: "PUT",
    path: "/keys/signing/{kid}/revoke",
    scopes: ["update:signing_keys"],
    body: () => undefined,
    select: (answer, { kid }) => expectObject(answer, "a signing key", { kid }, ["cert"]),
  },
  id: (_, { kid }) => String(kid),
  holds: ["kid", "cert"],
  irreversible: "tokens that are signed with this key are believed no longer, and there is no way back.",
  deletion: "Forgets that it was done; the key stays revoked.",
  security: {
    creation: { severity: "high", why: "All tokens that are signed with the key are refused from then on." },
  },
  source: "https://auth0.com/docs/api/management/v2/keys/put-signing-keys",
  inputs: object({ kid: z.string().min(1).describe("Id of the key, as `getSigningKeys` lists it.") }),
  outputs: object({ cert: z.string().describe("Certificate of the key, in PEM.") }),
});
