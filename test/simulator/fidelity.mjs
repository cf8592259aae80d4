#!/usr/bin/env node
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const shared = path.join(import.meta.dirname, "..", "..", "..", "shared");
const replayTool = path.join(shared, "tools", "replay.mjs");
const recordings = ["terraform", "deploycli", "goauth0"].map((source) =>
  path.join(shared, "contract", "recordings", `${source}.jsonl`),
);

const groups = [
  "actions",
  "attack-protection",
  "branding",
  "clients",
  "client-grants",
  "connection-profiles",
  "connections",
  "custom-domains",
  "email-templates",
  "emails/provider",
  "event-streams",
  "flows",
  "forms",
  "groups",
  "guardian",
  "hooks",
  "keys",
  "log-streams",
  "network-acls",
  "organizations",
  "prompts",
  "rate-limit-policies",
  "resource-servers",
  "risk-assessments",
  "roles",
  "rules",
  "rules-configs",
  "self-service-profiles",
  "supplemental-signals",
  "tenants/settings",
  "token-exchange-profiles",
  "user-attribute-profiles",
  "users",
];

/** Groups in which answers hold what no simulator can know; they count in all answers, and not in the mean. */
const unknowable = {
  branding: "one recorded tenant had a phone provider and phone templates before",
  "event-streams": "the name of an AWS event source is random, and one recorded tenant had a stream before",
};

/** Shares of answers that have to be right in status, keys and values. */
const bars = { mean: 0.95, overall: 0.9 };

/** Domains of the recorded tenants; a longer one before one that it begins with. */
const domains = [
  "go-auth0-dev.eu.auth0.com.us.auth0.com",
  "go-auth0-dev.eu.auth0.com",
  "terraform-provider-auth0-dev.eu.auth0.com",
  "auth0-deploy-cli-e2e.us.auth0.com",
];

const usage = `Replays recorded traffic of the real Management API against the simulator and scores the answers.

Usage: node test/simulator/fidelity.mjs [options]

  --since <date>   Only recordings from that day on (default: 2025-10-01)
`;

/** A client id behind all others, so that lists by id are in the same order in each run. */
const clientId = "z".repeat(32);

async function requestToken({ url, clientId: client_id, clientSecret: client_secret }) {
  const response = await fetch(`${url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      grant_type: "client_credentials",
      audience: `${url}/api/v2/`,
      client_id,
      client_secret,
    }),
  });
  if (!response.ok) throw new Error(`No token from ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()).access_token;
}

/** Recordings by their day: each cassette is of one. */
function recordedByDay(since) {
  const days = new Map();
  for (const file of recordings)
    for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
      const { recorded } = JSON.parse(line);
      if (recorded >= since) days.set(recorded, [...(days.get(recorded) ?? []), line]);
    }
  return days;
}

/** The report of the replay tool on a tenant that answers as it did on a day. */
async function replay(day, lines) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fidelity-"));
  const { startSimulator } = createRequire(import.meta.url)("../../dist/simulator");
  const simulator = await startSimulator({ clientId, asOf: day });
  const { url } = simulator;
  const [report, tape] = ["report.json", "recorded.jsonl"].map((name) => path.join(folder, name));
  writeFileSync(tape, lines.join("\n"));
  const maps = domains.flatMap((domain) => [
    ["--map", `https://${domain}/api/v2/=${url}/api/v2/`],
    ["--map", `${domain}=${new URL(url).host}`],
  ]);
  const args = ["--base", url, "--token", await requestToken(simulator), "--in", tape, "--groups", groups.join(",")];
  const child = spawn(
    process.execPath,
    [replayTool, ...args, ...["--reset", "POST:/__simulator/reset", "--json", report], ...maps.flat()],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  try {
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error(`The replay tool ended with exit code ${code}`);
    return JSON.parse(readFileSync(report, "utf8"));
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8);
const row = (name, ...cells) => [name.padEnd(18), ...cells].join("  ");

/** Prints the scores; says whether they reach the bars. */
function judge({ groups: scores, overall }) {
  console.log(row("group", "answers", "  status", "    keys", "  values", "    full"));
  for (const [name, { distinct, status, keys, values, full }] of Object.entries(scores))
    console.log(row(name, String(distinct).padStart(7), ...[status, keys, values, full].map(percent)));
  const all = Object.entries(scores).flatMap(([name, score]) => (unknowable[name] ? [] : [score]));
  const mean = all.reduce((sum, { full }) => sum + full, 0) / all.length;
  console.log(`mean of the groups ${percent(mean)} full, to be at least ${percent(bars.mean)}`);
  for (const [name, reason] of Object.entries(unknowable)) console.log(`  without ${name}: ${reason}`);
  console.log(`all answers        ${percent(overall.full)} full, to be at least ${percent(bars.overall)}`);
  return mean >= bars.mean && overall.full >= bars.overall;
}

const shares = ["status", "keys", "values", "full"];

/** The scores of several reports as one, in which each answer counts as much as any other. */
function merged(scores) {
  const distinct = scores.reduce((sum, score) => sum + score.distinct, 0);
  const mean = (share) => scores.reduce((sum, score) => sum + score.distinct * score[share], 0) / distinct;
  return { distinct, ...Object.fromEntries(shares.map((share) => [share, mean(share)])) };
}

async function main() {
  const { values } = parseArgs({
    options: { since: { type: "string", default: "2025-10-01" }, help: { type: "boolean" } },
  });
  if (values.help) return void console.log(usage);
  if (!existsSync(replayTool))
    return void console.log("The recorded traffic is not here (../shared): nothing to measure.");
  const reports = [];
  for (const [day, lines] of recordedByDay(values.since)) reports.push(await replay(day, lines));
  const scored = groups.filter((group) => reports.some((report) => group in report.groups));
  const ofGroup = (group) => merged(reports.flatMap((report) => report.groups[group] ?? []));
  const overall = merged(reports.map((report) => report.overall).filter(({ distinct }) => distinct > 0));
  if (!judge({ groups: Object.fromEntries(scored.map((group) => [group, ofGroup(group)])), overall }))
    process.exitCode = 1;
}

await main();
