import type { Definition, Values } from "../../src/definition";
import { remove, type Tenant } from "../../src/engine";
import { connect } from "../../src/management";
import { client, clientGrant, resourceServer } from "../../src/resources";
import { requestToken } from "../simulator/session";
import { TenantUnderTest } from "./tenant-under-test";

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});
afterAll(() => tenant.close());

/** Deletes as a program that logs in with the application's secret, or with a token that was issued to it. */
const logins: [string, () => Promise<{ management: Tenant; close(): Promise<void> }>][] = [
  ["a secret", async () => ({ management: tenant.management, close: async () => {} })],
  [
    "a token alone",
    async () => {
      const { url: domain, clientId: client_id, clientSecret: client_secret } = tenant.simulator;
      const { body } = await requestToken(tenant.simulator, { client_id, client_secret });
      const management = connect({ domain, apiToken: body.access_token });
      return { management, close: () => management.close() };
    },
  ],
];

const own = () => tenant.simulator.clientId;
const managementApi = () => `${tenant.simulator.url}/api/v2/`;

const kept: [string, Definition, () => Values, string][] = [
  ["the provider's own application", client, () => ({ name: "x" }), "that this provider itself logs in with"],
  ["the global application", client, () => ({ name: "x", global: true }), "the global application"],
  ["an API of Auth0's", resourceServer, () => ({ identifier: "x", isSystem: true }), "one of Auth0's own APIs"],
  ["a system grant", clientGrant, () => ({ audience: "x", isSystem: true }), "a system grant"],
  [
    "the grant of the provider's own application",
    clientGrant,
    () => ({ clientId: own(), audience: managementApi() }),
    "through which this provider itself reaches",
  ],
];

describe.each(logins)("logged in by %s", (_, login) => {
  test.each(kept)("%s is not deleted, and nothing is sent", async (name, definition, state, reason) => {
    const { management, close } = await login();
    const id = name.includes("own application") && definition === client ? own() : "other";
    tenant.simulator.clearRequests();
    const deleting = remove(definition, id, state(), management);
    await expect(deleting).rejects.toThrow(`${definition.type} ${id} is not deleted. `);
    await expect(deleting).rejects.toThrow(reason);
    expect(tenant.simulator.requests()).toEqual([]);
    await close();
  });
});
