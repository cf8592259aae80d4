import type { Callers } from "../../../definition";

/** New users come into being only in connections that are enabled for the application that asks for them. */
export const creatingUsers: Callers = {
  members: "enabledClients",
  path: "/clients/{id}/connections",
  key: "connections",
  otherwise: "Auth0 refuses to create users in it",
};
