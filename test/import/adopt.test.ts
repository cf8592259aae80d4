import type { Definition, Values, Wire } from "../../src/definition";
import { check, create, diff, rememberAdoption, resolveAdoption, type Tenant, UNKNOWN } from "../../src/engine";
import { collect, connect, type Management } from "../../src/management";
import * as definitions from "../../src/resources";
import { type Simulator, startSimulator } from "../../src/simulator";

let simulator: Simulator;
let management: Management;
let tenant: Tenant;

beforeAll(async () => {
  simulator = await startSimulator();
  const { url: domain, clientId, clientSecret } = simulator;
  management = connect({ domain, clientId, clientSecret });
  tenant = {
    domain: management.domain,
    clientId: management.clientId,
    request: (request) => management.request(request),
    collect: (listing, limit) => collect<Wire>(management, listing, limit),
  };
});

afterAll(async () => {
  await management.close();
  await simulator.close();
});

const given = (path: string, body: unknown) => management.request<Values>({ method: "POST", path, body });

/** Creates the resource, and says what it took besides reading. */
async function adopted(definition: Definition, inputs: Values) {
  expect(check(definition, inputs)).toEqual([]);
  simulator.clearRequests();
  const { id, state } = await create(definition, inputs, tenant);
  const writes = simulator.requests().filter(({ method, path }) => method !== "GET" && path !== "/oauth/token");
  return { id, state, writes: writes.map(({ method, route, body }) => [method, route, body]) };
}

const issuer = "https://login.example.com";
const options = { type: "back_channel", client_id: "c", client_secret: "canary", issuer: `${issuer}/` };
const oidc = {
  ...options,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
};

describe("an object with a natural key", () => {
  test("is taken over where it exists, and given only what differs", async () => {
    const existing = await given("/resource-servers", {
      name: "Old",
      identifier: "https://api.example.com/",
      token_lifetime: 60,
    });
    const inputs = { identifier: "https://api.example.com/", name: "New", tokenLifetime: 60, adopt: "ifExists" };
    const { id, state, writes } = await adopted(definitions.resourceServer, inputs);
    expect(id).toBe(existing["id"]);
    expect(writes).toEqual([["PATCH", "/resource-servers/{id}", { name: "New" }]]);
    expect(diff(definitions.resourceServer, state, inputs).changes).toBe(false);
  });

  test("is created where it does not exist", async () => {
    const inputs = { identifier: "https://other.example.com/", adopt: "ifExists" };
    const { writes } = await adopted(definitions.resourceServer, inputs);
    expect(writes).toEqual([["POST", "/resource-servers", { identifier: "https://other.example.com/" }]]);
  });

  test("is told apart by what the API fills in as well", async () => {
    const { client_id: clientId } = await given("/clients", { name: "machine" });
    const grant = { client_id: clientId, audience: "https://api.example.com/", scope: [] };
    await given("/client-grants", { ...grant, subject_type: "user" });
    const existing = await given("/client-grants", grant);
    const inputs = { clientId, audience: "https://api.example.com/", scope: [], adopt: "ifExists" };
    expect(await adopted(definitions.clientGrant, inputs)).toMatchObject({ id: existing["id"], writes: [] });
  });

  test("keeps what is not declared, and gets the secret that nobody can compare", async () => {
    const existing = await given("/connections", {
      name: "company",
      strategy: "oidc",
      options: { ...oidc, icon_url: "https://example.com/i.png" },
    });
    const { type, client_id: clientId, ...rest } = oidc;
    const declared = {
      type,
      clientId,
      issuer: rest.issuer,
      authorizationEndpoint: rest.authorization_endpoint,
      tokenEndpoint: rest.token_endpoint,
      jwksUri: rest.jwks_uri,
      clientSecret: "new",
    };
    const inputs = { name: "company", strategy: "oidc", options: declared, adopt: "ifExists" };
    const { id, writes } = await adopted(definitions.connection, inputs);
    expect(id).toBe(existing["id"]);
    expect(writes).toMatchObject([
      ["PATCH", "/connections/{id}", { options: { client_secret: "new", icon_url: "https://example.com/i.png" } }],
    ]);
  });

  test("is refused where it differs in what cannot be changed", async () => {
    const inputs = { name: "company", strategy: "auth0", adopt: "ifExists" };
    await expect(create(definitions.connection, inputs, tenant)).rejects.toThrow("`strategy` cannot be changed");
  });
});

