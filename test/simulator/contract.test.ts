import type { Route } from "../../src/simulator/endpoints/route";
import { routes } from "../../src/simulator/entities";
import { type BadBody, badBodies } from "../contract/bad-bodies";
import { document, faults, operationOf, type Schema } from "../contract/contract";
import { type Session, startSession } from "./session";

const described = document ? describe : describe.skip;
if (!document) test.skip("needs the official document", () => {});

/** What an operation takes as JSON. */
const bodySchema = ({ method, path }: Route): Schema | undefined =>
  operationOf(method, path)?.requestBody?.content["application/json"]?.schema;

/** Recorded traffic removes these with `null`, where the document knows objects alone. */
const takenInTraffic = new Set(
  ["addons", "signed_request_object", "token_vault_privileged_access"].map(
    (name) => `PATCH /clients/{id} ${name} null instead of object`,
  ),
);

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
    { connection: "Username-Password-Authentication", email: "jane@example.com", password: "Only-for-tests-1" },
    "user_id",
  );
  const organization = await create("/organizations", { name: "acme" });
  await session.send("POST", `/organizations/${organization}/enabled_connections`, { connection_id: connection });
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
    "/self-service-profiles": await create("/self-service-profiles", { name: "Customers" }),
    "/connection-profiles": await create("/connection-profiles", { name: "Customers" }),
  };
  const attribute = { description: "d", label: "l", profile_required: true, auth0_mapping: "email" };
  ids["/user-attribute-profiles"] = await create("/user-attribute-profiles", {
    name: "Profile",
    user_attributes: { email: attribute },
  });
  await session.send("POST", "/emails/provider", { name: "smtp", credentials: {} });
}

/** The path of a route with ids that exist. */
function filled({ path }: Route): string {
  const [, collection = ""] = path.split("/");
  const own = path.includes("scim") ? ids["/connections/scim"] : ids[`/${collection}`];
  return path
    .replace("/clients/{client_id}", `/clients/${ids["/clients"]}`)
    .replace(/\{connection(_id|Id)\}/, String(ids["/connections"]))
    .replace("{user_id}", String(ids["/users"]))
    .replace("{language}/{page}", "en/get-started")
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

  async function refuses(route: Route, name: string): Promise<void> {
    const path = filled(route);
    const schema = bodySchema(route)!;
    const isRefused = ({ fault, body }: BadBody) =>
      !takenInTraffic.has(`${name} ${fault}`) && faults(schema, body).length > 0;
    const wrong: string[] = [];
    for (const bad of badBodies(schema).filter(isRefused)) {
      const { status, body } = await session.send(route.method, path, bad.body);
      const isRight = status === 400 && body.errorCode === "invalid_body" && bad.wording.test(body.message);
      if (!isRight) wrong.push(`${bad.fault}: ${status} ${body?.errorCode} ${body?.message}`);
    }
    expect(wrong).toEqual([]);
  }

  for (const route of document ? routes.filter(bodySchema) : []) {
    const name = `${route.method} ${route.path}`;
    test(name, () => refuses(route, name));
  }
});
