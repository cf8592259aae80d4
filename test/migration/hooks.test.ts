import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ListApi, Request } from "../../src/definition";
import { type Migration, rulesToActions } from "../../src/migration";

let out: string;

beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), "hooks-"));
});

afterEach(() => rmSync(out, { recursive: true, force: true }));

const read = (name: string) => readFileSync(path.join(out, name), "utf8");

const hook = (id: string, more: object = {}) => ({
  ...{ id, name: id, triggerId: "pre-user-registration", enabled: true, dependencies: {} },
  script: "module.exports = function (user, context, cb) { cb(null, context.webtask.secrets.A); };",
  ...more,
});

/** A tenant that answers with hooks as Auth0 does: their secrets by name alone. */
function tenantWith(
  hooks: ReturnType<typeof hook>[],
  secrets: Record<string, string[]> = {},
): ListApi & { domain: string } {
  const refused = (status: number, message: string) =>
    Object.assign(new Error(message), { status, auth0Message: message });
  const request = async ({ path: target }: Request): Promise<unknown> => {
    if (target === "/rules-configs") return [];
    const [, id, rest] = /^\/hooks\/(\w+)(\/secrets)?$/.exec(target)!;
    const found = hooks.find((one) => one.id === id);
    if (!found) throw refused(404, "Error: Hook does not exist");
    return rest ? Object.fromEntries((secrets[found.id] ?? []).map((name) => [name, "_VALUE_NOT_SHOWN_"])) : found;
  };
  return {
    ...{ domain: "shop.example.com", clientId: "c1", request: request as ListApi["request"] },
    collect: (async ({ path: target }: { path: string }) => {
      if (target === "/rules") throw refused(403, "This tenant has no rules");
      return [...hooks, { id: "gone", name: "gone" }];
    }) as ListApi["collect"],
  };
}

const migrate = (tenant: ListApi & { domain: string }): Promise<Migration> =>
  rulesToActions({ tenant, out, version: "1.2.3" });

test("a hook is an action of its trigger, with its modules and the names of its secrets", async () => {
  const tenant = tenantWith(
    [
      hook("one", { dependencies: { got: "11.8.2" } }),
      hook("two", { triggerId: "credentials-exchange", enabled: false }),
    ],
    { one: ["A", "B"], two: ["A"] },
  );
  const { declared } = await migrate(tenant);
  expect(declared.map(({ path: file, trigger }) => [file, trigger.id])).toEqual([
    ["hooks/one.js", "pre-user-registration"],
    ["hooks/two.js", "credentials-exchange"],
  ]);
  const program = read("actions.ts");
  expect(program).toContain('supportedTriggers: [{ id: "pre-user-registration", version: "v2" }],');
  expect(program).toContain('dependencies: [{ name: "got", version: "11.8.2" }],');
  expect(program).toContain('secrets: { A: config.requireSecret("oneA"), B: config.requireSecret("oneB") },');
  expect(program).toContain('secrets: { A: config.requireSecret("twoA") },');
  expect(program).toContain("export const preUserRegistrationOrder: auth0.Action[] = [\n  one,\n];");
  // Nothing of that trigger is enabled: an order of nothing would only take out what is bound.
  expect(program).not.toContain("credentialsExchangeOrder");
  expect(program).not.toContain("_VALUE_NOT_SHOWN_");
  expect(read("hooks/one.js")).toContain("exports.onExecutePreUserRegistration = async (event, api) => {");
});

test("what is gone, refused or of no known trigger is told", async () => {
  const { unread, unknown } = await migrate(tenantWith([hook("one"), hook("odd", { triggerId: "constructor" })]));
  expect(unread).toEqual([
    { what: "rules", reason: "This tenant has no rules" },
    { what: "the hook gone", reason: "Error: Hook does not exist" },
  ]);
  expect(unknown.map(({ name }) => name)).toEqual(["odd"]);
  expect(read("README.md")).toContain("- the hook odd: there is no trigger constructor of actions.");
});

test("a rule and a hook of the same name are two actions", async () => {
  const tenant = tenantWith([hook("one", { name: "Same" })]);
  const rule = { id: "r", name: "Same", script: "function () {}", enabled: true, order: 1 };
  const collect = (async ({ path: target }: { path: string }) =>
    target === "/rules" ? [rule] : [hook("one", { name: "Same" })]) as ListApi["collect"];
  const { declared } = await migrate({ ...tenant, collect });
  expect(declared.map(({ title, name, path: file }) => [title, name, file])).toEqual([
    ["Same", "same", "rules/same.js"],
    ["Same 2", "same-2", "hooks/same-2.js"],
  ]);
  expect(read("README.md")).toContain("The action is called Same 2, since there is another one of its name.");
});

test("any other failure ends it, and nothing is written", async () => {
  const tenant = tenantWith([hook("one")]);
  const request = (async () => {
    throw Object.assign(new Error("Service Unavailable"), { status: 503 });
  }) as ListApi["request"];
  await expect(migrate({ ...tenant, request })).rejects.toThrow("Service Unavailable");
  expect(() => read("README.md")).toThrow("ENOENT");
});
