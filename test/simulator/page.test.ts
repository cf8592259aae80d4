import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { ensureChromium, patience } from "./chromium";
import { type Session, startSession } from "./session";

/** For people to look at. */
const screenshot = path.join(__dirname, "../../.cache/simulator-page.png");

let browser: Browser;
let session: Session;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await ensureChromium();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  session = await startSession({ controlPort: 0, plan: "free", tenants: [{ hostname: "eu.localhost" }] });
  page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
  page.setDefaultTimeout(patience);
  problems = [];
  page.on("console", (message) => message.text().includes("status of 400") || problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(session.simulator.controlUrl!);
  await page.getByText("live", { exact: true }).waitFor();
});
afterEach(async () => {
  await page.close();
  await session.close();
  expect(problems).toEqual([]);
});

const requests = () => page.locator("#requests tr.row");

test("shows objects with their JSON and without their secrets, as they come and go", async () => {
  const { body: client } = await session.send("POST", "/clients", { name: "Shop", callbacks: ["https://a.example"] });
  const shop = page.locator("#list details", { hasText: "Shop" });
  await shop.locator("summary").click();
  await shop.locator("pre", { hasText: "https://a.example" }).waitFor();
  expect(await shop.textContent()).not.toContain(client.client_secret);
  await session.send("DELETE", `/clients/${client.client_id}`);
  await shop.waitFor({ state: "detached" });
});

test("shows what objects hold as text only", async () => {
  const name = "<img src=x onerror=document.title='bad'>";
  session.simulator.tenant.put("rules", "rul_1", { id: "rul_1", name });
  await page.getByRole("button", { name: /^rules/ }).click();
  await page.getByText(name).first().waitFor();
  expect(await page.title()).toBe("Simulated Auth0 tenant");
});

test("lists requests as they come, with the rule that fired and the state of the buckets", async () => {
  session.simulator.faults.add("GET /rules 503 nth=2");
  await session.send("GET", "/rules?page=0");
  await session.send("GET", "/rules");
  await requests().nth(1).waitFor();
  expect(await requests().nth(0).textContent()).toMatch(/GET\/rules503[\d.]+GET \/rules 503 nth=2$/);
  expect(await requests().nth(1).textContent()).toMatch(/^\d\d:\d\d:\d\dGET\/rules\?page=0200/);
  expect(Number(await page.getByRole("meter", { name: "all" }).getAttribute("max"))).toBe(10);
  await page.getByText(/^\d+ of 10, 2 a second$/).waitFor();
  await requests().nth(0).click();
  await page.getByText("The simulator was told to fail.").waitFor();
  await page.screenshot({ path: screenshot });
});

test("switches faults on and off, and takes rules", async () => {
  const { faults } = session.simulator;
  const texts = () => faults.list().map(({ text }) => text);
  const unavailable = page.getByRole("switch", { name: "Unavailable" });
  await unavailable.check();
  await page.getByLabel("New rule").fill("GET /rules 500 nth=2");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("0 of 0").waitFor();
  expect(texts()).toEqual(["503", "GET /rules 500 nth=2"]);
  await unavailable.uncheck();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByText("0 of 0").waitFor({ state: "detached" });
  expect(texts()).toEqual([]);
  await page.getByLabel("New rule").fill("GET /rules 302");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("alert").filter({ hasText: "cannot be used" }).waitFor();
});

test("shows another tenant", async () => {
  const [, eu] = session.simulator.tenants;
  eu!.tenant.put("rules", "rul_1", { id: "rul_1", name: "Rule of Europe" });
  await page.getByLabel("Tenant").selectOption(eu!.domain);
  await page.getByRole("button", { name: /^rules/ }).click();
  await page.getByText("Rule of Europe").first().waitFor();
});
