import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import { allScopes } from "../../src/simulator/entities";
import { ExportedTenant } from "./exported-tenant";
import { canaries, fillSmallTenant } from "./small-tenant";

let tenant: ExportedTenant;

beforeEach(async () => {
  tenant = await ExportedTenant.start();
  await fillSmallTenant(tenant);
});

afterEach(() => tenant.close());

const program = (name: string): string => tenant.files().get(name) ?? "";

const parses = (text: string): boolean =>
  (ts.transpileModule(text, { reportDiagnostics: true }).diagnostics ?? []).length === 0;

/** What a person reads in the whole program, apart from the file to import by. */
const readable = (): string =>
  [...tenant.files()]
    .filter(([name]) => name !== "import.json")
    .flat()
    .join("\n");

test("nothing but reads is sent, each list once", async () => {
  await tenant.export();
  const sent = tenant.simulator.requests().map(({ method, path }) => `${method} ${path}`);
  expect(sent.filter((request) => !request.startsWith("GET ") && request !== "POST /oauth/token")).toEqual([]);
  expect(sent).toEqual([...new Set(sent)]);
});

test("a program declares what differs from the defaults, and refers to objects by their names", async () => {
  await tenant.export();
  expect(program("client-grants.ts")).toBe(`import * as auth0 from "pulumi-dynamic-auth0";
import * as clients from "./clients";
import * as resourceServers from "./resource-servers";

export const classOrders = new auth0.ClientGrant("class-orders", {
  clientId: clients.class_,
  audience: resourceServers.orders,
  scope: ["read:orders"],
});
`);
  expect(program("clients.ts")).toContain(`
  name: "The Shop",
  appType: "spa",
  callbacks: ["https://shop.example.com/callback", "https://shop.example.com/back"],
  jwtConfiguration: { alg: "RS256" },
  clientMetadata: { 'odd "key"': "it's", plan: "gold" },
});
`);
  expect(program("tenant.ts")).toContain("sessionLifetime: 100,\n  idleSessionLifetimeInMinutes: 90,\n");
  expect(program("user-identities.ts")).toContain("userId: users.janeDoe,\n");
  expect(program("guardian-factors.ts").match(/new auth0/g)).toHaveLength(1);
});

test("long texts are files beside the program, byte for byte", async () => {
  await tenant.export();
  const [people] = tenant.simulator.tenant.all("connections").filter(({ name }) => name === "people");
  const { customScripts } = people!["options"] as { customScripts: { login: string } };
  expect(program("connections.ts")).toContain('customScripts: { login: textOf("connections/people.login.js") },');
  expect(program("connections/people.login.js")).toBe(customScripts.login);
});

test("secrets are in no file but the one to import by, which only the user can read", async () => {
  const { secrets } = await tenant.export();
  const [shop] = tenant.simulator.tenant.all("clients").filter(({ name }) => name === "The Shop");
  expect([...canaries, String(shop!["client_secret"])].filter((canary) => readable().includes(canary))).toEqual([]);
  expect(secrets.map(({ key }) => key).sort()).toEqual([
    "companyClientSecret",
    "emailProviderApiKey",
    "janeDoePassword",
    "peopleConfiguration",
  ]);
  expect(program("connections.ts")).toContain("clientSecret: secrets.companyClientSecret,");
  expect(statSync(path.join(tenant.out, "import.json")).mode & 0o777).toBe(0o600);
  expect(program(".gitignore")).toContain("/import.json");
});

