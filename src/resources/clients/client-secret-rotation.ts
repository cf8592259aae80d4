import { z } from "zod";
import { action, object, reference, secret } from "../../definition";

export const clientSecretRotation = action({
  type: "ClientSecretRotation",
  description:
    "Gives an application another secret, which Auth0 makes up. The one before stops working at once. Another one is made when an argument or `triggers` changes. The new secret is the output `clientSecret` here; `clientSecret` of the `Client` is the old one until `pulumi refresh`, or an update of the `Client`, reads it. A `Client` that declares a `clientSecret` of its own is given that one back by the next update after a refresh: declare none where secrets are rotated. Auth0 refuses an application that proves who it is by a key (`clientAuthenticationMethods`).",
  operation: {
    method: "POST",
    path: "/clients/{clientId}/rotate-secret",
    scopes: ["update:client_keys"],
    body: () => undefined,
    // A secret whose answer was lost is known to nobody: another one in its place is no loss.
    repeatable: true,
  },
  holds: ["client_id", "client_secret"],
  id: (_, { clientId }) => String(clientId),
  deletion: "Forgets that it was done; the application keeps the secret.",
  security: { creation: { severity: "medium", why: "Whoever still uses the secret before is locked out." } },
  source: "https://auth0.com/docs/api/management/v2/clients/post-rotate-secret",
  inputs: object({
    clientId: reference("Client", z.string().min(1)).describe(
      "Application that gets another secret: a `Client`, or its id.",
    ),
  }),
  outputs: object({
    clientSecret: secret(z.string()).describe("The secret, which works from now on."),
  }),
});
