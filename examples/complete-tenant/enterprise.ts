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

/** The identity provider gets to know the next key before it is used. */
new auth0.ConnectionKeys("staff", {
  connectionId: staff,
  signingAlg: "RS256",
  triggers: { rotation: edition("first", "second") },
});

const scim = new auth0.ConnectionScimConfiguration("staff", {
  connectionId: staff,
  userIdAttribute: edition("externalId", "userName"),
  mapping: [
    { scim: "userName", auth0: "preferred_username" },
    { scim: "externalId", auth0: "app_metadata.external_id" },
  ],
});

new auth0.ConnectionScimToken("staff", { connectionId: scim, scopes: ["get:users", "post:users", "patch:users"] });

/** Employees, whom the company's directory knows. */
export const employees = new auth0.Connection("employees", {
  name: "employees",
  strategy: "google-apps",
  options: { clientId: "employees", clientSecret: secretOf("employees"), tenantDomain: "example.com" },
});

new auth0.ConnectionClient("employees-in-back-office", { connectionId: employees, clientId: backOffice });

const directory = new auth0.ConnectionDirectory("employees", {
  connectionId: employees,
  mapping: [
    { idp: "id", auth0: "app_metadata.external_id" },
    { idp: "primaryEmail", auth0: "email" },
  ],
  synchronizeAutomatically: edition(false, true),
  synchronizeGroups: "selected",
});

/** A group for each team: more than go in one request. */
const teams = Array.from({ length: 101 }, (_, index) => ({ id: `team${index}` }));

const groups = new auth0.ConnectionDirectorySynchronizedGroups("employees", {
  connectionId: directory,
  groups: edition([{ id: "everybody" }], teams),
});

new auth0.ConnectionDirectorySynchronization(
  "employees",
  { connectionId: directory, triggers: { asked: edition("first", "second") } },
  { dependsOn: groups },
);
