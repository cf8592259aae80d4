import type { Callers } from "../../../definition";

/** New users come into being only in connections that are enabled for the application that asks for them. */
export const creatingUsers: Callers = {
  members: "enabledClients",
  path: "/clients/{id}/connections",
  key: "connections",
  otherwise: "Auth0 refuses to create users in it",
};

/** Resources that enable applications for a connection, by the property that tells which one: what needs that comes after them. */
export const enabling = { ConnectionClients: "connectionId", ConnectionClient: "connectionId" } as const;
