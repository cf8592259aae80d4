import { z } from "zod";
import { action, object } from "../../definition";

export const signingKeyRotation = action({
  type: "SigningKeyRotation",
  description:
    "Makes the next signing key of the tenant the current one, with which its tokens are signed from then on, and a new one the next. The one before is still believed until it is revoked: see `SigningKeyRevocation`. It is done again when `triggers` changes; Auth0 does it five times a day at most.",
  operation: {
    method: "POST",
    path: "/keys/signing/rotate",
    scopes: ["create:signing_keys", "update:signing_keys"],
  },
  id: ({ kid }) => String(kid),
  holds: ["kid", "cert"],
  irreversible:
    "tokens are signed with another key from now on, and there is no way back. Whoever does not read the keys of the tenant anew refuses them.",
  deletion: "Forgets that it was done; the keys stay as they are.",
  security: {
    creation: { severity: "high", why: "Whoever does not read the keys of the tenant anew refuses its tokens." },
  },
  source: "https://auth0.com/docs/api/management/v2/keys/post-signing-keys",
  inputs: object({}),
  outputs: object({
    kid: z.string().describe("Id of the new key, which is the next one."),
    cert: z.string().describe("Certificate of the new key, in PEM."),
  }),
});
