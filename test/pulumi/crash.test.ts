import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { markKey } from "../../src/definition";
import { type Simulator, startSimulator } from "../../src/simulator";
import { collectionNames, collections } from "../samples";
import { endWhatIsLeft, kill, type Victim } from "./kill";
import { loginTo, Stack, type StateResource } from "./stack";

/** A program of 20 resources: two that nothing tells apart, one that takes two requests, and kinds of every sort. */
const program = `
const auth0 = require("pulumi-dynamic-auth0");
const script = "function (user, context, callback) { callback(null, user, context); }";
const orders = new auth0.ResourceServer("orders", { identifier: "https://orders.example.com", scopes: [{ value: "read" }] });
const stock = new auth0.ResourceServer("stock", { identifier: "https://stock.example.com", name: "Stock" });
const one = new auth0.Client("one", { name: "Twin", appType: "non_interactive" });
const two = new auth0.Client("two", { name: "Twin", appType: "non_interactive" });
const shop = new auth0.Client("shop", { name: "Shop", callbacks: ["https://shop.example.com"], clientSecret: "a-secret-of-my-own-choice" });
new auth0.ClientGrant("orders-grant", { clientId: one, audience: orders, scope: ["read"] });
new auth0.ClientGrant("stock-grant", { clientId: two, audience: stock });
const users = new auth0.Connection("users", { name: "users", strategy: "auth0", enabledClients: [shop, process.env.AUTH0_CLIENT_ID] });
new auth0.Connection("company", { name: "company", strategy: "samlp", options: { signInEndpoint: "https://login.example.com", signingCert: "cert" } });
const jane = new auth0.User("jane", { connection: users, email: "jane@example.com", password: "Canary-password-1" });
const joe = new auth0.User("joe", { connection: users, email: "joe@example.com", password: "Canary-password-1" });
new auth0.UserIdentity("link", { userId: jane, provider: "auth0", identityUserId: "somebody" });
new auth0.Rule("first", { name: "first", order: 1, script });
new auth0.Rule("second", { name: "second", order: 2, script });
new auth0.EmailProvider("mail", { name: "sendgrid", credentials: { apiKey: "canary-key" } });
new auth0.GuardianFactor("otp", { name: "otp", enabled: true });
new auth0.GuardianTwilioSmsProvider("texts", { from: "+4930111111", sid: "AC0" });
new auth0.Tenant("tenant", { friendlyName: "Crash" });
new auth0.PasswordChangeTicket("ticket", { userId: joe });
new auth0.BlacklistedToken("token", { aud: shop, jti: "stolen" });
`;

const connection = "Username-Password-Authentication";
const seed = { users: [{ connection, user_id: "somebody", email: "else@example.com", password: "Canary-password-1" }] };

const killing = ["provider", "engine", "program"] as const;

/** A stack that is brought up again and again, each time from nothing. */
class Lane {
  #start: Set<string> = new Set();

  private constructor(
    readonly simulator: Simulator,
    readonly stack: Stack,
  ) {}

  static async open(): Promise<Lane> {
    const simulator = await startSimulator({ seed });
    const env = loginTo(simulator);
    const lane = new Lane(simulator, await Stack.create({ program, env }));
    cpSync(lane.#state, `${lane.#state}-empty`, { recursive: true });
    return lane;
  }

  get #state(): string {
    return path.join(this.stack.folder, "state");
  }

