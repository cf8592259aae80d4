import * as pulumi from "@pulumi/pulumi";
import type { Values } from "../../src/definition";
import { ExplicitProvider } from "../../src/program/explicit-provider";
import { outputOf, promiseOf } from "../../src/program/query";
import { getRules } from "../../src/resources/queries";
import { startSimulator } from "../../src/simulator";
import { held, QueriedTenant } from "./queried-tenant";

let tenant: QueriedTenant;
beforeAll(async () => {
  tenant = await QueriedTenant.start();
  tenant.fill("clients", "client_id", [
    { client_id: "app", name: "App", client_secret: "hush", callbacks: ["https://a"] },
  ]);
  tenant.fill("connections", "id", [
    { id: "con_1", name: "google", strategy: "google-oauth2", options: { client_id: "g", client_secret: "hush" } },
  ]);
  tenant.fill("users", "user_id", [
    {
      user_id: "auth0|1",
      email: "a@b.de",
      identities: [{ provider: "google-oauth2", access_token: "hush", isSocial: true }],
    },
  ]);
  tenant.fill("jobs", "id", [{ id: "job_1", type: "users_export", status: "completed", location: "hush" }]);
});
afterAll(() => tenant.close());

/** Asserts that a value is a secret output, and gives what it holds. */
async function opened(value: unknown): Promise<unknown> {
  expect(pulumi.Output.isInstance(value)).toBe(true);
  const { value: inner, secret } = await held(value as pulumi.Output<unknown>);
  expect(secret).toBe(true);
  return inner;
}

describe("a promised answer", () => {
  test("holds a secret as a secret output, and the rest as it is", async () => {
    const client = await tenant.ask("getClient", { clientId: "app" });
    expect(client).toMatchObject({ name: "App", callbacks: ["https://a"] });
    expect(await opened(client["clientSecret"])).toBe("hush");
  });

  test("does so in a list, in an object and in an array", async () => {
    const clients = await tenant.ask<Values[]>("getClients");
    expect(await opened(clients.find(({ clientId }) => clientId === "app")!["clientSecret"])).toBe("hush");
    const { options } = await tenant.ask<{ options: Values }>("getConnection", { name: "google" });
    expect(options["clientId"]).toBe("g");
    expect(await opened(options["clientSecret"])).toBe("hush");
    const { identities } = await tenant.ask<{ identities: Values[] }>("getUser", { userId: "auth0|1" });
    expect(identities[0]!["isSocial"]).toBe(true);
    expect(await opened(identities[0]!["accessToken"])).toBe("hush");
    expect(await opened((await tenant.ask("getJob", { jobId: "job_1" }))["location"])).toBe("hush");
  });
});

describe("an answer as an output", () => {
  test("is a secret as a whole when it holds one", async () => {
    const { value, secret } = await tenant.askOutput("getClient", { clientId: pulumi.output("app") });
    expect(secret).toBe(true);
    expect(value).toMatchObject({ name: "App", clientSecret: "hush" });
  });

  test("is no secret when it holds none", async () => {
    const { value, secret } = await tenant.askOutput("getGuardianFactors");
    expect(secret).toBe(false);
    expect(value).toHaveLength(8);
  });

  test("waits for its arguments, and is a secret when they are", async () => {
    const args = { userId: pulumi.secret(Promise.resolve("auth0|1")) };
    const { value, secret } = await tenant.askOutput("getUserEnrollments", args);
    expect([value, secret]).toEqual([[], true]);
  });
});

describe("another tenant", () => {
  test("is asked with its provider, whose settings are not in the answer", async () => {
    const other = await startSimulator();
    try {
      const { url, clientId, clientSecret } = other;
      const provider = new ExplicitProvider("other", { domain: pulumi.output(url), clientId, clientSecret });
      other.tenant.put("rules", "rul_1", { id: "rul_1", name: "there" });
      expect(await promiseOf(() => getRules)({}, { provider })).toMatchObject([{ name: "there" }]);
      const { value, secret } = await held(outputOf(() => getRules)({}, { provider }));
      expect([value, secret]).toEqual([[{ ruleId: "rul_1", name: "there" }], false]);
      expect(await tenant.ask("getRules")).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test("whose settings are not known yet is an error, since the program would wait for ever", async () => {
    const unknown = pulumi.output(Promise.resolve("later.auth0.com"));
    Object.assign(unknown, { isKnown: Promise.resolve(false) });
    const provider = new ExplicitProvider("later", { domain: unknown });
    await expect(promiseOf(() => getRules)({}, { provider })).rejects.toThrow(
      "getRules: the settings of the provider are not known in a preview, since they come from a resource that does not exist yet. Use getRulesOutput, which waits for them.",
    );
  });

  test("a provider of another package is refused", async () => {
    const provider = new (class extends pulumi.ProviderResource {})("aws", "aws");
    await expect(promiseOf(() => getRules)({}, { provider })).rejects.toThrow(
      "getRules: `provider` must be a `Provider` of this package.",
    );
  });
});
