import { createHash } from "node:crypto";
import { action, expectEmpty, object } from "../../definition";

export const encryptionKeysRekey = action({
  type: "EncryptionKeysRekey",
  description:
    "Makes new keys for what the tenant encrypts, below its root key, and encrypts all with them. It is done again when `triggers` changes.",
  operation: {
    method: "POST",
    path: "/keys/encryption/rekey",
    scopes: ["create:encryption_keys", "update:encryption_keys"],
    statuses: [204],
    // Another set of keys is as good as the first.
    repeatable: true,
    select: expectEmpty,
  },
  id: (_, inputs) => createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 16),
  irreversible: "what is encrypted gets new keys. There is no way back to the old ones.",
  deletion: "Forgets that it was done; the keys stay as they are.",
  security: {
    creation: { severity: "high", why: "All keys below the root key are replaced, and there is no way back." },
  },
  source: "https://auth0.com/docs/api/management/v2/keys/post-encryption-rekey",
  inputs: object({}),
});
