import { readFileSync } from "node:fs";
import path from "node:path";
import type { Log } from "sarif";
import { allScopes } from "../../src/simulator/entities";
import { leaks } from "../secrets/canary";
import { commandThatWrites } from "./written-files";

jest.setTimeout(600_000);

const { run, restart, simulator, out } = commandThatWrites("doctor");

interface Reported {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly object?: { readonly type: string; readonly title?: string };
    readonly property?: string;
    readonly fix?: string;
  }[];
  readonly unjudged: readonly { readonly type: string; readonly id?: string; readonly reason: string }[];
}

async function posture(...args: string[]): Promise<Reported> {
  const { stdout } = await run(["--posture", "--format", "json", ...args]);
  return JSON.parse(stdout) as Reported;
}

const secret = "secret-of-the-portal-which-nobody-may-see";

/** An application that breaks rules, made behind everybody's back. */
function misconfigure(): void {
  const { tenant } = simulator();
  const [some] = tenant.all("clients").filter(({ name }) => name === "Default App");
  tenant.put("clients", "portal0000000000000000000000000x", {
    ...some,
    client_id: "portal0000000000000000000000000x",
    name: "portal",
    client_secret: secret,
    callbacks: ["http://shop.example.org/callback"],
    jwt_configuration: { alg: "HS256" },
  });
}

test("a tenant as it begins: what is unsafe, the property, what mends it; nothing is written", async () => {
  simulator().clearRequests();
  const { findings, unjudged } = await posture();
  const found = findings.map(({ rule, property, fix }) => [rule, property, fix]);
  expect(found).toContainEqual([
    "mfa-enabled",
    undefined,
    'new auth0.GuardianFactor("otp", { name: "otp", enabled: true });',
  ]);
  expect(found).toContainEqual([
    "tenant-no-user-enumeration",
    "flags.enablePublicSignupUserExistsError",
    "flags: { enablePublicSignupUserExistsError: false }",
  ]);
  expect(unjudged).toContainEqual({
    type: "Client",
    id: "Simulator",
    reason: "It is the application that this provider itself logs in with.",
  });
  const sent = simulator()
    .requests()
    .filter(({ path: asked }) => asked !== "/oauth/token");
  expect(new Set(sent.map(({ method }) => method))).toEqual(new Set(["GET"]));
  expect(sent.length).toBe(new Set(sent.map(({ path: asked }) => asked)).size);
});

test("the worst comes first; what is mended is found no more", async () => {
  misconfigure();
  const ranks = (await posture()).findings.map(({ severity }) => ["high", "medium", "low"].indexOf(severity));
  expect(ranks).toEqual([...ranks].sort());
  const ofPortal = async () =>
    (await posture()).findings.filter(({ object }) => object?.title === "portal").map(({ rule }) => rule);
  expect(await ofPortal()).toEqual(expect.arrayContaining(["client-callbacks-https", "client-id-token-algorithm"]));
  simulator().tenant.patch("clients", "portal0000000000000000000000000x", {
    callbacks: ["https://shop.example.org/callback"],
    jwt_configuration: { alg: "RS256" },
  });
  const left = await ofPortal();
  expect(left).not.toContain("client-callbacks-https");
  expect(left).not.toContain("client-id-token-algorithm");
});

test("every format says the same, and none holds a secret", async () => {
  misconfigure();
  const files = ["posture.txt", "posture.html", "posture.json", "posture.sarif"].map((name) => path.join(out(), name));
  const { code } = await run(["--posture", "--fail-on", "high", ...files.flatMap((file) => ["--out", file])]);
  expect(code).toBe(2);
  const [text, html, json, sarif] = files.map((file) => readFileSync(file, "utf8")) as [string, string, string, string];
  for (const content of [text, html, json, sarif]) {
    expect(content).toContain("client-callbacks-https");
    expect(leaks(content, [secret])).toEqual([]);
  }
  const { findings } = JSON.parse(json) as Reported;
  const [{ tool, results = [] }] = (JSON.parse(sarif) as Log).runs as [Log["runs"][number]];
  expect(results).toHaveLength(findings.length);
  const rules = tool.driver.rules!.map(({ id }) => id);
  expect(results.every(({ ruleId }) => rules.includes(ruleId!))).toBe(true);
  expect(html.match(/<article/g)).toHaveLength(findings.length);
});

test("development is asked for less than production", async () => {
  const development = (await posture("--environment", "development")).findings.map(({ rule }) => rule);
  const production = (await posture()).findings.map(({ rule }) => rule);
  expect(production).toContain("mfa-enabled");
  expect(development).not.toContain("mfa-enabled");
  expect(development.length).toBeLessThan(production.length);
});

test("what may not be read is said not to be judged", async () => {
  await restart({ scopes: allScopes.filter((scope) => scope !== "read:rules") });
  const { unjudged } = await posture();
  expect(unjudged.find(({ type }) => type === "Rule")?.reason).toMatch(/scope/i);
});

test.each([
  [["--posture", "--environment", "live"], "--environment must be one of development, staging, production"],
  [["--posture", "--fail-on", "all"], "--fail-on must be one of low, medium, high"],
  [["--posture", "--format", "pdf"], "--format pdf is no format. Known are text, html, json, sarif"],
  [["--format", "json"], "--format is for --posture"],
])("%j is refused", async (args, message) => {
  const { code, stderr } = await run(args);
  expect([code, stderr.includes(message)]).toEqual([2, true]);
});
