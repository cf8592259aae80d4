import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.LogStream("failed-logins", {
  name: "Failed logins",
  type: "datadog",
  sink: { datadogApiKey: config.requireSecret("datadogApiKey"), datadogRegion: "eu" },
  filters: [
    { type: "category", name: "auth.login.fail" },
    { type: "category", name: "auth.signup.fail" },
  ],
  piiConfig: { logFields: ["email", "phone"], method: "hash" },
});
