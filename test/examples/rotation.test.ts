import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { SignJWT } from "jose";
import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "../pulumi/stack";
import { requestToken } from "../simulator/session";

const generations = ["2026-01", "2027-01"] as const;
type Generation = (typeof generations)[number];

let simulator: Simulator;
let stack: Stack;
const privateKeys = new Map<string, KeyObject>();

beforeAll(async () => {
  simulator = await startSimulator();
  const text = readFileSync(path.resolve(__dirname, "../../docs/rotation.md"), "utf8");
  const program = /```ts\n([\s\S]*?)```/.exec(text)![1]!;
  stack = await Stack.create({ program, language: "typescript", env: loginTo(simulator) });
  await stack.config("oktaSecret", "of-okta", { secret: true });
  for (const generation of generations) {
    const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
    privateKeys.set(generation, createPrivateKey(pair.privateKey.export({ type: "pkcs8", format: "pem" })));
    const pem = String(pair.publicKey.export({ type: "spki", format: "pem" }));
    await stack.pulumi(["config", "set-all", "--plaintext", `publicKey-${generation}=${pem}`]);
  }
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

interface Outputs {
  readonly reportLogins: readonly { readonly id: string; readonly secret: string }[];
  readonly workerId: string;
  readonly certificates: readonly string[];
  readonly scimTokens: readonly string[];
}

/** Takes a step, as the page tells it. */
async function step(...command: string[]): Promise<Outputs> {
  await stack.pulumi(["config", ...command]);
  await stack.up();
  await stack.up(["--expect-no-changes"]);
  return (await stack.outputs()) as unknown as Outputs;
}

const audience = "https://orders.example.com";

const isLetIn = async (fields: object): Promise<boolean> =>
  (await requestToken(simulator, { audience, ...fields })).status === 200;

const bySecret = ({ id, secret }: Outputs["reportLogins"][number]) => isLetIn({ client_id: id, client_secret: secret });

async function byKey(id: string, generation: Generation): Promise<boolean> {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: "RS256" })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(`${simulator.url}/`)
    .setExpirationTime("1 minute")
    .sign(privateKeys.get(generation)!);
  return isLetIn({
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
  });
}

const scimTokenIds = () => simulator.tenant.all("scim-tokens").map(({ token_id }) => String(token_id));

test("at each step somebody who uses the old one or the new one is let in, and in the end the new one alone", async () => {
  const first = await step("set", "--path", "generations[0]", "2026-01");
  const [old] = first.reportLogins;
  const [token] = scimTokenIds();
  expect(
    await Promise.all([bySecret(old!), byKey(first.workerId, "2026-01"), byKey(first.workerId, "2027-01")]),
  ).toEqual([true, true, false]);

  const both = await step("set", "--path", "generations[1]", "2027-01");
  expect(both.workerId).toBe(first.workerId);
  expect(both.reportLogins[0]).toEqual(old);
  expect(await Promise.all(both.reportLogins.map(bySecret))).toEqual([true, true]);
  expect(await Promise.all(generations.map((one) => byKey(both.workerId, one)))).toEqual([true, true]);
  expect(scimTokenIds()).toEqual([token, expect.any(String)]);
  expect(both.scimTokens[0]).toBe(first.scimTokens[0]);
  expect(both.certificates).toEqual(first.certificates);

  const last = await step("rm", "--path", "generations[0]");
  expect(last.reportLogins).toEqual([both.reportLogins[1]]);
  expect(await Promise.all([bySecret(last.reportLogins[0]!), bySecret(old!)])).toEqual([true, false]);
  expect(await Promise.all(generations.map((one) => byKey(last.workerId, one)))).toEqual([false, true]);
  expect(last.scimTokens).toEqual([both.scimTokens[1]]);
  expect(scimTokenIds()).not.toContain(token);
  // What the identity provider was told to be next is the current one.
  expect(last.certificates[0]).toBe(both.certificates[1]);
});
