import { readFileSync } from "node:fs";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import type { Sketch } from "../../src/simulator/sketch/sketch";
import { loginTo, Stack } from "../pulumi/stack";

let simulator: Simulator;
let stack: Stack;

beforeAll(async () => {
  simulator = await startSimulator({ controlPort: 0 });
  stack = await Stack.copyOf(path.resolve(__dirname, "../../examples/branding"), loginTo(simulator));
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

const look = async (language: string): Promise<Sketch> => {
  const answer = await fetch(`${simulator.controlUrl}/sketch?language=${language}`);
  return (await answer.json()) as Sketch;
};

const partOf = ({ parts }: Sketch, id: string) => parts.find((part) => part.id === id);

test("users see the brand in both languages, on a page of its own", async () => {
  await stack.up();
  const [english, german] = [await look("en"), await look("de")];
  expect(english.languages).toEqual(["en", "de"]);
  expect(english.parts.flatMap(({ problems }) => problems)).toEqual([]);
  const seen = { english: ["Good to see you", "Questions?"], german: ["Schön, dass du da bist", "Fragen?"] };
  for (const [sketch, texts] of [
    [english, seen.english],
    [german, seen.german],
  ] as const) {
    const page = partOf(sketch, "page login-id login-id");
    expect(page).toMatchObject({ change: "changed" });
    for (const text of [...texts, "#0b6623", "#123524", "999px"]) expect(page!.document).toContain(text);
  }
  expect(partOf(german, "page signup-id signup-id")!.document).toContain("Ich habe die Bedingungen gelesen.");
  expect(partOf(english, "brand")!.facts).toContainEqual(["Theme", "Hill & Vale"]);
  expect(partOf(german, "email welcome_email")!.facts).toContainEqual(["Subject", "Willkommen bei Hill & Vale"]);
  expect(partOf(english, "email reset_email")!.document).toContain("Choose a new password here");
});

test("the domain is verified by the record that the other provider sets, and is the default", async () => {
  const { record, loginAt } = (await stack.outputs()) as { record: string; loginAt: string };
  const [domain] = simulator.tenant.all("custom-domains");
  expect(loginAt).toBe("login.shop.example.com");
  expect(record).toMatch(/^login\.shop\.example\.com\. CNAME .+\.$/);
  expect(domain).toMatchObject({ domain: loginAt, status: "ready" });
  expect(simulator.tenant.get("settings", "/custom-domains/default")).toEqual({ domain: loginAt });
});

test("nothing differs afterwards, and a destroy gives Auth0's own words and page back", async () => {
  await stack.refresh(["--expect-no-changes"]);
  await stack.up(["--expect-no-changes"]);
  simulator.clearRequests();
  await stack.destroy();
  expect(simulator.requests().filter(({ status }) => status >= 400 && status !== 404)).toEqual([]);
  expect(simulator.tenant.all("custom-domains")).toEqual([]);
  const german = await look("de");
  expect(partOf(german, "page signup-id signup-id")!.document).not.toMatch(/Mach mit|Bedingungen|Fragen/);
});

test("the classic pages are declared as documented, and stay when the program goes", async () => {
  const text = readFileSync(path.resolve(__dirname, "../../docs/branding.md"), "utf8");
  stack.write(/```ts\n([\s\S]*?)```/.exec(text)![1]!);
  await stack.up();
  await stack.up(["--expect-no-changes"]);
  const global = () => simulator.tenant.all("clients").find((client) => client.global === true);
  expect(global()).toMatchObject({ custom_login_page_on: true, custom_login_page: "<html>Log in</html>" });
  expect(simulator.tenant.get("settings", "/tenants/settings")).toMatchObject({
    change_password: { enabled: true, html: "<html>Choose a password</html>" },
    guardian_mfa_page: { enabled: true, html: "<html>Your code</html>" },
    error_page: { html: "<html>That did not work</html>" },
  });
  expect(simulator.tenant.get("settings", "/prompts")).toMatchObject({ universal_login_experience: "classic" });
  await stack.destroy();
  expect(global()).toMatchObject({ custom_login_page: "<html>Log in</html>" });
});