  /** Goes back to an empty stack of an empty tenant. */
  restart(): void {
    jest.restoreAllMocks();
    rmSync(this.#state, { recursive: true });
    cpSync(`${this.#state}-empty`, this.#state, { recursive: true });
    this.simulator.reset();
    this.simulator.clearRequests();
    this.#start = new Set(this.#ids());
  }

  /** An up of which a process is killed at a request. Says whether there was such a request. */
  async crash(victim: Victim, request: number, isDone: boolean): Promise<boolean> {
    const child = spawn("pulumi", ["up", "--yes", "--skip-preview", "--non-interactive"], {
      cwd: this.stack.folder,
      env: this.stack.env,
      stdio: "ignore",
    });
    const ended = once(child, "exit");
    const { faults } = this.simulator;
    const strike = faults.strike.bind(faults);
    let seen = 0;
    faults.strike = (method, path) => {
      seen += 1;
      if (seen !== request) return strike(method, path);
      kill(child, victim);
      return { fault: victim === "provider" && !isDone ? { reset: "before" } : {}, rules: [] };
    };
    await ended;
    faults.strike = strike;
    if (victim === "engine" && seen >= request) await this.#unlock();
    return seen >= request;
  }

  /** A killed engine leaves its lock, and may leave the file with the attributes of the state cut off, which no one needs. */
  async #unlock(): Promise<void> {
    rmSync(`${this.#stackFile}.attrs`, { force: true });
    await this.stack.pulumi(["cancel", "--yes"]);
  }

  get #stackFile(): string {
    return path.join(this.#state, ".pulumi", "stacks", "program", "test.json");
  }

  /** Brings it up, and expects that every object is in the state once. */
  async expectConverged(): Promise<Record<string, unknown>> {
    await this.stack.up();
    const resources = this.#resources().filter(({ type }) => type.startsWith("pulumi-nodejs:dynamic/auth0:"));
    expect(resources).toHaveLength(20);
    const owned = resources
      .map(({ type, id }) => [collections[type.split(":").at(-1)!], id])
      .filter(([collection]) => collection);
    expect(owned.map((entry) => entry.join("/")).sort()).toEqual(this.#ids().filter((id) => !this.#start.has(id)));
    return this.#contents();
  }

  #resources(): StateResource[] {
    const { checkpoint } = JSON.parse(readFileSync(this.#stackFile, "utf8"));
    return checkpoint.latest?.resources ?? [];
  }

  /** Every object of the tenant that a program may own. */
  #ids(): string[] {
    const { objects } = this.simulator.snapshot();
    return collectionNames
      .flatMap((collection) => Object.keys(objects[collection] ?? {}).map((id) => `${collection}/${id}`))
      .sort();
  }

  /** What the tenant holds, without what is different each time. */
  #contents(): Record<string, unknown> {
    const { objects } = this.simulator.snapshot();
    const made = collectionNames.map((collection) => {
      const own = Object.entries(objects[collection] ?? {}).filter(([id]) => !this.#start.has(`${collection}/${id}`));
      return [collection, own.map(([, object]) => this.#bare(object)).sort()];
    });
    const settings = Object.entries(objects["settings"]!).map(([name, object]) => [name, this.#bare(object)]);
    return { ...Object.fromEntries(made), settings: Object.fromEntries(settings) };
  }

  #bare(object: object): string {
    const ids = ["[0-9a-f]{24}", ...this.#ids().map((id) => escaped(id.split("/")[1]!))];
    const text = JSON.stringify(object, (key, value) =>
      changing.includes(key) || (key === "client_secret" && value.length === 64) ? undefined : value,
    );
    return text.replace(new RegExp(ids.join("|"), "g"), "ID");
  }

  async close(): Promise<void> {
    this.stack.remove();
    await this.simulator.close();
  }
}

/** Keys whose values the tenant or a create makes up. */
const changing = [
  markKey,
  "created_at",
  "updated_at",
  "last_password_reset",
  "signing_keys",
  "provisioning_ticket_url",
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const lanes: Lane[] = [];

beforeAll(async () => {
  lanes.push(await Lane.open(), await Lane.open());
});

afterAll(() => Promise.all(lanes.map((lane) => lane.close())));
afterAll(endWhatIsLeft);

/** Milliseconds, ten times what it takes on a quiet machine: a limit only ends what hangs. */
jest.setTimeout(3_600_000);

test("whatever is killed at whatever request, the next up leaves every object once, and all of them", async () => {
  const lives = await Promise.allSettled(lanes.map((lane, index) => crashes(lane, index + 1)));
  const failure = lives.find((life) => life.status === "rejected");
  if (failure) throw failure.reason;
  expect(killed).toBeGreaterThanOrEqual(24);
});

/** How many processes were killed, in all lanes. */
let killed = 0;
/** Whether a lane has failed: no other begins anything then, so that nothing is at work when the test is over. */
let hasFailed = false;

/** What is killed at a request: one in turn, or with `CRASH=all` each, which takes three times as long. */
const victimsAt = (request: number): readonly Victim[] =>
  process.env["CRASH"] === "all" ? killing : [killing[request % killing.length]!];

/** Kills at every second request, from a first one to the last that there is. An up that nothing disturbs is the model. */
async function crashes(lane: Lane, first: number): Promise<void> {
  try {
    lane.restart();
    const expected = await lane.expectConverged();
    for (let request = first; ; request += lanes.length) {
      for (const victim of victimsAt(request)) {
        if (hasFailed) return;
        lane.restart();
        const isDone = request % 4 < 2;
        if (!(await lane.crash(victim, request, isDone))) return;
        killed += 1;
        expect(await lane.expectConverged()).toEqual(expected);
      }
    }
  } catch (error) {
    hasFailed = true;
    throw error;
  }
}
