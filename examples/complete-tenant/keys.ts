import * as auth0 from "pulumi-dynamic-auth0";
import { edition, supportCases } from "./settings";

new auth0.CustomSigningKeys("own-tokens", {
  keys: [
    {
      kty: "EC",
      kid: edition("2027-01", "2027-02"),
      use: "sig",
      alg: "ES256",
      crv: "P-256",
      x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
      y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    },
  ],
});

/** Its material is wrapped with `rootKey.wrappingKey`, outside of the program. */
export const rootKey = new auth0.EncryptionKey("root", {
  type: "customer-provided-root-key",
  forImport: true,
  ...edition({}, { wrappedKey: Buffer.alloc(64, 7).toString("base64") }),
});

new auth0.EncryptionKeysRekey("keys", { triggers: { year: edition(2027, 2028) } });

const rotation = new auth0.SigningKeyRotation("keys", { triggers: { year: edition(2027, 2028) } });

new auth0.SigningKeyRevocation("leaked", { kid: supportCases.leakedSigningKey }, { dependsOn: rotation });
