import { z } from "zod";
import {
  collection,
  credential,
  immutable,
  local,
  type Members,
  marked,
  matching,
  members,
  object,
  type PreparedUpdate,
  permanent,
  readWith,
  reference,
  resent,
  secret,
  serverDefault,
  set,
  standing,
  type Update,
  unset,
  type Values,
  variants,
  writeOnly,
  writeWith,
} from "../../definition";
import { constraints } from "./connection/constraints";
import { mapOf } from "./connection/fields";
import { optionsByStrategy, strategies } from "./connection/options";
import { connectionSecurity } from "./connection/security";
import { usersOfDatabase } from "./connection/users";

/** The API takes no empty display name: the way back is the name. */
async function completeUpdate({ news, body }: Update): Promise<PreparedUpdate> {
  return { body: body["display_name"] === "" ? { ...body, display_name: news["name"] } : body };
}

/** Some companies' connections get their name as the display name. */
const defaultDisplayName = ({ strategy, name }: Values): unknown =>
  ["oidc", "okta", "waad"].includes(String(strategy)) ? name : undefined;

const switchedOn = (description: string) =>
  object({ active: z.boolean().describe("Whether it is on.") }).describe(description);

const purposes = {
  authentication: unset(
    { active: true },
    switchedOn("Use of the connection to log users in. On unless set."),
  ).optional(),
  connectedAccounts: unset(
    { active: false },
    object({
      active: z.boolean().describe("Whether it is on."),
      crossAppAccess: z
        .boolean()
        .optional()
        .describe("Whether tokens can be had through Cross App Access. Off unless set."),
      allowMissingUserId: z.boolean().optional().describe("Whether accounts without a user id can be connected."),
    }),
  )
    .optional()
    .describe("Use of the connection to keep tokens of users' other accounts (Token Vault). Off unless set."),
  crossAppAccessRequestingApp: unset(
    { active: false },
    switchedOn("Use of the connection to ask other applications for access. Only oidc and okta can. Off unless set."),
  ).optional(),
  crossAppAccessResourceApp: object({
    status: z.enum(["enabled", "disabled"]).describe("Whether such assertions are accepted."),
  })
    .nullish()
    .describe(
      "Use of assertions by the connection's provider to give other applications access. Only oidc, okta and samlp can.",
    ),
};

/** New tenants refuse the deprecated `enabled_clients` of a connection. A request may name 50 applications. */
const enabledClients: Members = {
  path: "/connections/{id}/clients",
  key: "clients",
  id: "client_id",
  change: (client_id, status) => ({ client_id, status }),
  batch: 50,
  scopes: { read: ["read:connections"], update: ["update:connections"] },
};

export const connection = collection({
  type: "Connection",
  description:
    "A source of users: a database, a social or enterprise identity provider, or a passwordless method. The strategy says which, and decides what the options are.",
  path: "/connections",
  list: { key: "connections", by: "checkpoint", fields: true, filter: ({ name }) => ({ name: String(name) }) },
  id: "id",
  operations: {
    // Most connections are deleted after the answer.
    delete: { statuses: [202, 204] },
  },
  idName: "connectionId",
  scope: "connections",
  naturalKey: ["name"],
  // The database and the social connection that Auth0's dashboard makes along with a tenant.
  isBuiltIn: ({ name }) => name === "Username-Password-Authentication" || name === "google-oauth2",
  source: "https://auth0.com/docs/api/management/v2/connections/post-connections",
  inputs: object({
    name: immutable(
      matching(/^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$/, "letters, digits and single hyphens between them")
        .min(1)
        .max(128),
    ).describe(
      "Name of the connection, unique in the tenant: letters, digits and hyphens, at most 128. A change replaces the connection.",
    ),
    strategy: immutable(z.enum(strategies)).describe(
      "Kind of the connection: `auth0` for a database, otherwise the identity provider. A change replaces the connection.",
    ),
    displayName: serverDefault(defaultDisplayName, resent(unset("", z.string().min(1).max(128))))
      .optional()
      .describe("Name on the login page, at most 128 characters; the `name` unless set."),
    options: standing(
      writeWith(
        "update:connections_options",
        readWith("read:connections_options", variants("strategy", optionsByStrategy)),
      ),
    )
      .nullish()
      .describe(
        "Settings of the strategy. Auth0 replaces them as a whole: an update reads them first and keeps what the program does not declare. The token needs `read:connections_options` and `update:connections_options`.",
      ),
    enabledClients: credential(
      permanent(
        members(
          enabledClients,
          serverDefault(() => [], set(reference("Client", z.string().min(1)))),
        ),
      ),
    )
      .nullish()
      .describe(
        "Applications that can use the connection; none for a new one unless set. Once it is no longer declared they stay as they are, so that `ConnectionClients`, which succeeds it, or `ConnectionClient` can declare them; an empty list disables all. A program declares either of them for the same connection. They are read and written at the endpoint that Auth0 has for them, `/connections/{id}/clients`, and in the connection itself where a tenant does not have it.",
      ),
    isDomainConnection: unset(false, z.boolean())
      .optional()
      .describe("Lets third-party applications use the connection. Off unless set."),
    showAsButton: unset(false, z.boolean())
      .optional()
      .describe(
        "Shows a button on the login page; otherwise users come by the domain of their address. Off unless set.",
      ),
    realms: serverDefault(({ name }) => [name], unset([], set(z.string().min(1))))
      .optional()
      .describe(
        "Names under which the Authentication API finds the connection, such as email domains; the `name` unless set.",
      ),
    allowUserDeletion: writeOnly(local(z.boolean()))
      .optional()
      .describe(
        "Lets a delete or a replacement of a database (strategy `auth0`) delete its users. Unless it is true, a database that has users is not deleted, which takes the scope `read:users` to find out, and none is replaced. It has to be set by a `pulumi up` before.",
      ),
    metadata: marked(10, unset({}, mapOf(z.string().max(255), 10)))
      .optional()
      .describe("Values of your own: at most 10, each of at most 255 characters."),
    ...purposes,
  }),
  outputs: object({
    provisioningTicketUrl: secret(z.string())
      .optional()
      .describe("Address at which the organization's administrator sets its side up; enterprise strategies only."),
  }),
  constraints,
  security: connectionSecurity,
  dataLoss: usersOfDatabase,
  prepareUpdate: completeUpdate,
  deletion:
    "Deletes the connection. A database that has users is deleted, along with all of them, only when `allowUserDeletion` is true. Auth0 goes on deleting after it has answered, and does not give the name to a new connection until it is done.",
});
