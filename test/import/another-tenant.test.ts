import { readFileSync } from "node:fs";
import path from "node:path";
import type { Values } from "../../src/definition";
import type { Coverage } from "../../src/import";
import { special } from "../definitions/sample-texts";
import { Stack } from "../pulumi/stack";
import { collectionNames, collections } from "../samples";
import { ExportedTenant, importing } from "./exported-tenant";
import { lost } from "./lost";
import { fillSmallTenant } from "./small-tenant";

let tenant: ExportedTenant;
let other: ExportedTenant;
let stack: Stack;
let coverage: Coverage;

/** Fills the tenant with what stands for itself alone: its address, its ids, its applications, what it had at first. */
async function fill(): Promise<void> {
  await fillSmallTenant(tenant);
  const { url, clientId, tenant: store } = tenant.simulator;
  const idOf = (name: string) => String(store.all("clients").find((one) => one["name"] === name)!["client_id"]);
  await tenant.given("/client-grants", { client_id: idOf("class"), audience: `${url}/api/v2/`, scope: ["read:users"] });
  const callbacks = [`${url}/login/callback`, "https://shop.example.com/callback"];
  await tenant.given(`/clients/${idOf("The Shop")}`, { callbacks }, "PATCH");
  await tenant.given("/connections", {
    name: "partner",
    strategy: "samlp",
    enabled_clients: [clientId, idOf("The Shop")],
    metadata: { owner: idOf("class"), "home page": `see ${url}/docs` },
    options: {
      signInEndpoint: "https://idp.example.com/in",
      signingCert: special["signingCert"]![0],
      idpinitiated: { enabled: true, client_id: idOf("The Shop"), client_protocol: "oidc" },
    },
  });
  // An account that is linked to another is no user any more, and cannot be made again.
  for (const { user_id, identities } of store.all("users"))
    store.patch("users", String(user_id), { identities: (identities as Values[]).slice(0, 1) });
  const [database] = store.all("connections").filter(({ name }) => name === "Username-Password-Authentication");
  const { options } = database as { options: Values };
  const changed = { options: { ...options, brute_force_protection: false }, enabled_clients: [idOf("The Shop")] };
  await tenant.given(`/connections/${database!["id"]}`, changed, "PATCH");
}

const madeUp = (json: boolean): string => (json ? '{"NAME":"made up"}' : "Made-up-1-password");

beforeAll(async () => {
  tenant = await ExportedTenant.start();
  other = await ExportedTenant.start();
  await fill();
  for (const { client_id, name } of other.simulator.tenant.all("clients"))
    if (name === "Default App") other.simulator.tenant.delete("clients", String(client_id));
  coverage = await tenant.export();
  stack = await Stack.copyOf(tenant.out, tenant.environment);
});

afterAll(async () => {
  stack?.remove();
  await tenant?.close();
  await other?.close();
});

/** How a program has the address of the stack's tenant within a text. */
const origin = `$${"{deployment.origin}"}`;

const program = (name: string): string => readFileSync(path.join(tenant.out, name), "utf8");

test("what stands for the tenant itself is the tenant of the stack, and what stands for objects is the objects", () => {
  expect(program("client-grants.ts")).toContain(`audience: \`${origin}/api/v2/\`,`);
  expect(program("clients.ts")).toContain(
    `callbacks: [\`${origin}/login/callback\`, "https://shop.example.com/callback"],`,
  );
  expect(program("connections.ts")).toMatch(/enabledClients: \[clients\.theShop\w*, deployment\.clientId\],/);
  expect(program("connections.ts")).toMatch(
    /idpinitiated: \{ enabled: true, clientId: clients\.theShop\w*, clientProtocol/,
  );
  expect(program("connections.ts")).toContain(
    `metadata: { owner: clients.class_.id, "home page": \`see ${origin}/docs\` },`,
  );
  expect(coverage.fixed).toEqual([]);
  const texts = [...tenant.files()].filter(([name]) => /\.(ts|js|html)$/.test(name)).map(([, text]) => text);
  const ids = coverage.written.filter(({ type }) => type in collections).map(({ id }) => id);
  for (const text of [tenant.simulator.clientId, new URL(tenant.simulator.url).host, ...ids])
    expect(texts.filter((one) => one.includes(text))).toEqual([]);
});

test("an import of it shows no difference", async () => {
  await stack.pulumi(importing);
  const { stdout } = await stack.pulumi(["preview", "--diff", "--expect-no-changes"]);
  expect(stdout).toContain(`${coverage.written.length + 1} unchanged`);
});

test("another tenant that the program is run against is the same, but for ids, dates, secrets and its address", async () => {
  Object.assign(stack.env, other.environment);
  await stack.pulumi(["stack", "init", "other"]);
  const { stdout } = await stack.preview({}, "failure");
  expect(stdout).toMatch(/EmailProvider \(email-provider\):\n.*apiKey.*required/);
  await stack.config("emailProviderApiKey", "SG.made-up", { secret: true });
  expect((await stack.preview()).stdout).toMatch(/warning: (User: )?`password` is not set\. A database refuses/);
  const secrets = coverage.secrets.flatMap(({ key, json }) => ["--secret", `${key}=${madeUp(json)}`]);
  await stack.pulumi(["config", "set-all", ...secrets, "--plaintext", "requireSecrets=true"]);
  await stack.up();
  const { state } = await stack.export();
  const ids = new Map(
    coverage.written.map(({ type, name, id }) => {
      const again = state.deployment.resources!.find(({ urn }) => urn.endsWith(`auth0:${type}::${name}`));
      return [id, again!.id!];
    }),
  );
  const [from, to] = [tenant.simulator, other.simulator];
  const renames = [...ids, [from.clientId, to.clientId] as const];
  const translated = (value: unknown): Values => {
    const text = renames.reduce(
      (all, [old, id]) => all.replaceAll(JSON.stringify(old), JSON.stringify(id)),
      JSON.stringify(value),
    );
    return JSON.parse(text.replaceAll(new URL(from.url).host, new URL(to.url).host));
  };
  const excused = [...coverage.refused, ...coverage.secrets];
  const losses = coverage.written.flatMap(({ type, name, id }) => {
    const own = excused.filter((one) => one.type === type && one.name === name).map(({ property }) => property);
    const found = tenant.objectOf(`:${type}`, id);
    // Settings that nobody has written are Auth0's: the program declares them as they are.
    if (!found) return [];
    const before = translated(found);
    return lost(before, other.objectOf(`:${type}`, ids.get(id)!) ?? {}, own).map((loss) => `${type} ${name}: ${loss}`);
  });
  expect(losses).toEqual([]);
  for (const collection of collectionNames)
    expect([collection, to.tenant.count(collection)]).toEqual([collection, from.tenant.count(collection)]);
  await stack.up(["--expect-no-changes"]);
});
