import { createHash } from "node:crypto";
import { z } from "zod";
import {
  action,
  count,
  expectObject,
  id,
  map,
  matching,
  notBoth,
  object,
  reference,
  secret,
  set,
  type Values,
} from "../../definition";
import { ofProfile } from "./self-service-profile-id";

const path = "/self-service-profiles/{selfServiceProfileId}/sso-ticket";

const week = 432_000;

/** The part of the address by which Auth0 knows the ticket; an id is not encrypted, and so is a digest of it. */
const ticketIn = (address: unknown): string => new URL(String(address)).searchParams.get("ticket") ?? "";

const flag = (about: string) => z.boolean().optional().describe(about);

const domains = z.array(z.string().min(1).max(255));

const idpInitiated = object({
  enabled: flag("Whether a login may begin there."),
  clientId: reference("Client", z.string().min(1))
    .optional()
    .describe("Application that the user arrives at: a `Client`, or its id."),
  clientProtocol: z.enum(["samlp", "wsfed", "oauth2"]).optional().describe("Protocol of that application."),
  clientAuthorizequery: z.string().max(256).optional().describe("Query of the login there, for `oauth2`."),
});

const connection = object({
  name: matching(
    /^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$/,
    "letters, digits and single hyphens, with a letter or digit at both ends",
  )
    .max(128)
    .describe("Name of the connection."),
  displayName: z.string().max(128).optional().describe("Name of it on the login page."),
  isDomainConnection: flag("Whether applications of third parties can use it."),
  showAsButton: flag("Whether the login page has a button for it."),
  metadata: map(z.string().max(255)).optional().describe("Texts of your own: ten at most."),
  options: object({
    iconUrl: matching(/^https:\/\//, "an https URL")
      .nullish()
      .describe("Icon of the button, as an https URL."),
    domainAliases: domains.nullish().describe("Domains of the users' addresses."),
    idpinitiated: idpInitiated.nullish().describe("Login that begins at the identity provider."),
  })
    .nullish()
    .describe("Options of the connection."),
});

const organization = object({
  organizationId: reference("Organization", id("org", "organization")).describe(
    "Organization: an `Organization`, or its id.",
  ),
  assignMembershipOnLogin: flag("Whether those who log in become members."),
  showAsButton: flag("Whether the organization's login page has a button for it; true unless set."),
});

const scimScopes = ["get", "post", "put", "patch", "delete"].flatMap((verb) => [`${verb}:users`, `${verb}:groups`]);

const provisioning = object({
  scopes: set(z.enum(scimScopes as [string, ...string[]]))
    .min(1)
    .optional()
    .describe("What SCIM tokens that are made on the way may do."),
  googleWorkspace: object({ syncUsers: z.boolean().describe("Whether users are fetched from the directory.") })
    .optional()
    .describe("Synchronization with Google Workspace."),
  tokenLifetime: count(900).nullish().describe("Seconds that those tokens live; for ever unless set."),
});

export const selfServiceSsoTicket = action({
  type: "SelfServiceSsoTicket",
  description:
    "An address at which a customer sets up an enterprise connection, by a `SelfServiceProfile`. Whoever has it can do so until it expires. Another one is made when an argument or `triggers` changes.",
  operation: {
    method: "POST",
    path,
    scopes: ["create:sso_access_tickets"],
    select: (answer) => {
      const created = expectObject(answer, "a ticket", {}, ["ticket"]);
      return { ...created, ticket_id: ticketIn(created["ticket"]) };
    },
  },
  undo: {
    method: "POST",
    path: ({ selfServiceProfileId, ticketId }: Values) =>
      `/self-service-profiles/${encodeURIComponent(String(selfServiceProfileId))}/sso-ticket/${encodeURIComponent(String(ticketId))}/revoke`,
    scopes: ["delete:sso_access_tickets"],
    statuses: [202],
    repeatable: true,
    // The answer is empty.
    select: (_, { ticket }) => ({ ticket }),
  },
  holds: ["ticket"],
  id: ({ ticket }) => createHash("sha256").update(String(ticket)).digest("hex").slice(0, 16),
  deletion: "Revokes the ticket: sessions that began with it end. One that has expired already counts as revoked.",
  security: {
    creation: { severity: "high", why: "Who has the address sets up an identity provider that logs users in." },
  },
  source: "https://auth0.com/docs/api/management/v2/self-service-profiles/post-sso-ticket",
  inputs: object({
    selfServiceProfileId: ofProfile().describe("Profile that guides the customer: a `SelfServiceProfile`, or its id."),
    connectionId: reference("Connection", id("con", "connection"))
      .optional()
      .describe("Connection that is edited: a `Connection`, or its id. Excludes `connectionConfig`."),
    connectionConfig: connection.optional().describe("The connection that is made."),
    enabledClients: set(reference("Client", z.string().min(1)))
      .optional()
      .describe("Applications that can use the connection: each a `Client`, or its id."),
    enabledOrganizations: z.array(organization).optional().describe("Organizations that can use it."),
    ttlSec: count(0, week)
      .optional()
      .describe("Seconds that the ticket can be used; 432000 (5 days) unless set, or when 0."),
    domainAliasesConfig: object({
      domainVerification: z
        .enum(["none", "optional", "required"])
        .describe("Whether the customer proves to own the domains."),
      pendingDomains: domains.optional().describe("Domains that are to be proved."),
    })
      .optional()
      .describe("How the domains of the connection are set up."),
    provisioningConfig: provisioning.optional().describe("How users are provisioned."),
    useForOrganizationDiscovery: flag("Whether a verified domain leads users to their organization."),
    enabledFeatures: object({
      sso: flag("Whether single sign-on can be set up."),
      domainVerification: flag("Whether domains can be verified."),
      provisioning: flag("Whether provisioning can be set up."),
    })
      .optional()
      .describe("What can be edited of a connection that exists. Needs `connectionId`."),
  }),
  outputs: object({
    ticket: secret(z.string()).describe("Address to send to the customer. Who has it can use the ticket."),
    ticketId: secret(z.string()).describe("The part of that address by which Auth0 knows the ticket."),
  }),
  constraints: [notBoth("connectionId", "connectionConfig")],
});
