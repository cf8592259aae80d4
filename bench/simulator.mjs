// How fast the simulator is: `npm run bench:simulator`. `--write` puts what it prints into docs/simulator.md, `--dist
// <folder>` measures another build.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Pool } from "undici";

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    ...{ dist: { type: "string" }, users: { type: "string" }, seconds: { type: "string" } },
    write: { type: "boolean" },
  },
});
const dist = values.dist ?? path.join(project, "dist");
const count = Number(values.users ?? 10_000);
const seconds = Number(values.seconds ?? 2);
const connections = 16;

const folder = mkdtempSync(path.join(tmpdir(), "bench-simulator-"));
const seed = path.join(folder, "users.json");

const userId = (index) => `auth0|${index.toString(16).padStart(24, "0")}`;
const emailOf = (index) => `user-${index}@example.com`;

function user(index) {
  const now = new Date().toISOString();
  const [name, bare] = [emailOf(index), userId(index).slice("auth0|".length)];
  return {
    ...{ user_id: userId(index), email: name, email_verified: true, name, nickname: name, created_at: now },
    ...{ updated_at: now, picture: `https://example.com/${index}.png`, password: "Not-a-secret-1" },
    ...{ user_metadata: { language: "en" }, app_metadata: { plan: "free", seats: index % 10 } },
    identities: [{ connection: "Username-Password-Authentication", user_id: bare, provider: "auth0", isSocial: false }],
  };
}

async function start(...args) {
  const began = performance.now();
  const command = [path.join(dist, "cli", "main.js"), "simulate", ...args];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
  const [text] = await once(child.stdout, "data");
  const milliseconds = performance.now() - began;
  const setting = (name) => new RegExp(`${name}=(\\S+)`).exec(text)?.[1];
  const stop = async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  const login = { client_id: setting("AUTH0_CLIENT_ID"), client_secret: setting("AUTH0_CLIENT_SECRET") };
  return { pid: child.pid, milliseconds, url: setting("AUTH0_DOMAIN"), login, stop };
}

/** Megabytes that a process holds. */
const memory = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);

/** Seconds of processor time that a process has used; Linux counts them in hundredths. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function token({ url, login }) {
  const body = JSON.stringify({ grant_type: "client_credentials", audience: `${url}/api/v2/`, ...login });
  const answer = await fetch(`${url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  return (await answer.json()).access_token;
}

const any = () => Math.floor(Math.random() * count);
const reads = {
  "GET /users/{id}": () => `/users/${encodeURIComponent(userId(any()))}`,
  "GET /users?page=…": () => `/users?per_page=50&page=${any() % 20}`,
  'GET /users?q=email:"…"': () => `/users?q=${encodeURIComponent(`email:"${emailOf(any())}"`)}`,
  "GET /users?q=name:…*": () => `/users?q=${encodeURIComponent(`name:user-${any()}*`)}`,
  "GET /users?q=… AND NOT …, which fits one in ten": () =>
    `/users?q=${encodeURIComponent(`app_metadata.seats:${any() % 10} AND NOT email:"${emailOf(any())}"`)}`,
  "GET /users-by-email": () => `/users-by-email?email=${encodeURIComponent(emailOf(any()))}`,
  "GET /clients": () => "/clients",
  "GET /tenants/settings": () => "/tenants/settings",
};

async function load(pool, headers, next) {
  const times = [];
  const end = performance.now() + seconds * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const { statusCode, body } = await pool.request({ path: `/api/v2${next()}`, method: "GET", headers });
      await body.dump();
      if (statusCode !== 200) throw new Error(`answered with ${statusCode}`);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return times.sort((one, other) => one - other);
}

async function startUp() {
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    const simulator = await start();
    times.push(simulator.milliseconds);
    await simulator.stop();
  }
  return times.sort((one, other) => one - other)[2];
}

async function read(simulator, pool, headers, name, next) {
  const before = processorTime(simulator.pid);
  const times = await load(pool, headers, next);
  const rate = Math.round(times.length / (processorTime(simulator.pid) - before));
  const at = (share) => `${times[Math.floor(times.length * share)].toFixed(1)} ms`;
  return { requests: times.length, row: `| \`${name}\` | ${rate.toLocaleString("en")} | ${at(0.5)} | ${at(0.99)} |` };
}

/** The section of the documentation. */
async function report() {
  const [busy] = loadavg();
  const ready = await startUp();
  writeFileSync(
    seed,
    JSON.stringify({ users: Object.fromEntries(Array.from({ length: count }, (_, i) => [userId(i), user(i)])) }),
  );
  const simulator = await start("--seed", seed);
  const pool = new Pool(simulator.url, { connections });
  try {
    const headers = { authorization: `Bearer ${await token(simulator)}` };
    const full = memory(simulator.pid);
    const readings = [];
    for (const [name, next] of Object.entries(reads)) readings.push(await read(simulator, pool, headers, name, next));
    const requests = readings.reduce((sum, reading) => sum + reading.requests, 0);
    const thousands = (number) => (Math.round(number / 1000) * 1000).toLocaleString("en");
    return `Measured with Node.js ${process.version} on ${availableParallelism()} cores, whose load was ${busy.toFixed(1)} before.

- Ready ${ready.toFixed(0)} ms after the command (the median of 5), ${simulator.milliseconds.toFixed(0)} ms with a seed of ${thousands(count)} users.
- Memory: ${full} MB with ${thousands(count)} users, ${memory(simulator.pid)} MB after ${thousands(requests)} requests.

| Reads of a tenant with ${thousands(count)} users, ${connections} at a time | Requests a second of one core | Half within | 99 % within |
| --- | --- | --- | --- |
${readings.map(({ row }) => row).join("\n")}
`;
  } finally {
    await pool.close();
    await simulator.stop();
  }
}

const documentation = path.join(project, "docs", "simulator.md");
const section = /(?<=<!-- speed -->\n)[\s\S]*(?=<!-- \/speed -->)/;

try {
  const text = await report();
  console.log(text);
  if (values.write)
    writeFileSync(
      documentation,
      readFileSync(documentation, "utf8").replace(section, () => text),
    );
} finally {
  rmSync(folder, { recursive: true });
}
