import * as auth0 from "pulumi-dynamic-auth0";

const application = new auth0.Client("concierge", {
  name: "Concierge",
  appType: "non_interactive",
  grantTypes: ["client_credentials"],
});

new auth0.Agent("concierge", {
  name: "Concierge",
  clientId: application,
  externalAgentId: "concierge-1",
  metadata: { team: "support" },
});
