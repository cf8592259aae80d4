import "../contract/every-answer";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import * as definitions from "../../src/resources";
import * as queries from "../../src/resources/queries";
import { Stack, type StateResource } from "../pulumi/stack";
import { type Session, startSession } from "../simulator/session";
import { shortcoming } from "./ledger";
import { operationsIn, told } from "./operations";
import { missionRequests } from "./requests";
import { prepare } from "./support-cases";
import { unsent } from "./unsent";

const example = path.resolve(__dirname, "../../examples/complete-tenant");
const collections = ["clients", "client-grants", "connections", "resource-servers", "rules", "users"];

let session: Session;
let tenant: Stack;
let asking: Stack;
/** Ids of everything that is in the tenant before the program. */
let before: string[][];

/** The sources of the program, and of the one that asks. */
const programs = (): string =>
  readdirSync(example, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(path.join(example, name), "utf8"))
    .join("\n");

/** Ids of what a collection holds, without the user who does not come back. */
const idsOf = (collection: string): string[] =>
  session.simulator.tenant
    .all(collection)
    .filter(({ email }) => email !== "forgotten@example.org")
    .map(({ id, user_id, client_id }) => String(id ?? user_id ?? client_id))
    .sort();

/** Types and names of the resources of this package in a state. */
async function resources(): Promise<{ type: string; name: string }[]> {
  const { state } = await tenant.export();
  return (state.deployment.resources ?? [])
    .filter(({ type }: StateResource) => type.startsWith("pulumi-nodejs:dynamic/auth0:"))
    .map(({ type, urn }) => ({ type: type.split(":").at(-1)!, name: urn.split("::").at(-1)! }));
}

/** Sets values of a stack's configuration. */
function configure(
  stack: Stack,
  plain: Readonly<Record<string, string>>,
  secret: Readonly<Record<string, string>> = {},
) {
  const flags = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
  return stack.pulumi(["config", "set-all", ...flags("--plaintext", plain), ...flags("--secret", secret)]);
}

async function ask(): Promise<Record<string, unknown>> {
  await asking.up();
  return asking.outputs();
}

async function expectNoDifference(): Promise<void> {
  const writes = () =>
    session.simulator.requests().filter(({ method, path }) => method !== "GET" && path !== "/oauth/token");
  const sent = writes().length;
  await tenant.up(["--expect-no-changes"]);
  await tenant.refresh(["--expect-no-changes"]);
  const { stdout } = await tenant.up(["--expect-no-changes"]);
  expect(stdout).toContain(`${(await resources()).length + 1} unchanged`);
  expect(writes()).toHaveLength(sent);
}

beforeAll(async () => {
  session = await startSession();
  const { plain, secret } = await prepare(session);
  const { simulator } = session;
  simulator.clearRequests();
  before = collections.map(idsOf);
  const env = {
    AUTH0_DOMAIN: simulator.url,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
  };
  tenant = await Stack.copyOf(example, env);
  const backend = { PULUMI_BACKEND_URL: String(tenant.env["PULUMI_BACKEND_URL"]) };
  asking = await Stack.copyOf(path.join(example, "queries"), { ...env, ...backend });
  await configure(tenant, plain, secret);
  await configure(asking, { stack: "organization/complete-tenant/test" });
});

afterAll(async () => {
  asking?.remove();
  tenant?.remove();
  await session?.close();
});

test("an up creates every kind of resource", async () => {
  await tenant.up();
  const types = new Set((await resources()).map(({ type }) => type));
  expect([...types].sort()).toEqual(
    Object.values(definitions)
      .map(({ type }) => type)
      .sort(),
  );
  const { simulator } = session;
  expect(simulator.tenant.all("user-blocks")).toEqual([]);
  expect(simulator.tenant.all("users").map(({ email }) => email)).not.toContain("forgotten@example.org");
});

test("every query is asked, and gets what the program made", async () => {
  const text = programs();
  expect(Object.keys(queries).filter((name) => !new RegExp(`\\.${name}(Output)?\\(`).test(text))).toEqual([]);
  const { janeId, lockedOutUser } = (await tenant.outputs()) as Record<string, string>;
  session.simulator.tenant.logIn({ userId: janeId! });
  session.simulator.tenant.failLogin({ userId: lockedOutUser! });
  expect(await ask()).toMatchObject({
    shop: "Shop",
    shopGrants: [["read:orders"]],
    groupsOfRole: ["Customer care"],
    rolesOfGroup: ["Support"],
    group: "Customer care",
    customerByName: "Globex",
    customersGroups: {
      all: expect.arrayContaining(["Customer care", "Night shift"]),
      ...{ ofRole: ["Customer care"], roles: ["Support"] },
    },
    janesAccess: { roles: ["Support"], groups: [], permissions: [["direct", "roles"]], permissionRoles: ["Support"] },
    orders: "Orders",
    keysOfLedger: ["Ledger", "Spare"],
    permissionsOfRole: ["read:orders"],
    usersOfRole: 1,
    rolesOfJane: ["Support"],
    permissionsOfJane: ["read:orders"],
    rules: ["Plan in token"],
    tenant: "Example Shop",
    mail: "mandrill",
    factors: ["sms"],
    texts: "+4930123456",
    janesByEmail: 1,
    janesEvents: 1,
    enrollment: "confirmed",
    blocksOfUser: [{ identifier: "locked@example.org" }],
    blocksOfLogin: [],
    importJob: { total: 2, inserted: 2 },
    importErrors: [],
    verificationMail: "completed",
    activeUsers: 1,
    days: [{ logins: 1 }],
  });
});

