import * as auth0 from "pulumi-dynamic-auth0";
import { edition } from "./settings";

const lookAtToken = new auth0.Action("look-at-token", {
  name: "Look at token",
  supportedTriggers: [{ id: "custom-token-exchange", version: "v1" }],
  code: `exports.onExecuteCustomTokenExchange = async (event, api) => {
  api.access.deny("invalid_request", "Edition ${edition(1, 2)} takes no token yet.");
};`,
});

/** Tokens of a company that was bought. */
export const exchange = new auth0.TokenExchangeProfile("globex", {
  name: edition("Tokens of Globex", "Tokens of Globex (old)"),
  subjectTokenType: "https://globex.example.com/token",
  actionId: lookAtToken,
  type: "custom_authentication",
});
