import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { html, type Report } from "../../src/review";
import { ensureChromium, patience } from "../simulator/chromium";
import { hostile } from "./hostile";
import { reviewed } from "./plans";

/** For people to look at. */
const folder = path.join(__dirname, "../../.cache");

let browser: Browser;

beforeAll(async () => {
  browser = await ensureChromium();
});
afterAll(() => browser?.close());

/** The page of a report as a browser shows it, and whatever it asked for besides. */
async function open(report: Report, colorScheme: "light" | "dark" = "light"): Promise<{ page: Page; asked: string[] }> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "review.html");
  writeFileSync(file, html(report));
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, colorScheme });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => asked.push(message.text()));
  page.setDefaultTimeout(patience);
  await page.goto(pathToFileURL(file).href);
  return { page, asked: asked.filter((url) => !url.endsWith("/review.html")) };
}

const usual = () =>
  reviewed(
    { op: "delete", type: "Connection", name: "users", before: { name: "users", strategy: "auth0" } },
    { before: { callbacks: ["https://a.example"] }, after: { callbacks: ["http://a.example"], description: "Shop" } },
    { type: "Rule", name: "hello", before: { script: "a();\nb();\n" }, after: { script: "a();\nc();\n" } },
    { op: "create", type: "random:index/randomId:RandomId", name: "id", after: {} },
  );

test("is shown without loading or running anything", async () => {
  const { page, asked } = await open(hostile());
  expect(await page.title()).toBe("Review of program/test");
  expect(await page.locator("script, img, a, iframe, link").count()).toBe(0);
  expect(await page.locator("style").count()).toBe(1);
  expect(await page.locator("main").textContent()).toContain(
    "<img src=https://evil.example/x onerror=alert(1)>HOSTILE",
  );
  expect(asked).toEqual([]);
  await page.close();
});

test("shows what goes first, then security, and unfolds the rest", async () => {
  const { page } = await open(usual());
  expect(await page.locator("h2").allTextContents()).toEqual([
    ...["Deletions and replacements 1", "Security 2", "Other changes 1", "Other packages 1"],
  ]);
  const rest = page.locator("details article");
  expect(await rest.isVisible()).toBe(false);
  await page.locator("summary").click();
  expect(await rest.textContent()).toMatch(/Client spa changed[\s\S]*description[\s\S]*"Shop"/);
  await page.screenshot({ path: path.join(folder, "review.png"), fullPage: true });
  await page.close();
});

test("follows the colours of the system, and prints what is folded", async () => {
  const grounds: string[] = [];
  for (const scheme of ["light", "dark"] as const) {
    const { page } = await open(usual(), scheme);
    grounds.push(String(await page.evaluate("getComputedStyle(document.body).backgroundColor")));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("details article").isVisible()).toBe(true);
    await page.close();
  }
  expect(grounds).toEqual(["rgb(245, 246, 248)", "rgb(18, 19, 23)"]);
});
