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
