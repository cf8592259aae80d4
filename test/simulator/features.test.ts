import { type Session, startSession } from "./session";

let session: Session;
afterEach(() => session.close());

const people = { name: "people", strategy: "auth0" };
const additional = "Payload validation error: 'Additional properties not allowed: enabled_clients'.";

test("newer tenants keep the clients of a connection at their endpoint alone", async () => {
  session = await startSession({ enabledClients: "endpoint" });
  const { send } = session;
  const refused = { status: 400, body: { message: additional, errorCode: "invalid_body" } };
  expect(await send("POST", "/connections", { ...people, enabled_clients: [] })).toMatchObject(refused);
  const { body } = await send("POST", "/connections", people);
  const path = `/connections/${body.id}`;
  expect(await send("PATCH", path, { enabled_clients: ["a"] })).toMatchObject(refused);
  await send("PATCH", `${path}/clients`, [{ client_id: "a", status: true }]);
  const changed = await send("PATCH", path, { display_name: "People" });
  for (const answer of [
    body,
    changed.body,
    (await send("GET", path)).body,
    ...(await send("GET", "/connections")).body,
  ])
    expect(answer).not.toHaveProperty("enabled_clients");
  expect((await send("GET", `${path}/clients`)).body).toEqual({ clients: [{ client_id: "a" }] });
});

test("tenants from before the endpoint do not know it", async () => {
  session = await startSession({ enabledClients: "property" });
  const { send } = session;
  const { body } = await send("POST", "/connections", { ...people, enabled_clients: ["a"] });
  expect(body.enabled_clients).toEqual(["a"]);
  const unknown = { status: 404, body: { statusCode: 404, error: "Not Found", message: "Not Found" } };
  expect(await send("GET", `/connections/${body.id}/clients`)).toMatchObject(unknown);
  const changes = [{ client_id: "a", status: false }];
  expect(await send("PATCH", `/connections/${body.id}/clients`, changes)).toMatchObject(unknown);
});

test("answers as of a day leave out what came later, and pages of members end with an empty one", async () => {
  session = await startSession({ asOf: "2026-04-23" });
  const { send } = session;
  const { body: role } = await send("POST", "/roles", { name: "Reader" });
  const { body: acme } = await send("POST", "/organizations", { name: "acme" });
  const users = await Promise.all(
    ["a", "b"].map((name) =>
      send("POST", "/users", {
        ...{ connection: "Username-Password-Authentication", password: "Sample-password-1" },
        email: `${name}@example.com`,
      }),
    ),
  );
  const added = await send("POST", `/organizations/${acme.id}/members`, {
    members: users.map(({ body }) => body.user_id),
  });
  expect([...users, added]).toMatchObject([{ status: 201 }, { status: 201 }, { status: 204 }]);
  const paths = ["/organizations/name/acme", "/organizations", `/users/${users[0]!.body.user_id}/organizations`];
  const found = await Promise.all(paths.map(async (path) => (await send("GET", path)).body));
  for (const answer of [role, acme, ...found.flat()])
    for (const key of ["type", "third_party_client_access", "is_app_entitlement_active"])
      expect(answer).not.toHaveProperty(key);
  const first = (await send("GET", `/organizations/${acme.id}/members?take=2`)).body;
  expect(first.members).toHaveLength(2);
  expect((await send("GET", `/organizations/${acme.id}/members?take=2&from=${first.next}`)).body).toEqual({
    members: [],
  });
});
