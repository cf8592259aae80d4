import { create, read, update } from "../../../src/engine";
import { connect, type Management } from "../../../src/management";
import { client } from "../../../src/resources/clients/client";
import { type Simulator, startSimulator } from "../../../src/simulator";

let simulator: Simulator;
let tenant: Management;

/** What `doctor` recommends for applications. */
const scopes = ["create:clients", "read:clients", "update:clients", "delete:clients"];

beforeAll(async () => {
  simulator = await startSimulator({ scopes });
  const { url: domain, clientId, clientSecret } = simulator;
  tenant = connect({ domain, clientId, clientSecret });
});

afterAll(async () => {
  await tenant.close();
  await simulator.close();
});

test("a token that may not read the secret of an application does not make it vanish", async () => {
  const { id, state } = await create(client, { name: "shop" }, tenant);
  const { clientSecret, signingKeys } = state;
  expect(clientSecret).toEqual(expect.any(String));
  const renamed = await update(client, id, state, { name: "store" }, tenant);
  expect(renamed).toMatchObject({ name: "store", clientSecret, signingKeys });
  expect((await read(client, id, renamed, tenant))?.state).toMatchObject({ clientSecret, signingKeys });
});
