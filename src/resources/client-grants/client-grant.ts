import { z } from "zod";
import {
  anyChange,
  collection,
  either,
  immutable,
  type Named,
  object,
  reference,
  saferOff,
  saferWithout,
  sensitive,
  serverDefault,
  type Values,
} from "../../definition";

const scopes = () => z.array(z.string().min(1).max(280));

/** Auth0 owns the grants of its own clients and refuses to give them up. */
const isSystem = (state: Values) =>
  state["isSystem"] === true ? "It is a system grant, which Auth0 itself needs." : undefined;

/** The provider's own access goes through such a grant. */
const ownGrant = (state: Values, clientId: string | undefined) =>
  clientId !== undefined && state["clientId"] === clientId && String(state["audience"]).endsWith("/api/v2/")
    ? "It is the grant through which this provider itself reaches the Management API."
    : undefined;

/** The grants for the same application and API. */
const sameParties = ({ clientId, audience }: Named<"clientId" | "audience">) => ({
  client_id: clientId as string | undefined,
  audience: String(audience),
});

export const clientGrant = collection({
  type: "ClientGrant",
  description:
    "Allows an application to get access tokens for an API, with a list of permissions. A tenant holds one grant for each application, API and subject type.",
  path: "/client-grants",
  list: { key: "client_grants", by: "checkpoint", filter: sameParties },
  id: "id",
  idName: "clientGrantId",
  scope: "client_grants",
  // Auth0 itself grants applications its Management API, such as those that its dashboard makes for tests.
  isBuiltIn: ({ audience }) => String(audience).endsWith("/api/v2/"),
  naturalKey: ["clientId", "defaultFor", "audience", "subjectType"],
  source: "https://auth0.com/docs/api/management/v2/client-grants/post-client-grants",
  inputs: object({
    clientId: immutable(reference("Client", z.string().min(1)))
      .optional()
      .describe("Application that the grant is for: a `Client`, or its id. Either this or `defaultFor` is required."),
    audience: immutable(reference("ResourceServer", z.string().min(1), "identifier")).describe(
      "API that the application may call: a `ResourceServer`, or its identifier.",
    ),
    defaultFor: immutable(z.enum(["third_party_clients"]))
      .optional()
      .describe("Makes the grant the default of a whole group of applications, in place of `clientId`."),
    subjectType: serverDefault(() => "client", immutable(z.enum(["client", "user"])))
      .optional()
      .describe("Whether the application asks in its own name or for a user. Auth0 takes `client` unless it is set."),
    scope: scopes().nullish().describe("Permissions of the API that the application is given."),
    organizationUsage: z
      .enum(["deny", "allow", "require"])
      .nullish()
      .describe("Whether organizations can be used with this grant."),
    allowAnyOrganization: z
      .boolean()
      .nullish()
      .describe("Whether the grant holds for every organization, without naming them one by one."),
    authorizationDetailsTypes: z
      .array(z.string().min(1).max(255))
      .meta({ unset: [] })
      .optional()
      .describe("Types of rich authorization details that the application may ask for."),
    allowAllScopes: z
      .boolean()
      .nullish()
      .describe(
        "Gives every permission that the API has or will have, in place of `scope`, which cannot be set as well.",
      ),
  }),
  outputs: object({
    isSystem: z
      .boolean()
      .optional()
      .describe("Whether Auth0 made the grant for itself; such a grant cannot be changed."),
  }),
  constraints: [
    either("clientId", "defaultFor", "set"),
    {
      // While all are given, Auth0 answers no list.
      properties: ["scope", "allowAllScopes"],
      broken: ({ scope, allowAllScopes }) =>
        scope && allowAllScopes === true
          ? "either `scope` or `allowAllScopes` can be set, and not both: all scopes are given without a list"
          : undefined,
    },
  ],
  deletion: "Takes the application's access to the API away. A grant that is gone already counts as deleted.",
  security: {
    creation: { severity: "medium", why: "An application gets access to an API." },
    deletion: () => "medium",
    properties: {
      scope: sensitive(saferWithout(), "The application may do each of these with the API."),
      allowAllScopes: sensitive(saferOff(), "The application may do whatever the API allows, now and later."),
      organizationUsage: sensitive(anyChange("medium"), "It decides whether the access is bound to an organization."),
      allowAnyOrganization: sensitive(saferOff("medium"), "The application has access for every organization."),
      authorizationDetailsTypes: sensitive(saferWithout(), "The application may ask for these authorizations."),
      audience: sensitive(anyChange("medium"), "It decides which API the application may call."),
      clientId: sensitive(anyChange("medium"), "It decides which application has the access."),
      defaultFor: sensitive(anyChange("high"), "A whole group of applications has the access."),
      subjectType: sensitive(anyChange("medium"), "It decides whether the application acts for users."),
    },
  },
  deletionProtection: (state, api) => isSystem(state) ?? ownGrant(state, api.clientId),
});
