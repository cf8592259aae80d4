import { z } from "zod";
import { anyChange, collection, dateTime, immutable, object, reference, sensitive, url } from "../../definition";

export const tokenExchangeProfile = collection({
  type: "TokenExchangeProfile",
  description:
    "Lets applications exchange a token of another issuer for one of Auth0's: an `Action` with the trigger `custom-token-exchange` looks at the token, and says whose it is. An application needs `tokenExchange.allowAnyProfileOfType` for it. Early access.",
  path: "/token-exchange-profiles",
  list: { key: "token_exchange_profiles", by: "checkpoint" },
  id: "id",
  idName: "tokenExchangeProfileId",
  scope: "token_exchange_profiles",
  naturalKey: ["subjectTokenType"],
  source: "https://auth0.com/docs/api/management/v2/token-exchange-profiles/post-token-exchange-profiles",
  deletion:
    "Deletes the profile: tokens of its type are exchanged no longer. One that is gone already counts as deleted.",
  security: {
    creation: { severity: "high", why: "Its code decides who is logged in by a token of somebody else's." },
    properties: {
      subjectTokenType: sensitive(anyChange("medium"), "Other tokens are exchanged than before."),
      actionId: sensitive(anyChange("high"), "Its code decides who is logged in by a token of somebody else's."),
    },
  },
  inputs: object({
    name: z.string().min(3).max(50).describe("Name of the profile, for people."),
    subjectTokenType: url()
      .min(8)
      .max(100)
      .describe(
        "Type of the tokens that are exchanged, as requests name it in `subject_token_type`: a URI, unique in the tenant.",
      ),
    actionId: immutable(reference("Action", z.string().min(1).max(36))).describe(
      "Action that looks at the token: an `Action`, or its id. It needs the trigger `custom-token-exchange`.",
    ),
    type: immutable(z.enum(["custom_authentication"])).describe("How tokens are exchanged: by the code of the action."),
  }),
  outputs: object({
    createdAt: dateTime().optional().describe("When it was created."),
    updatedAt: dateTime().optional().describe("When it was last changed."),
  }),
});
