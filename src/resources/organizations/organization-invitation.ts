import { z } from "zod";
import {
  collection,
  count,
  document,
  email,
  filters,
  id,
  json,
  local,
  object,
  type Query,
  reference,
  resultOf,
  secret,
  set,
  wire,
  writeOnly,
} from "../../definition";
import { inOrganization, organizationId } from "./organization-id";

const path = "/organizations/{organizationId}/invitations";
const source = "https://auth0.com/docs/api/management/v2/organizations";
const month = 2_592_000;

export const organizationInvitation = collection({
  type: "OrganizationInvitation",
  description:
    "Invites somebody to an organization by a mail. It is sent once: an invitation that was accepted or has expired stays in the stack as it is, and another one is sent only when an argument or `triggers` changes.",
  path,
  list: "An invitation is sent once, by the program that invites: declaring one that was sent would send it again.",
  search: { path, key: "invitations", by: "page", id: "id" },
  id: "id",
  idName: "invitationId",
  scope: "organization_invitations",
  // The document has 200 for the create, and what was recorded 201.
  operations: { update: undefined },
  endsByItself: true,
  deletion: "Revokes the invitation while it is pending. One that was accepted or has expired is forgotten.",
  security: {
    creation: { severity: "medium", why: "Who has the address becomes a member of the organization." },
    deletion: () => "low",
  },
  source: `${source}/post-invitations`,
  inputs: object({
    organizationId: inOrganization(),
    inviter: object({
      name: z.string().min(1).max(300).describe("Name of who invites."),
    }).describe("Who invites, as the mail says."),
    invitee: object({
      email: email().describe("Address that the mail is sent to."),
    }).describe("Who is invited."),
    clientId: reference("Client", z.string().min(1)).describe(
      "Application at which the invited person logs in: a `Client`, or its id. It must allow organizations, and it or the tenant must have a route to log in.",
    ),
    connectionId: reference("Connection", id("con", "connection"))
      .optional()
      .describe("Connection that the invited person has to log in with: a `Connection`, or its id."),
    roles: set(reference("Role", z.string().min(1)))
      .min(1)
      .optional()
      .describe("Roles that the new member has in the organization: each a `Role`, or its id."),
    appMetadata: document(json())
      .optional()
      .describe("Metadata of the user that applications read, and the user cannot change."),
    userMetadata: document(json()).optional().describe("Metadata of the user that the user may change."),
    ttlSec: writeOnly(count(0, month))
      .optional()
      .describe("Seconds that the invitation can be accepted; 604800 (7 days) unless set, or when 0; 30 days at most."),
    sendInvitationEmail: writeOnly(z.boolean())
      .optional()
      .describe("Whether Auth0 sends the mail; true unless set. Without it, send `invitationUrl` yourself."),
    triggers: local(document(json()))
      .optional()
      .describe("Values of your own: another invitation is sent when one of them changes. Never sent."),
  }),
  outputs: object({
    invitationUrl: secret(z.string()).describe(
      "Address at which the invitation is accepted. Who has it can accept it.",
    ),
    ticketId: secret(z.string()).describe("The part of that address which accepts the invitation."),
    createdAt: z.string().describe("When it was sent, as an ISO 8601 time."),
    expiresAt: z.string().describe("Until when it can be accepted, as an ISO 8601 time."),
  }),
});

export const getOrganizationInvitations: Query = {
  name: "getOrganizationInvitations",
  description: "Invitations to an organization that nobody has accepted yet, the newest first.",
  args: filters({
    organizationId: organizationId().describe("Organization that is invited to: its id."),
    sort: z
      .string()
      .regex(/^[\w.]+:-?1$/, {
        error: 'must be a property as Auth0 spells it with its direction, such as "created_at:1"',
      })
      .optional()
      .describe("Property as Auth0 spells it, and direction; `created_at:-1` unless set."),
  }),
  result: object({
    invitationId: wire("id", z.string()).describe("Id of the invitation."),
    ...resultOf(organizationInvitation).shape,
  }),
  scopes: ["read:organization_invitations"],
  list: { path, key: "invitations", by: "page", id: "id" },
  source: `${source}/get-invitations`,
};
