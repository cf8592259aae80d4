import { z } from "zod";
import {
  anyChange,
  association,
  type Constraint,
  expectObject,
  id,
  immutable,
  object,
  olderTwin,
  readOutOf,
  reference,
  saferOff,
  sensitive,
  serverDefault,
  unset,
  type Values,
  type Wire,
} from "../../definition";
import { inOrganization } from "./organization-id";

export const path = "/organizations/{organizationId}/connections";
const one = `${path}/{connectionId}`;
export const key = "connections";
export const source = "https://auth0.com/docs/api/management/v2/organizations";

/** Tenants that do not have the endpoint yet have one that knows less, with connections that are all enabled. */
export const enabledConnections = olderTwin(
  { path, key },
  { path: "/organizations/{organizationId}/enabled_connections", key: "enabled_connections" },
  { isEnabled: true, organizationAccessLevel: "none", organizationConnectionName: undefined },
);

export const list = { path, key, by: "page", keys: ["connection_id"], olderTwin: enabledConnections } as const;

/** Answers leave out what a connection cannot do: nobody signs up by an enterprise connection. */
export const complete = (connection: Wire): Wire => ({ is_signup_enabled: false, show_as_button: true, ...connection });

/** What Auth0 gives to a new one is not documented; in tenants with the older endpoint all are enabled. */
export const enabled = (connection: Wire): Wire => ({ is_enabled: true, ...connection });

const inItsOrganization = (connection: Wire, { organizationId }: Values): Wire => ({
  ...complete(connection),
  organization_id: organizationId,
});

const found = (answer: unknown, state: Values): Wire =>
  inItsOrganization(
    expectObject(answer, "a connection of the organization", { connection_id: state["connectionId"] }, [
      "assign_membership_on_login",
    ]),
    state,
  );

export const signupMakesMembers: Constraint<"isSignupEnabled" | "assignMembershipOnLogin"> = {
  properties: ["isSignupEnabled", "assignMembershipOnLogin"],
  broken: ({ isSignupEnabled, assignMembershipOnLogin }) =>
    isSignupEnabled === true && assignMembershipOnLogin !== true
      ? "takes `assignMembershipOnLogin: true` as well: who signs up by the organization becomes a member"
      : undefined,
};

export const connectionId = reference("Connection", id("con", "connection")).describe(
  "Connection: a `Connection`, or its id.",
);

export const settings = {
  assignMembershipOnLogin: serverDefault(() => false, unset(false, z.boolean()))
    .optional()
    .describe("Makes members of those who log in by it; false unless set, so that only members can log in."),
  isSignupEnabled: serverDefault(() => false, unset(false, z.boolean()))
    .optional()
    .describe("Lets people sign up by it: databases with `assignMembershipOnLogin` only; false unless set."),
  showAsButton: serverDefault(() => true, unset(true, z.boolean()))
    .optional()
    .describe("Shows it on the login page of the organization; true unless set. For enterprise connections only."),
  isEnabled: serverDefault(() => true, unset(true, z.boolean()))
    .optional()
    .describe("Whether members can log in by it; true unless set. Early access."),
  organizationAccessLevel: serverDefault(() => "none", unset("none", z.enum(["none", "readonly", "limited", "full"])))
    .optional()
    .describe("What the organization itself may do with the connection; `none` unless set. Early access."),
  organizationConnectionName: z
    .string()
    .min(1)
    .max(50)
    .regex(/^[^\0]*$/)
    .nullish()
    .describe("Name of the connection within the organization. Early access."),
};

export const ofConnection = object({
  name: z.string().optional().describe("Name of the connection."),
  strategy: z.string().optional().describe("Strategy of the connection."),
})
  .optional()
  .describe("The connection itself.");

export const organizationConnection = association({
  type: "OrganizationConnection",
  description:
    "A connection that members of an organization log in with; the other connections of the organization stay as they are. `OrganizationConnections` is for the whole set: a program declares either of them for the same organization. A tenant that has only Auth0's older endpoint for them, without what is early access, is asked at that one.",
  id: ({ connection_id }, { organizationId, connectionId }) => `${organizationId}::${connection_id ?? connectionId}`,
  operations: {
    create: {
      ...{ method: "POST", path, scopes: ["create:organization_connections"], olderTwin: enabledConnections },
      body: enabled,
      select: found,
    },
    read: {
      ...{ method: "GET", path: one, scopes: ["read:organization_connections"], olderTwin: enabledConnections },
      ...{ perform: readOutOf({ ...list, id: "connection_id" }, "connectionId"), select: found },
    },
    update: {
      ...{ method: "PATCH", path: one, scopes: ["update:organization_connections"], olderTwin: enabledConnections },
      select: found,
    },
    delete: {
      ...{ method: "DELETE", path: one, scopes: ["delete:organization_connections"], olderTwin: enabledConnections },
    },
  },
  naturalKey: ["organizationId", "connectionId"],
  list,
  constraints: [signupMakesMembers],
  declarations: (connection) => [inItsOrganization(connection, { organizationId: connection["organization_id"] })],
  deletion:
    "Takes the connection away from the organization, whose members cannot log in by it any more; the connection itself stays.",
  security: {
    properties: {
      connectionId: sensitive(anyChange("medium"), "Members of the organization can log in by it."),
      assignMembershipOnLogin: sensitive(
        saferOff("medium"),
        "Whoever has an account there becomes a member by logging in.",
      ),
      isSignupEnabled: sensitive(saferOff("high"), "Anybody can become a member by signing up."),
      isEnabled: sensitive(anyChange("medium"), "It decides whether members can log in by the connection."),
      organizationAccessLevel: sensitive(
        anyChange("medium"),
        "It decides what the organization may do with the connection.",
      ),
    },
    deletion: () => "medium",
  },
  source: `${source}/post-organization-connection`,
  inputs: object({
    organizationId: inOrganization(),
    connectionId: immutable(connectionId),
    ...settings,
  }),
  outputs: object({ connection: ofConnection }),
  set: { part: "item", path },
});
