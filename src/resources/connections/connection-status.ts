import { z } from "zod";
import { expectEmpty, isGone, isNamed, object, type Query } from "../../definition";
import { aboutConnection } from "./connection-id";

export const getConnectionStatus: Query = {
  name: "getConnectionStatus",
  description:
    "Whether a connection to an Active Directory or another LDAP directory (strategy `ad`) is online: whether its connector can be reached.",
  args: object({ connectionId: aboutConnection() }),
  result: object({ online: z.boolean().describe("Whether it is online.") }),
  scopes: ["read:connections"],
  list: {
    path: "/connections/{connectionId}/status",
    by: "whole",
    read: async ({ path }, _, api) => {
      try {
        expectEmpty(await api.request({ method: "GET", path }));
        return [{ online: true }];
      } catch (error) {
        // Auth0 answers 404 with a message for one that is offline, and names the error for one that does not exist.
        if (!isGone(error) || isNamed(error, "inexistent_connection")) throw error;
        return [{ online: false }];
      }
    },
  },
  only: true,
  source: "https://auth0.com/docs/api/management/v2/connections/get-status",
};
