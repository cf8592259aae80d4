import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;
let stack: Stack;

const prelude = `const auth0 = require("pulumi-dynamic-auth0");\n`;

beforeEach(async () => {
  simulator = await startSimulator();
  const env = loginTo(simulator);
  stack = await Stack.create({ program: prelude, env });
});

afterEach(async () => {
  stack?.remove();
  await simulator?.close();
});

/** The requests of a command that change something. */
async function writesOf(command: () => Promise<unknown>): Promise<string[]> {
  simulator.clearRequests();
  await command();
  return simulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && path !== "/oauth/token")
    .map(({ method, path }) => `${method} ${path}`);
}

const deletes = (writes: readonly string[]) => writes.filter((write) => write.startsWith("DELETE")).sort();

/** The ids in the state by the names of the resources. */
async function ids(): Promise<Record<string, string>> {
  const { resources = [] } = (await stack.export()).state.deployment;
  return Object.fromEntries(resources.map(({ urn, id = "" }) => [urn.split("::").at(-1)!, id]));
}

const urnOf = async (name: string) =>
  (await stack.export()).state.deployment.resources!.find(({ urn }) => urn.endsWith(`::${name}`))!.urn;

const pathOf = (collection: string, id: string | undefined) => `/${collection}/${encodeURIComponent(id!)}`;

/** What becomes of a program of every kind of object; \`taken\` and \`people\` are taken over. */
const program = (
  {
    name = (one: string) => one,
    edition = "one",
    strategy = "github",
    aliased = false,
  }: { name?: (one: string) => string; edition?: string; strategy?: string; aliased?: boolean },
  { client, connection }: Record<"client" | "connection", string>,
) => `${prelude}
const options = (name, replaceOnChanges) => ({ replaceOnChanges, ${aliased ? "aliases: [{ name }]" : ""} });
new auth0.ResourceServer("${name("api")}", { identifier: "https://${edition}.example.com" }, options("api"));
new auth0.Client("${name("app")}", { name: "App ${edition}" }, options("app", ["name"]));
new auth0.Client("${name("taken")}", { name: "Taken ${edition}", adopt: "${client}" }, options("taken", ["name"]));
new auth0.Connection("${name("people")}", { name: "people", strategy: "${strategy}", adopt: "${connection}" }, options("people"));
new auth0.EmailProvider("${name("mail")}", { name: "sendgrid", defaultFromAddress: "${edition}@example.com", credentials: { apiKey: "key" } }, options("mail", ["defaultFromAddress"]));
new auth0.GuardianFactor("${name("otp")}", { name: "otp", enabled: true }, options("otp"));`;

/** Objects that somebody made without Pulumi. */
function existing(): Record<"client" | "connection", string> {
  simulator.tenant.put("clients", "taken-client", {
    ...simulator.tenant.get("clients", simulator.clientId),
    client_id: "taken-client",
    name: "By hand",
  });
  simulator.tenant.put("connections", "con_taken", {
    id: "con_taken",
    name: "people",
    strategy: "github",
    options: {},
    enabled_clients: [],
  });
  return { client: "taken-client", connection: "con_taken" };
}

const factor = () => JSON.stringify(simulator.snapshot().objects["settings"]?.["/guardian/factors/otp"]);

test("after renamings a replacement deletes what it replaces once, and nothing that is kept", async () => {
  const taken = existing();
  stack.write(program({}, taken));
  await stack.up();
  const renamed = (one: string) => `${one}-renamed`;
  stack.write(program({ name: renamed, aliased: true }, taken));
  expect(await writesOf(() => stack.up())).toEqual([]);
  await stack.pulumi(["stack", "rename", "renamed"]);
  const before = await ids();
  expect(before).toMatchObject({ "taken-renamed": taken.client, "people-renamed": taken.connection });
  stack.write(program({ name: renamed, edition: "two", strategy: "facebook" }, taken));
  const otp = await urnOf("otp-renamed");
  const writes = await writesOf(() => stack.up(["--replace", otp]));
  expect(deletes(writes)).toEqual(
    [
      `DELETE ${pathOf("resource-servers", before["api-renamed"])}`,
      `DELETE ${pathOf("clients", before["app-renamed"])}`,
      `DELETE ${pathOf("clients", taken.client)}`,
      `DELETE ${pathOf("connections", taken.connection)}`,
    ].sort(),
  );
  expect(writes).toContain("PUT /guardian/factors/otp");
  expect(factor()).toBe('{"enabled":true}');
  expect(JSON.stringify(simulator.snapshot().objects["settings"]?.["/emails/provider"])).toContain("two@example.com");
  const after = await ids();
  for (const name of ["api-renamed", "app-renamed", "taken-renamed", "people-renamed"])
    expect(after[name]).not.toBe(before[name]);
  await stack.refresh(["--expect-no-changes"]);
  expect(await writesOf(() => stack.up(["--expect-no-changes"]))).toEqual([]);
  const destroyed = await writesOf(() => stack.destroy());
  expect(destroyed).toHaveLength(6);
});

