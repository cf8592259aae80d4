import { create, diff, read } from "../../../src/engine";
import { client } from "../../../src/resources/clients/client";
import { clientSecretRotation } from "../../../src/resources/clients/client-secret-rotation";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

const rotate = (clientId: string) => create(clientSecretRotation, { clientId }, tenant.management);
const secretOf = (id: string) => tenant.simulator.tenant.get("clients", id)!["client_secret"];

test("the client has the new secret once it is read again, and no difference", async () => {
  const inputs = { name: "Worker" };
  const made = await tenant.up(client, inputs);
  const { state } = await rotate(made.id);
  expect(state["clientSecret"]).toBe(secretOf(made.id));
  expect(made.state["clientSecret"]).not.toBe(state["clientSecret"]);
  const found = (await read(client, made.id, made.state, tenant.management))!;
  expect(found.state["clientSecret"]).toBe(state["clientSecret"]);
  expect(diff(client, found.state, inputs).changes).toBe(false);
});

test("a client that declares its secret shows the new one as a difference", async () => {
  const inputs = { name: "Worker", clientSecret: "a secret of its own" };
  const made = await tenant.up(client, inputs);
  await rotate(made.id);
  const found = (await read(client, made.id, made.state, tenant.management))!;
  expect(diff(client, found.state, inputs).changes).toBe(true);
});

test("a client that signs with its key is refused, without a word of a secret", async () => {
  const { id } = await tenant.up(client, {
    name: "Worker",
    clientAuthenticationMethods: { privateKeyJwt: { credentials: [] } },
  });
  const before = String(secretOf(id));
  const failure = await rotate(id).catch(({ message }: Error) => message);
  expect(failure).toContain("400");
  expect(failure).not.toContain(before);
});
