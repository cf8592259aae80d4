import { z } from "zod";
import { alone, either, filters, local, object, open, propertiesOf, type Query, resultOf } from "../../definition";
import { client } from "./client";

const result = open({
  ...resultOf(client, { clientId: z.string().describe("Id of the application.") }).shape,
  tenant: z.string().optional().describe("Name of the tenant."),
});
const scopes = ["read:clients", "read:client_keys", "read:client_summary", "read:client_credentials"];
const list = { path: "/clients", key: "clients", by: "checkpoint" } as const;
const appType = propertiesOf(client.inputs).find(({ name }) => name === "appType")!.schema;

export const getClient: Query = {
  name: "getClient",
  description:
    "An application, by its id or its name. Names are not unique: several applications of that name are an error. Its secret needs the scope `read:client_keys`.",
  args: object({
    clientId: z.string().min(1).optional().describe("Id of the application. Either this or `name` is required."),
    name: local(z.string().min(1)).optional().describe("Name of the application, in full."),
  }),
  constraints: [either("clientId", "name")],
  result,
  scopes,
  one: { path: "/clients/{clientId}" },
  list: { ...list, match: "name" },
  only: true,
  source: "https://auth0.com/docs/api/management/v2/clients/get-clients-by-id",
};

export const getClients: Query = {
  name: "getClients",
  description: "Applications of the tenant. Their secrets need the scope `read:client_keys`.",
  args: filters({
    appType: z.array(appType).min(1).optional().describe("Applications of one of these kinds."),
    isFirstParty: z
      .boolean()
      .optional()
      .describe("Only your own applications, or with false only those of third parties."),
    isGlobal: z.boolean().optional().describe("Only the tenant's global application, or with false all but it."),
    externalClientId: z
      .string()
      .min(1)
      .max(120)
      .optional()
      .describe("Applications that were registered by the metadata document at this URL."),
    q: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Lucene query for the organizations of grants: `client_grant.organization_id:org_…` or `client_grant.allow_any_organization:true`. It goes with no other filter.",
      ),
  }),
  constraints: [
    alone("q", ["appType", "isFirstParty", "isGlobal", "externalClientId"], "Auth0 takes one or the other"),
  ],
  result,
  scopes,
  list,
  source: "https://auth0.com/docs/api/management/v2/clients/get-clients",
};
