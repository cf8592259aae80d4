import { z } from "zod";
import {
  type Api,
  collection,
  createOnly,
  expectList,
  expectObject,
  isObject,
  listingOf,
  local,
  matching,
  object,
  type Request,
  reference,
  secret,
  type Values,
  type Wire,
  writeOnly,
} from "../../definition";

const path = "/device-credentials";

const search = { path, key: "device_credentials", id: "id", by: "page", query: { type: "public_key" } } as const;

/** A credential belongs to the user who asks for it, by an access token or by a password. */
function asUser({ userToken, username, password }: Values): { authorization: string } | undefined {
  if (userToken !== undefined) return { authorization: `Bearer ${userToken}` };
  if (username === undefined) return undefined;
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}

/** The API answers the id alone. */
async function addCredential(api: Api, request: Request, state: Values): Promise<Wire> {
  const answer = await api.request({ ...request, ...asUser(state) });
  return { ...(request.body as Wire), ...expectObject(answer, "a device credential", {}, ["id"]) };
}

/** The API has no way to ask for one credential. */
async function allOf(api: Api, _: Request, { clientId }: Values): Promise<unknown[]> {
  const query = { ...search.query, client_id: clientId as string | undefined };
  return expectList(await api.collect?.(listingOf(search, query)), "a list of device credentials", ["id"]);
}

export const deviceCredential = collection({
  type: "DeviceCredential",
  description:
    "A public key with which a device proves to be a user's. Only the user can add one: give an access token of the user that has the scope `create:current_user_device_credentials`, or the user's name and password. Every change makes a new one.",
  path,
  list: "Auth0 does not answer the public key, and only the user can add it again.",
  search,
  id: "id",
  scope: "device_credentials",
  operations: {
    create: {
      scopes: ["create:current_user_device_credentials"],
      perform: addCredential,
      statuses: [201],
    },
    read: {
      path,
      perform: allOf,
      select: (answer, _, id) => (answer as unknown[]).filter(isObject).find((credential) => credential["id"] === id),
    },
    update: undefined,
    delete: { scopes: ["delete:device_credentials", "delete:current_user_device_credentials"] },
  },
  security: { creation: { severity: "medium", why: "Who holds the private key can act as the user." } },
  source: "https://auth0.com/docs/api/management/v2/device-credentials/post-device-credentials",
  inputs: object({
    deviceName: z.string().min(1).describe("Name by which the owner knows the device."),
    type: z.enum(["public_key"]).describe("Kind of credential: always `public_key`."),
    value: writeOnly(z.string().min(1)).describe("The public key, in Base64."),
    deviceId: matching(/^[-A-Fa-f0-9]+$/, "made of hexadecimal digits and dashes")
      .max(36)
      .describe("Id of the device, such as a UUID."),
    clientId: reference("Client", z.string().min(1))
      .optional()
      .describe("Application that the credential is for: a `Client`, or its id."),
    userToken: secret(createOnly(local(z.string().min(1))))
      .optional()
      .describe("Access token of the user, for the Management API."),
    username: createOnly(local(z.string().min(1)))
      .optional()
      .describe("Name of the user, in place of `userToken`."),
    password: secret(createOnly(local(z.string().min(1))))
      .optional()
      .describe("Password of the user, along with `username`."),
  }),
  constraints: [
    {
      properties: ["userToken", "username", "password"],
      broken: ({ userToken, username, password }) => {
        if ((username === undefined) !== (password === undefined)) return "`username` and `password` go together";
        return userToken !== undefined && username !== undefined
          ? "either `userToken`, or `username` and `password` can be set, and not both"
          : undefined;
      },
    },
  ],
});
