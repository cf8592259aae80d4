import * as auth0 from "pulumi-dynamic-auth0";

const worker = new auth0.Client("worker", {
  name: "Worker",
  appType: "non_interactive",
  grantTypes: ["client_credentials"],
});

const rotation = new auth0.ClientSecretRotation("worker", {
  clientId: worker,
  triggers: { month: "2027-01" },
});

export const secret = rotation.clientSecret;