test("a replacement of what was taken over goes on after it was interrupted", async () => {
  const taken = existing();
  const connection = (strategy: string) =>
    `${prelude}new auth0.Connection("people", { name: "people", strategy: "${strategy}", adopt: "${taken.connection}" });`;
  stack.write(connection("github"));
  await stack.up();
  stack.write(connection("facebook"));
  const inTheWay = { id: "con_other", name: "people", strategy: "github", options: {}, enabled_clients: [] };
  simulator.tenant.put("connections", inTheWay.id, inTheWay);
  expect(deletes(await writesOf(() => stack.up([], "failure")))).toEqual(["DELETE /connections/con_taken"]);
  simulator.tenant.delete("connections", inTheWay.id);
  await stack.preview();
  await stack.up();
  expect(simulator.tenant.all("connections").filter(({ name }) => name === "people")).toMatchObject([
    { strategy: "facebook" },
  ]);
});

test("renamed and moved to an explicit provider at once, what exists is kept", async () => {
  const { client } = existing();
  const { url, clientId, clientSecret } = simulator;
  const declare = (suffix: string, options: string) => `
    new auth0.Client("client${suffix}", { name: "Moved", adopt: "${client}" }${options});
    new auth0.GuardianFactor("otp${suffix}", { name: "otp", enabled: true }${options});`;
  const explicit = `const provider = new auth0.Provider("same", { domain: "${url}", clientId: "${clientId}", clientSecret: "${clientSecret}" });`;
  stack.write(`${prelude}${explicit}${declare("", "")}`);
  await stack.up();
  for (const [suffix, options] of [
    ["-moved", ", { provider }"],
    ["-back", ""],
  ] as const) {
    stack.write(`${prelude}${explicit}${declare(suffix, options)}`);
    let told = "";
    const writes = await writesOf(async () => {
      told = (await stack.up()).stdout;
    });
    expect(deletes(writes)).toEqual([]);
    expect(told).toContain(
      `Client ${client} stays, since it is that of urn:pulumi:test::program::pulumi-nodejs:dynamic/auth0:Client::client${suffix} now.`,
    );
    expect(simulator.tenant.get("clients", client)).toMatchObject({ name: "Moved" });
    expect(factor()).toBe('{"enabled":true}');
  }
  const unusable = path.join(stack.folder, "unusable", "pulumi-dynamic-auth0");
  mkdirSync(unusable, { recursive: true });
  writeFileSync(path.join(unusable, "commands"), "");
  stack.env["XDG_STATE_HOME"] = path.dirname(unusable);
  stack.write(`${prelude}${explicit}${declare("-again", ", { provider }")}`);
  expect(deletes(await writesOf(() => stack.up()))).toEqual([]);
  expect((await writesOf(() => stack.destroy())).sort()).toEqual([
    `DELETE ${pathOf("clients", client)}`,
    "PUT /guardian/factors/otp",
  ]);
});

test("the same object cannot be declared twice, and one of the two can be taken out again", async () => {
  const one = `new auth0.GuardianFactor("one", { name: "otp", enabled: true });`;
  const { url, clientId, clientSecret } = simulator;
  const two = `const provider = new auth0.Provider("same", { domain: "${url}", clientId: "${clientId}", clientSecret: "${clientSecret}" });
    new auth0.GuardianFactor("two", { name: "otp", enabled: false }, { provider });`;
  stack.write(`${prelude}${one}${two}`);
  const { stdout } = await stack.preview({}, "failure");
  expect(stdout).toContain("auth0:GuardianFactor::one");
  expect(stdout).toContain("auth0:GuardianFactor::two");
  stack.write(`${prelude}${one}`);
  await stack.up();
  stack.write(`${prelude}${one}${two}`);
  expect((await stack.preview({}, "failure")).stdout).toContain("twice, each time as a GuardianFactor");
  const { state } = await stack.export();
  const declared = state.deployment.resources!.find(({ urn }) => urn.endsWith("::one"))!;
  state.deployment.resources!.push({ ...declared, urn: declared.urn.replace(/one$/, "two") });
  const file = path.join(stack.folder, "state.json");
  writeFileSync(file, JSON.stringify(state));
  await stack.pulumi(["stack", "import", "--file", file]);
  stack.write(`${prelude}${one}`);
  expect(await writesOf(() => stack.up())).toEqual([]);
  expect(Object.keys(await ids()).sort()).toEqual(["default", "one", "program-test"]);
});