describe("an object", () => {
  test("is taken over by its id", async () => {
    const { client_id: clientId } = await given("/clients", { name: "shop", description: "kept" });
    const { id, state, writes } = await adopted(definitions.client, { name: "The Shop", adopt: clientId });
    expect([id, writes]).toEqual([clientId, [["PATCH", "/clients/{id}", { name: "The Shop" }]]]);
    expect(state["clientSecret"]).toEqual(expect.any(String));
    expect(simulator.tenant.get("clients", String(clientId))).toMatchObject({ name: "The Shop", description: "kept" });
  });

  test("that is not there is an error that names it", async () => {
    const inputs = { name: "x", adopt: "nobody" };
    await expect(create(definitions.client, inputs, tenant)).rejects.toThrow(
      `There is no Client nobody in ${simulator.domain}, so that it cannot be adopted.`,
    );
  });

  test("without a natural key is adopted by its id alone", () => {
    const [failure] = check(definitions.client, { name: "x", adopt: "ifExists" });
    expect(failure).toMatchObject({ property: "adopt", reason: expect.stringContaining("must be the id") });
  });
});

test("a user is adopted by the address within its connection, and its password is set", async () => {
  const enabled_clients = [simulator.clientId];
  await given("/connections", { name: "people", strategy: "auth0", options: {}, enabled_clients });
  const user = { connection: "people", email: "jane@example.com", password: "Old-password-1!" };
  const existing = await given("/users", user);
  const inputs = { ...user, password: "New-password-1!", adopt: "ifExists" };
  const { id, writes } = await adopted(definitions.user, inputs);
  expect(id).toBe(existing["user_id"]);
  expect(writes).toEqual([["PATCH", "/users/{id}", { password: "New-password-1!", connection: "people" }]]);
});

test("once an object is rememberAdoption, `adopt` makes no difference any more", async () => {
  const inputs = { identifier: "https://third.example.com/" };
  const { state } = await adopted(definitions.resourceServer, inputs);
  expect(diff(definitions.resourceServer, state, { ...inputs, adopt: "ifExists" }).changes).toBe(false);
});

describe("before anything is created", () => {
  const byKey = (identifier: string) => ({ identifier, adopt: "ifExists" });
  const foresee = async (inputs: Values, definition: Definition = definitions.resourceServer) =>
    (await resolveAdoption(definition, inputs, tenant)).inputs;

  test("the id of the object that is going to be taken over is told, and serves the create", async () => {
    const existing = await given("/resource-servers", { identifier: "https://fourth.example.com/" });
    const inputs = await foresee(byKey("https://fourth.example.com/"));
    expect(inputs["adopt"]).toBe(`ifExists (${existing["id"]})`);
    expect(await adopted(definitions.resourceServer, inputs)).toMatchObject({ id: existing["id"], writes: [] });
  });

  test("where there is none, and where the natural key is not known yet, nothing is told", async () => {
    for (const identifier of ["https://fifth.example.com/", UNKNOWN])
      expect(await foresee(byKey(identifier))).toEqual(byKey(identifier));
  });

  test("an object that was foreseen and is gone by then is created", async () => {
    const inputs = { identifier: "https://sixth.example.com/", adopt: "ifExists (gone)" };
    expect((await adopted(definitions.resourceServer, inputs)).writes).toHaveLength(1);
  });

  test("an id that does not exist is an error", async () => {
    await expect(foresee({ name: "x", adopt: "nobody" }, definitions.client)).rejects.toThrow("There is no Client");
  });

  test("what is managed already stays as it was told", () => {
    const olds = { identifier: "urn:x", adopt: "ifExists (1)" };
    expect(rememberAdoption(byKey("urn:x"), olds)).toEqual(olds);
    expect(rememberAdoption(byKey("urn:x"), { identifier: "urn:x" })).toEqual(byKey("urn:x"));
  });
});
