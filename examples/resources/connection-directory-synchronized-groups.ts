import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const employees = new auth0.Connection("employees", {
  name: "employees",
  strategy: "google-apps",
  options: { clientId: "auth0", clientSecret: config.requireSecret("clientSecret"), tenantDomain: "example.com" },
});

const connectionId = new auth0.ConnectionDirectory("employees", {
  connectionId: employees,
  synchronizeGroups: "selected",
});

new auth0.ConnectionDirectorySynchronizedGroups("employees", {
  connectionId,
  groups: [{ id: "01ci93xb3tmzyin" }, { id: "02xcytpi1crtv0v" }],
});
