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
