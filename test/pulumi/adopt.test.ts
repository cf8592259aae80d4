import { connect } from "../../src/management";
import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});

afterAll(() => simulator?.close());

/** Makes objects as somebody without Pulumi would. */
async function existing() {
  const { url: domain, clientId, clientSecret } = simulator;
  const tenant = connect({ domain, clientId, clientSecret });
  const post = async (path: string, body: object) =>
    (await tenant.request({ method: "POST", path, body })) as Record<string, string>;
  try {
    const api = await post("/resource-servers", { identifier: "https://api.example.com", token_lifetime: 100 });
    const client = await post("/clients", { name: "Made by hand", description: "kept" });
    return { api, client };
  } finally {
    await tenant.close();
  }
}

test("objects that exist are taken over by name, by id and by the option import, in place of created", async () => {
  const { api, client } = await existing();
  const env = {
    AUTH0_DOMAIN: simulator.url,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
  };
  const program = (id: string | undefined) => `
    const auth0 = require("pulumi-dynamic-auth0");
    new auth0.ResourceServer("api", { identifier: "https://api.example.com", tokenLifetime: 200, adopt: "ifExists" });
    new auth0.Client("app", { name: "Adopted" }, { import: "${id}" });
    new auth0.Rule("new", { name: "new", script: "s", adopt: "ifExists" });`;
  const stack = await Stack.create({ program: program(client["client_id"]), env });
  const writes = () => simulator.requests().filter(({ method, path }) => method !== "GET" && path !== "/oauth/token");
  try {
    simulator.clearRequests();
    const { stdout: preview } = await stack.preview({ diff: true });
    expect(preview).toMatch(new RegExp(`adopt *: "ifExists \\(${api["id"]}\\)"`));
    expect(preview).toMatch(new RegExp(`adopt *: "${client["client_id"]}"`));
    expect(preview.match(/adopt *: "ifExists"/g)).toHaveLength(1);
    expect(writes()).toEqual([]);
    await stack.up();
    expect(
      writes()
        .map(({ method, route }) => `${method} ${route}`)
        .sort(),
    ).toEqual(["PATCH /clients/{id}", "PATCH /resource-servers/{id}", "POST /rules"]);
    expect(simulator.tenant.get("clients", client["client_id"]!)).toMatchObject({
      name: "Adopted",
      description: "kept",
    });
    expect(simulator.tenant.get("resource-servers", api["id"]!)).toMatchObject({ token_lifetime: 200 });
    await stack.up(["--expect-no-changes"]);
    await stack.refresh(["--expect-no-changes"]);
    await stack.destroy();
    expect(simulator.tenant.get("clients", client["client_id"]!)).toBeUndefined();
    stack.write(program("nobody"));
    const { stdout: refused } = await stack.preview({}, "failure");
    expect(refused).toContain("There is no Client nobody in");
  } finally {
    stack.remove();
  }
});

test("a preview says what an adoption and the first declaration of settings change, and warns of what they take away", async () => {
  const own = await startSimulator();
  const { url: domain, clientId, clientSecret } = own;
  const tenant = connect({ domain, clientId, clientSecret });
  const send = (method: "POST" | "PATCH" | "PUT", path: string, body: object) =>
    tenant.request({ method, path, body }) as Promise<Record<string, string>>;
  const theirs = await send("POST", "/clients", { name: "Other team" });
  await send("POST", "/connections", {
    name: "google-oauth2",
    strategy: "google-oauth2",
    enabled_clients: [theirs["client_id"]],
  });
  await send("PATCH", "/tenants/settings", { friendly_name: "Acme", enabled_locales: ["en", "de"] });
  await send("PUT", "/guardian/factors/otp", { enabled: true });
  const account = { sid: "AC1", auth_token: "canary-token", from: "+15005550006" };
  await send("PUT", "/guardian/factors/sms/providers/twilio", account);
  await tenant.close();
  const program = `
    const auth0 = require("pulumi-dynamic-auth0");
    const mine = new auth0.Client("mine", { name: "Mine" });
    new auth0.Connection("google", { name: "google-oauth2", strategy: "google-oauth2", adopt: "ifExists", enabledClients: [mine] });
    new auth0.Tenant("tenant", { friendlyName: "Acme", enabledLocales: ["en"] });
    new auth0.GuardianFactor("otp", { name: "otp", enabled: false });
    new auth0.GuardianFactor("sms", { name: "sms", enabled: false });
    new auth0.GuardianTwilioSmsProvider("twilio", { sid: "AC1", authToken: "canary-new" });`;
  const stack = await Stack.create({
    program,
    env: { AUTH0_DOMAIN: domain, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret },
  });
  try {
    own.clearRequests();
    const { stdout } = await stack.preview();
    expect(stdout).toContain(`enabledClients: ["${theirs["client_id"]}"] => [unknown]`);
    expect(stdout).toMatch(
      new RegExp(
        `warning: (Connection: )?\`enabledClients\` loses "${theirs["client_id"]}", unless it is what is unknown yet`,
      ),
    );
    expect(stdout).toContain('enabledLocales: ["en", "de"] => ["en"]');
    expect(stdout).toMatch(/warning: (Tenant: )?`enabledLocales` loses "de"/);
    expect(stdout).not.toContain("friendlyName");
    expect(stdout).toContain("enabled: true => false");
    expect(stdout).toMatch(/Changes the GuardianFactor otp that .* has:/);
    expect(stdout).toMatch(/warning: (GuardianFactor: )?`enabled` is switched off/);
    expect(stdout).toMatch(/warning: (GuardianTwilioSmsProvider: )?`from` is not declared, and goes/);
    expect(stdout).not.toContain("auth0:GuardianFactor (sms)");
    expect(stdout).not.toContain("canary");
    // One read for each new setting; for the adoption the list and the object.
    expect(own.requests().map(({ method, path }) => `${method} ${path.split("?")[0]}`)).toHaveLength(7);
    await stack.up();
    own.clearRequests();
    expect((await stack.preview()).stdout).not.toContain("=>");
    expect(own.requests()).toEqual([]);
  } finally {
    stack.remove();
    await own.close();
  }
});
