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

/** A secret that nobody has seen before. */
const rotation = new auth0.ClientSecretRotation("batch", {
  clientId: new auth0.Client("batch", {
    name: edition("Batch", "Batch jobs"),
    appType: "non_interactive",
    grantTypes: ["client_credentials"],
  }),
  triggers: { round: 1 },
});

export const batchSecret = rotation.clientSecret;

export const connectionProfile = new auth0.ConnectionProfile("customers", {
  name: edition("Customers", "All customers"),
  organization: { showAsButton: "optional", assignMembershipOnLogin: edition("optional", "required") },
  enabledFeatures: edition(["scim"], ["scim", "universal_logout"]),
});

export const people = new auth0.UserAttributeProfile("people", {
  name: edition("People", "People of customers"),
  userId: { scimMapping: edition("userName", "externalId") },
  userAttributes: {
    email: { label: "Email", description: "Address", profileRequired: edition(true, false), auth0Mapping: "email" },
  },
});

/** How customers set up their own login, and what that page says. */
export const selfService = new auth0.SelfServiceProfile("customers", {
  name: edition("Customers", "All customers"),
  allowedStrategies: edition(["oidc", "samlp"], ["oidc"]),
  userAttributeProfileId: people,
});

new auth0.SelfServiceProfileCustomText("customers", {
  selfServiceProfileId: selfService,
  language: "en",
  page: "get-started",
  text: { introduction: edition("Welcome!", "Good to see you!") },
});

const invitation = new auth0.SelfServiceSsoTicket("acme", {
  selfServiceProfileId: selfService,
  connectionConfig: { name: "acme-of-its-own" },
  ttlSec: 86400,
});

export const ticket = invitation.ticket;

/** An assistant of somebody else's, whose document the tenant reads again with another edition. */
export const assistant = new auth0.ClientCimd("assistant", {
  externalClientId: "https://assistant.example.com/client.json",
  triggers: { edition: edition(1, 2) },
});

export const concierge = new auth0.Agent("concierge", {
  name: edition("Concierge", "Night concierge"),
  externalAgentId: "concierge",
  metadata: edition({ team: "shop" }, { team: "sales" }),
});
