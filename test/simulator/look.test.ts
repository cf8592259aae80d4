import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { ensureChromium, patience } from "./chromium";
import { type Session, startSession } from "./session";

// The page of what users see, in a real browser: it shows it, runs nothing of it, and can be used by everybody.

/** For people to look at. */
const screenshot = (name: string) => path.join(__dirname, `../../.cache/simulator-look-${name}.png`);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let session: Session;

beforeAll(async () => {
  browser = await ensureChromium();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  session = await startSession({ controlPort: 0 });
});
afterEach(() => session.close());

async function open(where = "/look", options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
  page.setDefaultTimeout(patience);
  await page.goto(session.simulator.controlUrl + where);
  await page.getByText("live", { exact: true }).waitFor();
  return page;
}

const template = (body: string) =>
  `<html><head>{%- auth0:head -%}</head><body>{%- auth0:widget -%}${body}</body></html>`;

/** A brand, as an update would declare it. */
async function up(body = "<p>Our page</p>"): Promise<void> {
  const { send } = session;
  await send("PATCH", "/tenants/settings", { friendly_name: "Hill", enabled_locales: ["en", "de"] });
  await send("PATCH", "/branding", { colors: { primary: "#0b6623", page_background: "#eaf4ec" } });
  await send("POST", "/custom-domains", { domain: "login.example.com", type: "auth0_managed_certs" });
  await send("PUT", "/branding/templates/universal-login", { template: template(body) });
  const texts = { subject: "Hello {{ request_language }}", from: "shop@example.com", syntax: "liquid", enabled: true };
  await send("POST", "/email-templates", { template: "welcome_email", body: `<p>Hello</p>${body}`, ...texts });
}

const shown = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);

test("shows an update as it comes, before and now, and each language", async () => {
  const page = await open();
  await shown(page, "login-id").getByText("Welcome").waitFor();
  await up();
  await shown(page, "login-id, now").getByText("Our page").waitFor();
  await shown(page, "login-id, before").getByText("Welcome").waitFor();
  await page.getByText(/^\d+ changed since/).waitFor();
  await page.getByText("Hello en", { exact: true }).first().waitFor();
  await page.getByLabel("Language").selectOption("de");
  await page.getByText("Hello de", { exact: true }).first().waitFor();
  await page.screenshot({ path: screenshot("changed") });
  await page.getByRole("button", { name: "Compare from now on" }).click();
  await page.getByText(/^Nothing changed since/).waitFor();
  await page.getByLabel("Only what changed").check();
  expect(await page.locator("article").count()).toBe(0);
  await page.close();
});

test("runs nothing of a template, and lets it go nowhere", async () => {
  const reached: (string | undefined)[] = [];
  const evil = createServer(({ url }, response) => {
    reached.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
  const page = await open();
  await up(`<script>parent.document.title = "bad"</script><img src="x" onerror="parent.document.title = 'bad'">
    <iframe src="${address}/framed"></iframe><object data="${address}/object"></object><img src="${address}/picture">
    <link rel="stylesheet" href="${address}/style.css"><a href="${address}/followed">Follow</a>
    <form action="${address}/sent"><button>Send</button></form>`);
  // It would leave its own frame, and nothing could be clicked there.
  const refresh = `<meta http-equiv="refresh" content="0; url=${address}/refreshed">`;
  const fields = { subject: "Hello", from: "shop@example.com", syntax: "liquid", enabled: true };
  await session.send("POST", "/email-templates", { template: "blocked_account", body: refresh, ...fields });
  await page.locator('iframe[title="blocked_account"]').waitFor();
  await shown(page, "login-id, now").getByText("Follow").click();
  await shown(page, "welcome_email").getByRole("button", { name: "Send" }).click();
  await page.getByRole("button", { name: "Compare from now on" }).click();
  await page.getByText(/^Nothing changed since/).waitFor();
  expect(await page.title()).toBe("Pages and messages of a simulated Auth0 tenant");
  expect(reached).toEqual([]);
  const origins = await page.evaluate("[...document.querySelectorAll('iframe')].map((one) => one.contentDocument)");
  expect(new Set(origins as unknown[])).toEqual(new Set([null]));
  await page.close();
  evil.close();
});

/** What axe finds serious or worse. */
async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run(document, { iframes: false })")) as AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each([
    ["wide", 1400],
    ["narrow", 380],
  ])("axe finds nothing serious on the pages, %s", async (name, width) => {
    const page = await open("/look", { colorScheme, viewport: { width, height: 900 } });
    await up("{{ not closed");
    await page.getByText(/^\d+ changed since/).click();
    await page
      .getByText(/^The page template cannot be rendered/)
      .first()
      .waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await page.screenshot({ path: screenshot(`${colorScheme}-${name}`) });
    await page.getByRole("link", { name: "Objects and requests" }).click();
    await page.getByText("live", { exact: true }).waitFor();
    await page.locator("#requests tr.row").first().waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await page.close();
  });
});

test("axe finds nothing serious in what is sketched", async () => {
  await up();
  const answer = await fetch(`${session.simulator.controlUrl}/sketch`);
  const { parts } = (await answer.json()) as { parts: { document: string }[] };
  const page = await browser.newPage();
  for (const { document } of parts) {
    await page.setContent(document);
    expect(await seriousIn(page)).toEqual([]);
  }
  expect(parts.length).toBeGreaterThan(7);
  await page.close();
});
