import * as resources from "../../src/resources";
import { comparison, readStack } from "../../src/review";

const definitions = Object.values(resources);

const secret = (value: unknown) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  ...(value === null ? { ciphertext: `v1:${Math.random()}` } : { plaintext: JSON.stringify(value) }),
});

interface Kept {
  type: string;
  name?: string;
  id?: string;
  inputs?: Record<string, unknown>;
  delete?: boolean;
}

/** A stack with these resources in a tenant of the same name. */
const stack = (name: string, ...kept: Kept[]) =>
  readStack(
    definitions,
    name,
    JSON.stringify({
      deployment: {
        resources: kept.map(({ type, name: resource = "one", ...rest }) => ({
          urn: `urn:pulumi:${name}::program::${type.includes(":") ? type : `pulumi-nodejs:dynamic/auth0:${type}`}::${resource}`,
          outputs: { __tenant: `${name}.eu.auth0.com` },
          ...rest,
        })),
      },
    }),
  );

const id = (name: string) => `${name}-0123456789abcdef`;

/** A tenant in which everything has the same meaning and another id. */
const shopIn = (name: string, password: unknown = "canary-same") =>
  stack(
    name,
    {
      type: "Client",
      name: "spa",
      id: id(name),
      inputs: { name: "SPA", callbacks: [`https://${name}.eu.auth0.com/cb`] },
    },
    {
      type: "ResourceServer",
      name: "api",
      id: `api-${id(name)}`,
      inputs: { identifier: `https://api.${name}.example` },
    },
    {
      type: "ClientGrant",
      id: `cgr_${id(name)}`,
      inputs: { clientId: id(name), audience: `https://api.${name}.example` },
    },
    {
      type: "Connection",
      name: "users",
      id: `con_${id(name)}`,
      inputs: { name: "users", strategy: "auth0", enabledClients: [id(name)] },
    },
    { type: "User", name: "jane", id: "auth0|jane", inputs: { connection: "users", password: secret(password) } },
    {
      type: "Rule",
      name: "r",
      id: `rul_${id(name)}`,
      inputs: { script: `if (context.clientID === "${id(name)}") allow();` },
    },
    { type: "GuardianFactor", name: "otp", id: "otp", inputs: { name: "otp", enabled: true } },
  );

test("ids and domains stand for the resources and tenants that they belong to", () => {
  const { changes } = comparison(shopIn("dev"), shopIn("prod"));
  expect(changes.map(({ name, properties }) => [name, properties])).toEqual([
    ["api", [expect.objectContaining({ before: "https://api.dev.example", after: "https://api.prod.example" })]],
  ]);
});

test("secrets are compared in memory, and said to differ without being shown", () => {
  const report = comparison(shopIn("dev"), shopIn("prod", "canary-other"));
  const jane = report.changes.find(({ name }) => name === "jane");
  expect(jane!.properties).toMatchObject([{ path: "password", before: "[secret]", after: "[secret]" }]);
  expect(JSON.stringify(report)).not.toContain("canary");
});

test("a secret that is known elsewhere is hidden there too", () => {
  const rule = (script: string): Kept => ({ type: "Rule", name: "r", inputs: { script } });
  const user: Kept = { type: "User", inputs: { password: secret("canary-password") } };
  const report = comparison(stack("dev", user, rule("a")), stack("prod", user, rule("login('canary-password')")));
  expect(JSON.stringify(report)).toContain("login('[secret]')");
});

test("secrets that cannot be decrypted are not said to differ", () => {
  const { changes, notes } = comparison(shopIn("dev", null), shopIn("prod", null));
  expect(changes.map(({ name }) => name)).toEqual(["api"]);
  expect(notes).toHaveLength(1);
});

test("resources that are in one stack only, without those that are to go", () => {
  const one: Kept = { type: "Client", name: "old", inputs: {} };
  const report = comparison(
    stack("dev", one, { ...one, name: "going", delete: true }),
    stack(
      "prod",
      { type: "random:index:Id" },
      { type: "pulumi:pulumi:Stack" },
      { type: "pulumi:providers:random", name: "default" },
    ),
  );
  expect(report.changes.map(({ name, kind }) => [name, kind])).toEqual([["old", "deleted"]]);
  expect(report.others).toEqual([{ kind: "only in prod", key: "random:index:Id::one" }]);
});
