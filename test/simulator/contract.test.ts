import { routes } from "../../src/simulator/entities";
import type { Route } from "../../src/simulator/route";
import { badBodies } from "../contract/bad-bodies";
import { bodySchema, document, operationOf, violations } from "../contract/contract";
import { type Session, startSession } from "./session";

const described = document ? describe : describe.skip;

/** An operation that takes a body, as the document has it. */
const bodied = document ? routes.filter(({ method, path }) => bodySchema(operationOf(method, path) ?? { responses: {} })) : [];

let session: Session;
let ids: Record<string, string>;

async function create(path: string, body: object, key = "id"): Promise<string> {
  const { status, body: answer } = await session.send("POST", path, body);
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer[key];
}

/** An object behind each path, so that nothing but the body is wrong. */
async function populate(): Promise<void> {
  const client = await create("/clients", { name: "Client" }, "client_id");
  const connection = await create("/connections", { name: "directory", strategy: "google-apps" });
  const oidc = await create("/connections", { name: "oidc", strategy: "oidc" });
  await session.send("POST", `/connections/${connection}/directory-provisioning`, {});
  await session.send("POST", `/connections/${oidc}/scim-configuration`, {});
  const audience = "https://api.example.com";
  const server = await create("/resource-servers", { identifier: audience });
  const user = await create(
    "/users",
    { connection: "Username-Password-Authentication", email: "jane@example.com", password: "p" },
    "user_id",
  );
  const pem = "-----BEGIN PUBLIC KEY-----";
  const organization = await create("/organizations", { name: "acme" });
  await session.send("POST", `/organizations/${organization}/enabled_connections`, { connection_id: connection });
  void pem;
  ids = {
    "/clients": client,
    "/connections": connection,
    "/connections/scim": oidc,
    "/resource-servers": server,
    "/client-grants": await create("/client-grants", { client_id: client, audience }),
    "/users": encodeURIComponent(user),
    "/rules": await create("/rules", { name: "Rule", script: "x" }),
    "/roles": await create("/roles", { name: "Role" }),
    "/organizations": organization,
  };
  await session.send("POST", "/emails/provider", { name: "smtp", credentials: {} });
}

/** The path of a route with ids that exist. */
function filled({ path }: Route): string {
  const [, collection = ""] = path.split("/");
  const own = path.includes("scim") ? ids["/connections/scim"] : ids[`/${collection}`];
  return path
    .replace("/clients/{client_id}", `/clients/${ids["/clients"]}`)
    .replace("{connection_id}", String(ids["/connections"]))
    .replace("{user_id}", String(ids["/users"]))
    .replace("{name}", "otp")
    .replace("{id}", String(own))
    .replace(/\{\w+\}/g, "any");
}

described("every body that the official document refuses is refused", () => {
  beforeAll(async () => {
    session = await startSession();
    await populate();
  });
  afterAll(() => session.close());

  test.each(bodied.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", async (_, route) => {
    const path = filled(route);
    const schema = bodySchema(operationOf(route.method, route.path)!)!;
    const bad = badBodies(schema).filter(({ body }) => violations({ method: route.method, path: route.path, body }).length > 0);
    const taken: string[] = [];
    for (const { fault, body } of bad) {
      const answer = await session.send(route.method, path, body);
      const said = `${answer.status} ${answer.body?.errorCode} ${answer.body?.message}`;
      if (!/^400 invalid_body Payload validation error: '/.test(said)) taken.push(`${fault}: ${said}`);
    }
    expect(taken.slice(0, 400)).toEqual([]);
  });
});
