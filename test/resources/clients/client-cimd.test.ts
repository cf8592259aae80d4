import { clientCimd } from "../../../src/resources/clients/client-cimd";
import { simulatedTenant } from "../../definitions/simulated-tenant";
import { providerFor, Subject } from "../../definitions/subject";

const tenant = simulatedTenant();

const register = { method: "POST", path: "/clients/cimd/register" } as const;
const document = { client_name: "App", redirect_uris: ["https://app.example.com/callback"] };

/** An address of its own for each test: the process keeps in mind what it has met. */
let externalClientId: string;
let count = 0;

beforeEach(() => {
  count += 1;
  externalClientId = `https://app-${count}.example.com/client.json`;
  tenant().simulator.tenant.put("documents", externalClientId, document);
});

/** Somebody else registers it. */
const registered = async (): Promise<string> => {
  const body = { external_client_id: externalClientId };
  return (await tenant().elsewhere.request<Record<string, string>>({ ...register, body }))["client_id"]!;
};

const registrations = (): number =>
  tenant()
    .simulator.requests()
    .filter(({ route }) => route === register.path).length;

const urn = { __urn: "urn:pulumi:dev::shop::pulumi-nodejs:dynamic:Resource::app" };

test("one that somebody else has registered is refused in preview, and by the create, with nothing sent", async () => {
  const client_id = await registered();
  const before = registrations();
  const provider = providerFor(clientCimd, tenant().simulator);
  const told = `${client_id} is in ${new URL(tenant().simulator.url).host} with the same \`externalClientId\``;
  await expect(provider.check({}, { ...urn, externalClientId })).rejects.toThrow(told);
  await expect(provider.create({ externalClientId })).rejects.toThrow(`set \`adopt: "${client_id}"\``);
  expect(registrations()).toBe(before);
});

test("it is adopted where the program says so, and nothing is registered again", async () => {
  const client_id = await registered();
  const resource = new Subject(clientCimd, tenant());
  const requests = await resource.create({ externalClientId, adopt: "ifExists" });
  expect(resource.id).toBe(client_id);
  expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("another trigger reads the document again, and none reads nothing", async () => {
  const resource = new Subject(clientCimd, tenant());
  await resource.create({ externalClientId });
  const before = registrations();
  tenant().simulator.tenant.put("documents", externalClientId, { ...document, client_name: "Renamed" });
  await resource.change({ externalClientId, triggers: { version: 2 } });
  expect([registrations() - before, resource.state["name"]]).toEqual([1, "Renamed"]);
  await resource.change({ externalClientId });
  expect(registrations() - before).toBe(1);
  await resource.expectSettled();
});

test("a document that is not there is an error", async () => {
  const resource = new Subject(clientCimd, tenant());
  await expect(resource.create({ externalClientId: "https://none.example.com/client.json" })).rejects.toThrow(
    "could not be fetched",
  );
});
