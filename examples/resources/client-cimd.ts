import * as auth0 from "pulumi-dynamic-auth0";

const assistant = new auth0.ClientCimd("assistant", {
  externalClientId: "https://assistant.example.com/client.json",
  triggers: { version: "2027-01" },
});

export const clientId = assistant.clientId;