test("the provider's own application is not replaced where that can be told, and no delete of it is left to do", async () => {
  const own = (name: string, more = "") =>
    `${prelude}new auth0.Client("own", { name: "${name}"${more} }, { replaceOnChanges: ["name"] });`;
  stack.write(own("Own", `, adopt: "${simulator.clientId}"`));
  await stack.up();
  stack.write(own("Own, changed"));
  expect((await stack.preview({}, "failure")).stdout).toContain("is not deleted.");
  stack.write(own("Own"));
  const { stdout } = await stack.up(["--replace", await urnOf("own")]);
  expect(stdout).toContain(`Client ${simulator.clientId} was replaced and stays in ${simulator.domain}.`);
  await stack.up(["--expect-no-changes"]);
  expect(simulator.tenant.get("clients", simulator.clientId)).toBeDefined();
});

test("what the engine replaces and Auth0 takes only once is told to go first", async () => {
  stack.write(`${prelude}new auth0.ResourceServer("api", { identifier: "https://once.example.com" });`);
  await stack.up();
  await stack.up();
  const { stdout } = await stack.up(["--replace", await urnOf("api")], "failure");
  expect(stdout).toContain("object that Pulumi is replacing, set the option `deleteBeforeReplace: true`");
  stack.write(
    `${prelude}new auth0.ResourceServer("api", { identifier: "https://once.example.com" }, { deleteBeforeReplace: true });`,
  );
  await stack.up(["--replace", await urnOf("api")]);
});

test("the key that earlier versions kept is in no difference that a user sees", async () => {
  const app = (name: string) => `${prelude}
    new auth0.Client("first", { name: "First", description: "one" });
    new auth0.Client("app", { name: "${name}", description: "one" });`;
  stack.write(app("App"));
  await stack.up();
  const { state } = await stack.export();
  for (const { type, inputs, outputs } of state.deployment.resources!)
    if (type.endsWith(":Client")) for (const values of [inputs!, outputs!]) values["__key"] = "abcdefghijklmnop";
  const file = path.join(stack.folder, "state.json");
  writeFileSync(file, JSON.stringify(state));
  await stack.pulumi(["stack", "import", "--file", file]);
  for (const { client_id: id, name } of simulator.tenant.all("clients"))
    if (name === "App" || name === "First") simulator.tenant.patch("clients", String(id), { description: "two" });
  const texts = [];
  texts.push((await stack.pulumi(["refresh", "--yes", "--diff"])).stdout);
  expect(texts[0]).toContain('"two"');
  stack.write(app("App, changed"));
  texts.push((await stack.preview({ diff: true })).stdout);
  expect(texts[1]).toContain('"App, changed"');
  texts.push((await stack.up()).stdout, (await stack.pulumi(["destroy", "--yes", "--diff"])).stdout);
  expect(texts.filter((text) => /__key|__urn/.test(text))).toEqual([]);
  rmSync(file);
});

test("below another parent and in another stack a replacement deletes what it replaces, and a destroy the rest", async () => {
  const declare = (name: string, options: string) => `${prelude}
    const pulumi = require("@pulumi/pulumi");
    const parent = new pulumi.ComponentResource("my:index:Team", "team");
    const aliases = [{ parent: pulumi.rootStackResource }];
    new auth0.Client("app", { name: "${name}" }, { ${options} replaceOnChanges: ["name"] });
    new auth0.GuardianFactor("otp", { name: "otp", enabled: true }, { ${options} });`;
  stack.write(declare("one", ""));
  await stack.up();
  const { app } = await ids();
  stack.write(declare("two", "parent, aliases,"));
  expect(deletes(await writesOf(() => stack.up()))).toEqual([`DELETE ${pathOf("clients", app)}`]);
  const [moved, factor] = [await urnOf("app"), await urnOf("otp")];
  await stack.pulumi(["stack", "init", "other"]);
  const where = ["--source", "test", "--dest", "other", "--include-parents", "--yes"];
  await stack.pulumi(["state", "move", ...where, moved, factor]);
  const { app: second } = await ids();
  stack.write(declare("three", "parent,"));
  expect(deletes(await writesOf(() => stack.up()))).toEqual([`DELETE ${pathOf("clients", second)}`]);
  expect(await writesOf(() => stack.destroy())).toHaveLength(2);
});
