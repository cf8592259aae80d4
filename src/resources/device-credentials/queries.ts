import { z } from "zod";
import { filters, object, type Query } from "../../definition";

const types = ["public_key", "refresh_token", "rotating_refresh_token"] as const;

export const getDeviceCredentials: Query = {
  name: "getDeviceCredentials",
  description: "Public keys and refresh tokens that devices hold for users. Auth0 lists at most 1000 of them.",
  args: filters({
    userId: z.string().min(1).optional().describe("Credentials of this user: the id with the provider in front."),
    clientId: z.string().min(1).optional().describe("Credentials for this application: its id."),
    type: z.enum(types).optional().describe("Kind of credential; `refresh_token` unless set."),
  }),
  result: object({
    id: z.string().optional().describe("Id of the credential."),
    deviceName: z.string().optional().describe("Name by which the owner knows the device."),
    deviceId: z.string().optional().describe("Id of the device."),
    type: z.enum(types).optional().describe("Kind of credential."),
    userId: z.string().optional().describe("User whose credential it is."),
    clientId: z.string().optional().describe("Application that the credential is for."),
  }),
  scopes: ["read:device_credentials"],
  list: { path: "/device-credentials", key: "device_credentials", id: "id", by: "page" },
  source: "https://auth0.com/docs/api/management/v2/device-credentials/get-device-credentials",
};
