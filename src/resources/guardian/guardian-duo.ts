import { z } from "zod";
import { anyChange, object, secret, sensitive, singleton } from "../../definition";

const path = "/guardian/factors/duo/settings";

const asks = sensitive(anyChange("medium"), "Who answers for Duo decides who gets past the second factor.");

export const guardianDuo = singleton({
  type: "GuardianDuo",
  description: "Duo account that the second factor `duo` asks. Every tenant has one, which is empty at first.",
  path,
  id: "guardian-duo",
  /** An account that was never set is answered as an empty object. */
  holds: [],
  scope: "guardian_factors",
  resets: true,
  /** A PATCH has no way to empty a property: what goes is left out of a PUT. */
  operations: { update: { method: "PUT", path, scopes: ["update:guardian_factors"] } },
  deletion: "Empties what this resource declares of the account. What it does not declare stays.",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-factor-duo-settings",
  security: { properties: { ikey: asks, skey: asks, host: asks } },
  inputs: object({
    ikey: z.string().max(10_000).optional().describe("Integration key, which Duo calls client id by now."),
    skey: secret(z.string().min(1).max(10_000))
      .optional()
      .describe("Secret key, which Duo calls client secret by now."),
    host: z.string().max(10_000).optional().describe("Name of the API's host, such as `api-0123abcd.duosecurity.com`."),
  }),
});
