/** The kinds of which a tenant holds many, each with its collection in the simulator; settings are all in one. */
export const collections: { readonly [type: string]: string } = {
  Client: "clients",
  ClientGrant: "client-grants",
  Connection: "connections",
  ResourceServer: "resource-servers",
  Role: "roles",
  Rule: "rules",
  User: "users",
};
