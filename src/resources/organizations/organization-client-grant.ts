import { z } from "zod";
import {
  type Api,
  anyChange,
  association,
  expectList,
  expectObject,
  filters,
  id,
  immutable,
  listingOf,
  object,
  type Query,
  type Request,
  reference,
  resultOf,
  sensitive,
  type Values,
  type Wire,
  wire,
} from "../../definition";
import { clientGrant } from "../client-grants/client-grant";
import { inOrganization, organizationId } from "./organization-id";

const path = "/organizations/{organizationId}/client-grants";
const list = { path, key: "client_grants", by: "page", keys: ["id"] } as const;
const source = "https://auth0.com/docs/api/management/v2/organizations";

/** The grants of the organization, which all that ask at the same time are told from one list. */
function allOf(api: Api, _: Request, state: Values): Promise<Wire[]> {
  const listing = listingOf(list, state);
  const asker = `${state["organizationId"]}::${state["clientGrantId"]}`;
  return api.members ? api.members(listing, asker) : api.collect!(listing);
}

/** The association with a grant: a list names it by `id`, and recorded answers to creates by `grant_id`. */
const associationWith = ({ id, grant_id: grantId = id, ...grant }: Wire, { organizationId }: Values): Wire => ({
  organization_id: organizationId,
  grant_id: grantId,
  ...Object.fromEntries(["client_id", "audience"].filter((key) => key in grant).map((key) => [key, grant[key]])),
});

export const organizationClientGrant = association({
  type: "OrganizationClientGrant",
  description:
    "Lets an application use an organization with a `ClientGrant`: it then gets access tokens for that API and this organization. The grant needs `organizationUsage`; one with `allowAnyOrganization` needs no such association.",
  id: ({ id, grant_id = id }, { organizationId, clientGrantId }) => `${organizationId}::${grant_id ?? clientGrantId}`,
  operations: {
    create: {
      method: "POST",
      path,
      scopes: ["create:organization_client_grants"],
      statuses: [201],
      select: (answer, state) => {
        const grant = expectObject(answer, "a grant of the organization");
        const added = associationWith(grant, state);
        expectObject(added, "the grant that was added", { grant_id: state["clientGrantId"] });
        return added;
      },
    },
    read: {
      method: "GET",
      path,
      scopes: ["read:organization_client_grants"],
      perform: allOf,
      select: (answer, state) => {
        const grants = expectList(answer, "the grants of the organization", ["id"]);
        const grant = grants.find(({ id }) => id === state["clientGrantId"]);
        return grant && associationWith(grant, state);
      },
    },
    delete: {
      method: "DELETE",
      path: `${path}/{clientGrantId}`,
      scopes: ["delete:organization_client_grants"],
    },
  },
  naturalKey: ["organizationId", "clientGrantId"],
  list,
  declarations: (grant) => [associationWith(grant, { organizationId: grant["organization_id"] })],
  deletion: "Takes the grant away from the organization; the grant itself stays.",
  security: {
    properties: {
      clientGrantId: sensitive(anyChange("medium"), "The application can get tokens for the organization with it."),
    },
    deletion: () => "medium",
  },
  source: `${source}/create-organization-client-grants`,
  inputs: object({
    organizationId: inOrganization(),
    clientGrantId: wire("grant_id", immutable(reference("ClientGrant", id("cgr", "client grant")))).describe(
      "Grant that the application may use with the organization: a `ClientGrant`, or its id.",
    ),
  }),
  outputs: object({
    clientId: z.string().optional().describe("Application that has the grant; none where it is a default of a group."),
    audience: z.string().describe("API that the grant is for: its identifier."),
  }),
  set: { part: "item", path },
});

export const getOrganizationClientGrants: Query = {
  name: "getOrganizationClientGrants",
  description: "Grants with which applications can use an organization.",
  args: filters({
    organizationId: organizationId().describe("Organization whose grants are meant: its id."),
    audience: z.string().max(600).optional().describe("Grants for this API: its identifier."),
    clientId: z.string().min(1).optional().describe("Grants of this application: its id."),
    clientGrantIds: wire("grant_ids", z.array(z.string().min(1)).min(1))
      .optional()
      .describe("These grants, by their ids."),
  }),
  result: object({
    clientGrantId: wire("id", z.string()).describe("Id of the grant."),
    ...resultOf(clientGrant).shape,
  }),
  scopes: ["read:organization_client_grants"],
  list: { ...list, id: "id", each: "clientGrantIds" },
  source: `${source}/get-organization-client-grants`,
};
