import * as auth0 from "pulumi-dynamic-auth0";
import { backOffice, shop } from "./applications";
import { edition, secretOf } from "./settings";

/** Staff of a large customer, who log in at their own identity provider. */
export const staff = new auth0.Connection("staff", {
  name: "staff",
  strategy: "okta",
  displayName: edition("Staff", "Staff of Acme"),
  options: { clientId: "auth0", clientSecret: secretOf("staff"), domain: "acme.okta.com" },
});

new auth0.ConnectionClients("staff", { connectionId: staff, clients: edition([shop], [backOffice, shop]) });

/** Employees, whom the company's directory knows. */
export const employees = new auth0.Connection("employees", {
  name: "employees",
  strategy: "google-apps",
  options: { clientId: "employees", clientSecret: secretOf("employees"), tenantDomain: "example.com" },
});

new auth0.ConnectionClient("employees-in-back-office", { connectionId: employees, clientId: backOffice });
