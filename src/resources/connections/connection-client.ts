import { z } from "zod";
import { membership, object, queryMembers, reference } from "../../definition";
import { ofConnection } from "./connection-id";

/** The applications that connections are enabled for, one by one and as a whole. */
export const { item: connectionClient, whole: connectionClients } = membership({
  type: "ConnectionClient",
  description: {
    item: "One application that can use a connection; the other applications of the connection stay as they are. One that is enabled already, by `enabledClients` of the `Connection` or otherwise, is taken over with `adopt`.",
    whole:
      "All applications that can use a connection, in place of `enabledClients` of the `Connection`: a program that moves them from there to here, or back, changes nothing in the tenant.",
  },
  path: "/connections/{connectionId}/clients",
  key: "clients",
  by: "checkpoint",
  parent: object({ connectionId: ofConnection() }),
  member: object({
    clientId: reference("Client", z.string().min(1)).describe("Application: a `Client`, or its id."),
  }),
  members: "Applications that can use the connection, each a `Client` or its id; an empty list for none.",
  id: "client_id",
  change: (client_id, status) => ({ client_id, status }),
  most: 50,
  scopes: { read: ["read:connections"], add: ["update:connections"], remove: ["update:connections"] },
  added: [204],
  removed: [204],
  unasked: "`Connection` has them as `enabledClients`, and a program declares either of them.",
  why: "Users of the connection can log in to the application.",
  source: "https://auth0.com/docs/api/management/v2/connections/patch-clients",
});

export const getConnectionClients = queryMembers(connectionClient, {
  about: "Applications that can use a connection.",
  source: "https://auth0.com/docs/api/management/v2/connections/get-connection-clients",
});
