import * as auth0 from "pulumi-dynamic-auth0";

const lookAtToken = new auth0.Action("look-at-token", {
  name: "Look at token",
  supportedTriggers: [{ id: "custom-token-exchange", version: "v1" }],
  code: `exports.onExecuteCustomTokenExchange = async (event, api) => {
  api.access.deny("invalid_request", "No token is taken yet.");
};`,
});

new auth0.TokenExchangeProfile("acme", {
  name: "Tokens of Acme",
  subjectTokenType: "https://acme.example.com/token",
  actionId: lookAtToken,
  type: "custom_authentication",
});
