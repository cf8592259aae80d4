import { writeFileSync } from "node:fs";
import path from "node:path";
import { Stack } from "../pulumi/stack";
import { ExportedTenant, importing } from "./exported-tenant";
import { canaries, fillSmallTenant } from "./small-tenant";

let tenant: ExportedTenant;
let stack: Stack;
let count: number;

beforeAll(async () => {
  tenant = await ExportedTenant.start();
  await fillSmallTenant(tenant);
  count = (await tenant.export()).written.length;
  stack = await Stack.copyOf(tenant.out, tenant.environment);
});

afterAll(async () => {
  stack?.remove();
  await tenant?.close();
});

beforeEach(() => tenant.simulator.clearRequests());

const writes = () =>
  tenant.simulator.requests().filter(({ method, path }) => method !== "GET" && path !== "/oauth/token");

test("an import takes the objects over, and a preview of the program shows no difference", async () => {
  const { stdout, stderr } = await stack.pulumi(importing);
  expect(stdout).toContain(`= ${count} imported`);
  expect(stdout + stderr).not.toMatch(/warning|failed to validate/);
  expect((await stack.pulumi(["preview", "--diff", "--expect-no-changes"])).stdout).toContain(`${count + 1} unchanged`);
  expect(tenant.simulator.requests()).toEqual([]);
});

test("the state holds no secret in clear", async () => {
  const { stdout } = await stack.export();
  const made = tenant.simulator.tenant.all("clients").map(({ client_secret }) => String(client_secret));
  expect([...canaries, ...made].filter((secret) => stdout.includes(secret))).toEqual([]);
});

test("a refresh finds everything as it is, and an up sends nothing", async () => {
  await stack.refresh(["--expect-no-changes"]);
  const { stdout } = await stack.up(["--expect-no-changes"]);
  expect(stdout).toContain(`${count + 1} unchanged`);
  expect(writes()).toEqual([]);
});

test("a second import changes nothing", async () => {
  const { stdout } = await stack.pulumi(importing);
  expect(stdout).not.toMatch(/= \d+ imported/);
});

test("a secret makes a difference once it is set, and is sent alone", async () => {
  await stack.config("companyClientSecret", "new-secret", { secret: true });
  expect((await stack.preview({ diff: true })).stdout).toContain("+ clientSecret: [secret]");
  await stack.up();
  expect(writes().map(({ method, route }) => `${method} ${route}`)).toEqual(["PATCH /connections/{id}"]);
  const [company] = tenant.simulator.tenant.all("connections").filter(({ name }) => name === "company");
  expect(company!["options"]).toMatchObject({ client_secret: "new-secret", client_id: "c", type: "back_channel" });
});

test("Pulumi's own option `import` takes an object over by its id, and fails without one", async () => {
  const { client_id: id } = await tenant.given("/clients", { name: "late", description: "kept" });
  const program = (given: string) => `import * as auth0 from "pulumi-dynamic-auth0";
import "./index";
new auth0.Client("late", { name: "Late" }, { import: "${given}" });
new auth0.ResourceServer("again", { identifier: "https://again.example.com/", adopt: "ifExists" });
`;
  await tenant.given("/resource-servers", { identifier: "https://again.example.com/", name: "Again" });
  writeFileSync(path.join(stack.folder, "Pulumi.yaml"), "name: auth0-127\nruntime: nodejs\nmain: late.ts\n");
  writeFileSync(path.join(stack.folder, "late.ts"), program("nobody"));
  const { stdout } = await stack.up([], "failure");
  expect(stdout).toContain("There is no Client nobody");
  writeFileSync(path.join(stack.folder, "late.ts"), program(id!));
  expect((await stack.preview({ diff: true })).stdout).toMatch(new RegExp(`adopt *: "${id}"`));
  await stack.up();
  expect(tenant.simulator.tenant.get("clients", id!)).toMatchObject({ name: "Late", description: "kept" });
  await stack.up(["--expect-no-changes"]);
  expect(tenant.simulator.tenant.all("resource-servers").filter(({ name }) => name === "Again")).toHaveLength(1);
});
