import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executablePath = "/usr/bin/chromium";

/** Milliseconds for anything that a browser does: it only ends what hangs. */
export const patience = 300_000;

/** Debian's Chromium, installed first when it is missing. */
export async function ensureChromium(): Promise<Browser> {
  if (!existsSync(executablePath)) install();
  return chromium.launch({
    executablePath,
    timeout: patience,
    args: [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}

function install(): void {
  if (process.getuid?.() !== 0)
    throw new Error(`The page is tested in ${executablePath}, which is missing. Install it: apt-get install chromium`);
  const aptGet = (...words: string[]) =>
    execFileSync("apt-get", words, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "pipe" });
  aptGet("update");
  aptGet("install", "--yes", "--no-install-recommends", "chromium");
}