test("nothing differs, before and after a refresh, and nothing is written", expectNoDifference);

test("its posture is judged by every rule, and nothing is written", async () => {
  const writes = () => session.simulator.requests().filter(({ method }) => method !== "GET").length;
  const logins = () => session.simulator.requests().filter(({ path: asked }) => asked === "/oauth/token").length;
  const sent = writes() - logins();
  const { url, clientId, clientSecret } = session.simulator;
  const login = { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret };
  const main = path.resolve(__dirname, "../../dist/cli/main.js");
  const { stdout } = await promisify(execFile)(process.execPath, [main, "doctor", "--posture", "--format", "json"], {
    env: { ...process.env, ...login },
  });
  const { findings, judged } = JSON.parse(stdout) as { findings: { rule: string; object?: object }[]; judged: number };
  expect(judged).toBeGreaterThan(20);
  expect(findings.filter(({ object }) => object).length).toBeGreaterThan(5);
  expect(writes() - logins()).toBe(sent);
});

test("the second edition updates every resource that can be updated, in place", async () => {
  await configure(tenant, { edition: "2" });
  const { stdout } = await tenant.up();
  const changed = [
    ...stdout.matchAll(/^ *(\S+) +pulumi-nodejs:dynamic\/auth0:(\w+) (\S+) (updated|created|replaced|deleted) /gm),
  ];
  const all = Object.values(definitions)
    .filter(({ operations }) => operations.update)
    .map(({ type }) => type);
  const updatable = (await resources()).filter(({ type }) => all.includes(type));
  const inPlace = changed.filter(([, , type]) => all.includes(type!));
  // A line is printed again when something is said beside it.
  const updated = new Set(inPlace.map(([, , type, name, verb]) => `${type} ${name} ${verb}`));
  expect([...updated].sort()).toEqual(updatable.map(({ type, name }) => `${type} ${name} updated`).sort());
  // What is done once more, and what has no update.
  const again = changed.filter(([, , type, , verb]) => !all.includes(type!) && verb === "replaced");
  expect(new Set(again.map(([, , type]) => type))).toEqual(
    new Set([
      ...["ConnectionDirectorySynchronization", "EncryptionKeysRekey", "NetworkAclKey", "PhoneProviderTest"],
      "SigningKeyRotation",
    ]),
  );
});

test("the queries see what changed", async () => {
  expect(await ask()).toMatchObject({
    shop: "Example Shop",
    shopGrants: [["read:orders", "write:returns"]],
    orders: "Orders and returns",
    rules: [],
    tenant: "Example",
    mail: "sparkpost",
    factors: ["otp"],
    texts: "MG00000000000000000000000000000001",
    janesByEmail: 1,
  });
});

test("nothing differs after the update either", expectNoDifference);

test("a destroy leaves the tenant as it was", async () => {
  await tenant.destroy();
  expect(collections.map(idsOf)).toEqual(before);
});

test("all 69 requests of the original collection were sent with every field, and answered with success", () => {
  const ledger = session.simulator.requests();
  const shortcomings = missionRequests.flatMap((request) => shortcoming(request, ledger) ?? []);
  process.stderr.write(`${missionRequests.length - shortcomings.length}/${missionRequests.length}\n`);
  expect(shortcomings).toEqual([]);
});

/** Waves of the API of which every operation is offered. */
const finished = ["done", "organizations", "extensibility", "protection"];

test("every operation of the finished waves was sent, but for those that are named with the reason", () => {
  const operations = operationsIn(session.simulator.requests());
  const waves = [...new Set(operations.map(({ wave }) => wave))];
  const wanted = process.env.OPERATIONS?.split(",") ?? finished;
  for (const wave of waves.filter((one) => wanted.includes(one) || wanted.includes("all")))
    process.stderr.write(`${told(operations, wave).join("\n")}\n`);
  const due = operations.filter(({ wave }) => finished.includes(wave));
  const missing = due.filter(({ isSent }) => !isSent).map(({ name }) => name);
  expect(missing.sort()).toEqual(due.flatMap(({ name }) => (name in unsent ? [name] : [])).sort());
});