test("names of any characters survive, and lead nowhere else", async () => {
  const outside = mkdtempSync(path.join(tmpdir(), "outside-"));
  const names = [
    `../../..${outside}/x`,
    "\u0000\n",
    "'; process.exit(1); //",
    `$${"{process.exit(1)}"}`,
    "constructor",
    "__proto__",
    "💥",
    "!?",
    "e\u0301",
    "\u0663 apps",
    "x".repeat(300),
    `${"word ".repeat(50)}end`,
  ];
  for (const name of names)
    tenant.simulator.tenant.put("clients", name, { name, client_id: `id-${name}`, app_type: "spa" });
  const script = "function () {\n  return 'a text that is long enough for a file of its own, since it has lines';\n}\n";
  tenant.simulator.tenant.put("rules", "device", { id: "device", name: "con", script, order: 10 });
  tenant.simulator.tenant.put("rules", "evil", { id: "evil", name: `../../${outside}/rule`, script, order: 9 });
  const { written, leftOut } = await tenant.export();
  expect(existsSync(path.join(outside, "x"))).toBe(false);
  expect([...tenant.files().keys()].filter((name) => !/^[\w.-]+(\/[\p{L}\p{Nd}_.-]+)?$/u.test(name))).toEqual([]);
  const declared = new Set(written.map(({ id }) => id));
  expect(names.filter((name) => !declared.has(`id-${name}`))).toEqual([]);
  for (const name of names)
    expect(program("clients.ts")).toContain(JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"'));
  expect(leftOut.filter(({ type, title }) => type === "Rule" && title?.includes("rule"))).toHaveLength(1);
  expect([...tenant.files().keys()]).toContain("rules/con_.script.js");
  expect(parses(program("clients.ts"))).toBe(true);
  rmSync(outside, { recursive: true });
});

describe("what the platform owns", () => {
  test("is left out, with the reason", async () => {
    const { leftOut, written } = await tenant.export();
    const titles = leftOut.map(({ type, title, reason }) => `${type} ${title ?? ""}: ${reason}`);
    expect(titles).toEqual(
      expect.arrayContaining([
        "Client Simulator: It is the application that this provider itself logs in with.",
        "Client All Applications: It is the global application, which the tenant itself needs.",
        "ClientGrant : It is the grant through which this provider itself reaches the Management API.",
        "ResourceServer Auth0 Management API: It is one of Auth0's own APIs, which cannot be deleted.",
        "EncryptionKey : It is one of Auth0's own.",
      ]),
    );
    expect(written.map(({ id }) => id)).not.toContain(tenant.simulator.clientId);
    expect(program("coverage.md")).toContain("Client Simulator");
  });

  test("is not taken for that because nothing logs in as an application", async () => {
    tenant.simulator.tenant.put("clients", "nameless", { client_id: "nameless" });
    const { leftOut } = await tenant.export({ tenant: { ...tenant.readable, clientId: undefined } });
    expect(leftOut.filter(({ reason }) => reason.includes("logs in with"))).toEqual([]);
  });

  test("is counted with the rest", async () => {
    await tenant.export();
    expect(program("coverage.md")).toMatch(/^\| ResourceServer \| 2 \| 1 \| 1 \|$/m);
  });
});

describe("a second export", () => {
  /** Names of the files that an export changes, and how many lines of each. */
  async function changesOf(edit: () => void): Promise<Record<string, number>> {
    await tenant.export();
    const before = tenant.files();
    edit();
    await tenant.export();
    const changed = [...tenant.files()].filter(([name, text]) => name !== "import.json" && text !== before.get(name));
    const linesOf = (text = "") => text.split("\n");
    return Object.fromEntries(
      changed.map(([name, text]) => [
        name,
        linesOf(text).filter((line) => !linesOf(before.get(name)).includes(line)).length,
      ]),
    );
  }

  const clientNamed = (name: string): string =>
    String(tenant.simulator.tenant.all("clients").find((client) => client["name"] === name)!["client_id"]);

  test("of the same tenant changes nothing", async () => {
    expect(await changesOf(() => {})).toEqual({});
  });

  test("after drift changes the lines of the drift", async () => {
    const edit = () => void tenant.simulator.tenant.patch("clients", clientNamed("class"), { description: "Machine" });
    expect(await changesOf(edit)).toEqual({ "clients.ts": 1 });
  });

  test("keeps the name that an object had, so that Pulumi does not take it for another", async () => {
    const edit = () => void tenant.simulator.tenant.patch("clients", clientNamed("class"), { name: "Renamed" });
    expect(await changesOf(edit)).toEqual({ "clients.ts": 1 });
    expect(program("clients.ts")).toContain('new auth0.Client("class", {\n  name: "Renamed",');
  });

  test("keeps the names of others when a new object has the same", async () => {
    const edit = () =>
      void tenant.simulator.tenant.put("clients", "AAA", { name: "class", client_id: "AAA", description: "New" });
    expect(await changesOf(edit)).toMatchObject({ "clients.ts": 2 });
  });

  test("removes the files that it wrote before and does not need any more, and no others", async () => {
    await tenant.export();
    writeFileSync(path.join(tenant.out, "own.ts"), "// of the user");
    for (const { id } of tenant.simulator.tenant.all("rules")) tenant.simulator.tenant.delete("rules", String(id));
    await tenant.export();
    expect([...tenant.files().keys()].filter((name) => name.startsWith("rules"))).toEqual([]);
    expect(program("own.ts")).toBe("// of the user");
  });
});

test("a folder that holds other files of the same names is an error, and nothing is written", async () => {
  writeFileSync(path.join(tenant.out, "clients.ts"), "// mine");
  await expect(tenant.export()).rejects.toThrow(/has clients.ts already, and no export wrote that/);
  expect([...tenant.files()]).toEqual([["clients.ts", "// mine"]]);
});

describe("files that no export wrote", () => {
  test.each(["import.json", "coverage.md", "coverage.json", "index.ts"])("%s is never overwritten", async (name) => {
    for (const text of ["MINE", '{"tenant":"mine"}']) {
      writeFileSync(path.join(tenant.out, name), text);
      await expect(tenant.export()).rejects.toThrow(`has ${name} already, and no export wrote that`);
      expect([...tenant.files()]).toEqual([[name, text]]);
    }
  });

  test.each(["import.json", "coverage.md", "coverage.json", "clients.ts", "README.md", "connections"])(
    "what a link %s leads to is never written, neither at first nor by a second export",
    async (name) => {
      const outside = mkdtempSync(path.join(tmpdir(), "outside-"));
      const victim = path.join(outside, "victim");
      const link = path.join(tenant.out, name);
      for (const isFirst of [true, false]) {
        if (!isFirst) {
          rmSync(link);
          await tenant.export();
          rmSync(link, { recursive: true });
        }
        writeFileSync(victim, "precious");
        symlinkSync(name === "connections" ? outside : victim, link);
        if (name === "README.md") await tenant.export();
        else
          await expect(tenant.export()).rejects.toThrow(/coverage\.json already|symbolic link|already, and no export/);
        expect(readFileSync(victim, "utf8")).toBe("precious");
        expect(readdirSync(outside)).toEqual(["victim"]);
      }
      rmSync(outside, { recursive: true });
    },
  );

  test("what a link leads to that has no end yet does not come into being", async () => {
    const outside = path.join(tmpdir(), `nothing-${process.pid}`);
    symlinkSync(outside, path.join(tenant.out, "README.md"));
    await tenant.export();
    expect(existsSync(outside)).toBe(false);
  });
});

describe("a second export is refused, and nothing is written, when it would take out of the program", () => {
  test("everything, since no name is like what was asked for", async () => {
    await tenant.export();
    const before = tenant.files();
    await expect(tenant.export({ names: ["shopp"] })).rejects.toThrow(
      /No object has a name or an id like shopp\..*add --prune if that is meant\. Nothing was written/,
    );
    expect(tenant.files()).toEqual(before);
    const { written, removed } = await tenant.export({ names: ["shopp"], prune: true });
    expect(written).toEqual([]);
    expect(removed.length).toBeGreaterThan(10);
  });

  test("everything, since it is of another tenant", async () => {
    const other = await ExportedTenant.start();
    await other.export({ out: tenant.out });
    await expect(tenant.export()).rejects.toThrow(/holds the export of 127\.0\.0\.1:\d+, and this is 127/);
    await other.close();
  });

  test("a kind that may not be read any more", async () => {
    await tenant.export();
    const { readable } = tenant;
    const refused = Object.assign(new Error("Insufficient scope"), { status: 403 });
    const collect: typeof readable.collect = (listing, limit) =>
      listing.path === "/rules" ? Promise.reject(refused) : readable.collect(listing, limit);
    await expect(tenant.export({ tenant: { ...readable, collect } })).rejects.toThrow(
      /Rule cannot be read: .*add --prune/s,
    );
    expect(program("rules.ts")).toContain("new auth0.Rule");
  });
});

test("a name that nothing has is an error where no export was before", async () => {
  await expect(tenant.export({ names: ["shopp"] })).rejects.toThrow(
    "No object has a name or an id like shopp. Nothing was written.",
  );
  expect([...tenant.files()]).toEqual([]);
});

test("a secret keeps its key when another object would have it as well", async () => {
  const body = { strategy: "github", options: { client_id: "a", client_secret: "b" } };
  await tenant.given("/connections", { ...body, name: "company-app" });
  const before = await tenant.export();
  expect(before.secrets.map(({ key }) => key)).toContain("companyAppClientSecret");
  await tenant.given("/connections", { ...body, name: "a-company" });
  const { secrets } = await tenant.export();
  expect(secrets).toEqual(expect.arrayContaining([...before.secrets]));
});

describe("a part of a tenant", () => {
  test("is chosen by kind", async () => {
    const { written } = await tenant.export({ kinds: ["Client", "ClientGrant"] });
    expect(new Set(written.map(({ type }) => type))).toEqual(new Set(["Client", "ClientGrant"]));
    expect(program("client-grants.ts")).toContain('audience: "https://orders.example.com/",');
    expect(tenant.simulator.requests().map(({ path }) => path)).not.toContain("/connections");
  });

  test("is chosen by name", async () => {
    const { written, leftOut } = await tenant.export({ names: ["the s*"] });
    expect(written.map(({ name }) => name).sort()[0]).toBe("the-shop");
    expect(written.every(({ name }) => name.startsWith("the-shop"))).toBe(true);
    expect(leftOut).toContainEqual(expect.objectContaining({ title: "people", reason: "Its name was not asked for." }));
  });
});

test("a kind that may not be read is left out, and the rest is exported", async () => {
  const scopes = allScopes.filter((scope) => scope !== "read:rules");
  const limited = await ExportedTenant.start({ scopes });
  await limited.given("/clients", { name: "shop" });
  const { written, leftOut } = await limited.export();
  expect(leftOut).toContainEqual({ type: "Rule", reason: expect.stringContaining("Insufficient scope") });
  expect(written.map(({ name }) => name)).toContain("shop");
  await limited.close();
});

test("a tenant of 2,000 objects takes one for each hundred, and one for each kind, trigger and mail", async () => {
  const { tenant: store } = tenant.simulator;
  for (let index = 0; index < 500; index++) {
    const [id, identifier] = [`id${index}`, `https://${index}.example.com/`];
    store.put("clients", id, { client_id: id, name: `client ${index}` });
    store.put("resource-servers", id, { id, identifier, name: `api ${index}` });
    store.put("client-grants", id, { id, client_id: id, audience: identifier, scope: [] });
    store.put("connections", id, {
      id,
      name: `connection-${index}`,
      strategy: "auth0",
      options: {},
      enabled_clients: [],
    });
  }
  const [triggers, mails] = [13, 14];
  const { written, kinds } = await tenant.export({ kinds: undefined });
  expect(written.length).toBeGreaterThan(2000);
  expect(tenant.simulator.requests().length).toBeLessThanOrEqual(
    written.length / 100 + kinds.length + triggers + mails,
  );
});

test("a set is declared as a whole, or member by member where nothing else is asked for", async () => {
  const { tenant: simulated } = tenant.simulator;
  simulated.put("roles", "rol_1", { id: "rol_1", name: "admin" });
  simulated.put("user-roles", "auth0|1 rol_1", { id: "auth0|1 rol_1", user_id: "auth0|1", role_id: "rol_1" });
  simulated.put("users", "auth0|1", { user_id: "auth0|1", email: "one@example.com", identities: [] });
  const written = async (...kinds: string[]) =>
    (await tenant.export({ kinds, prune: true })).written.map(({ type }) => type);
  expect(await written("UserRole*")).toEqual(["UserRoles"]);
  expect(await written("UserRole")).toEqual(["UserRole"]);
});

test("a setting that this version does not know is declared all the same", async () => {
  const { readable } = tenant;
  const request: typeof readable.request = async (sent) => {
    const answer = await readable.request(sent);
    return sent.path === "/tenants/settings" ? { ...(answer as object), brand_new: { level: 3 } } : answer;
  };
  await tenant.export({ tenant: { ...readable, request } });
  expect(program("tenant.ts")).toMatch(/extra: \{.*\bbrand_new: \{ level: 3 \} \},/);
});

describe("what people read", () => {
  const clientNamed = (name: string, id: string) =>
    tenant.simulator.tenant.put("clients", id, { name, client_id: id, app_type: "spa" });

  test.each([
    ["IaC", "iac"],
    ["MyApp", "my-app"],
    ["iOS", "ios"],
    ["customerAPI", "customer-api"],
    ["eCommerce", "e-commerce"],
  ])("%s is %s in a program", async (name, expected) => {
    clientNamed(name, "id-of-it");
    const { written } = await tenant.export();
    expect(written.find(({ id }) => id === "id-of-it")!.name).toBe(expected);
  });

  test("of several objects with a name the one is plain that is told apart by the least", async () => {
    const api = (id: string, identifier: string) =>
      tenant.simulator.tenant.put("resource-servers", id, { id, name: "Billing", identifier });
    api("a", "https://billing.example.com/v2/");
    api("b", "https://billing.example.com/");
    const { written } = await tenant.export();
    expect(written.find(({ id }) => id === "b")!.name).toBe("billing");
    expect(written.find(({ id }) => id === "a")!.name).toMatch(/^billing-\w{6}$/);
  });

  test.each(["github", "facebook"])("permissions that are not asked for are no lines: %s", async (strategy) => {
    const permissions = Object.fromEntries(
      ["repo", "gist", "follow", "email", "user_photos", "user_likes"].map((name) => [name, false]),
    );
    const options = { ...permissions, client_id: "a", client_secret: "b" };
    tenant.simulator.tenant.put("connections", "con_social", { id: "con_social", name: "social", strategy, options });
    await tenant.export();
    const [, declared = ""] = /name: "social",(.*?)\n\}\);/s.exec(program("connections.ts"))!;
    expect(declared).not.toContain("false");
  });

  test("what a tenant has at first is not declared with empty objects", async () => {
    await tenant.export();
    expect(program("connections.ts")).not.toContain("{}");
  });

  test("an object that is left out is named with the settings that it has", async () => {
    const [global] = tenant.simulator.tenant.all("clients").filter((client) => client["global"]);
    const page = { custom_login_page: "<html>ours</html>", custom_login_page_on: true };
    tenant.simulator.tenant.patch("clients", String(global!["client_id"]), page);
    await tenant.export();
    expect(program("coverage.md")).toMatch(
      /Client All Applications \(\w+\): It is the global application.* The program holds none of its .*`customLoginPage`/,
    );
  });
});

test.each(["endpoint", "property"] as const)(
  "the applications of a connection are declared where a tenant keeps them: %s",
  async (enabledClients) => {
    const newer = await ExportedTenant.start({ enabledClients });
    const { client_id } = await newer.given("/clients", { name: "shop" });
    const { id } = await newer.given("/connections", { name: "people", strategy: "auth0" });
    newer.simulator.tenant.patch("connections", id!, { enabled_clients: [client_id] });
    await newer.export();
    expect(newer.files().get("connections.ts")).toMatch(
      /name: "people",\n {2}strategy: "auth0",\n {2}enabledClients: \[clients\.shop\],/,
    );
    await newer.close();
  },
);
