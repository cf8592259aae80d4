import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "../pulumi/stack";

let simulator: Simulator;
let stack: Stack;

beforeAll(async () => {
  simulator = await startSimulator();
  stack = await Stack.copyOf(path.resolve(__dirname, "../../examples/b2b"), loginTo(simulator));
  await stack.pulumi([
    ...["config", "set-all", "--secret", "janesPassword=Correct horse, 1 battery, 1 staple"],
    ...["--secret", "acmeLoginSecret=acme-login-secret"],
  ]);
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

const all = (collection: string) => simulator.tenant.all(collection);
const organizations = () => new Map(all("organizations").map(({ id, name }) => [id, name]));

/** Of a kind of object that organizations have: those of which each is, by the names of the organizations. */
const byOrganization = (collection: string) => {
  const names = organizations();
  return all(collection)
    .map(({ organization_id }) => names.get(organization_id))
    .sort();
};

test("each company gets its organization, login, proof of its domain, helpers and invitation", async () => {
  await stack.up();
  expect([...organizations().values()].sort()).toEqual(["acme", "globex", "initech"]);
  for (const collection of ["organization-connections", "organization-discovery-domains", "organization-invitations"])
    expect({ collection, of: byOrganization(collection) }).toEqual({ collection, of: ["acme", "globex", "initech"] });
  for (const collection of ["organization-members", "organization-member-roles"])
    expect({ collection, of: byOrganization(collection) }).toEqual({ collection, of: ["acme", "globex"] });
  const { dnsRecords } = (await stack.outputs()) as { dnsRecords: { name: string }[] };
  expect(dnsRecords.map(({ name }) => name.split(".").slice(-3).join("."))).toEqual([
    "acme.example.com",
    "globex.example.com",
    "initech.example.com",
  ]);
});

test("secrets are in clear neither in the state nor in what is shown", async () => {
  const { stdout } = await stack.pulumi(["stack", "export"]);
  expect(stdout).not.toContain("acme-login-secret");
  expect(stdout).not.toContain("Correct horse");
  for (const { invitation_url, ticket_id } of all("organization-invitations"))
    for (const secret of [invitation_url, ticket_id]) expect(stdout).not.toContain(secret);
});

test("nothing differs afterwards, and nothing is left in the end", async () => {
  await stack.refresh(["--expect-no-changes"]);
  await stack.up(["--expect-no-changes"]);
  simulator.clearRequests();
  await stack.destroy();
  for (const collection of ["organizations", "organization-members", "organization-member-roles", "roles", "users"])
    expect({ collection, left: all(collection) }).toEqual({ collection, left: [] });
  const deleted = simulator.requests().filter(({ method }) => method === "DELETE");
  expect(deleted.filter(({ status }) => status >= 400 && status !== 404)).toEqual([]);
  // A member's role goes before the member, and both before the organization.
  const last = (route: RegExp) => deleted.findLastIndex(({ path: target }) => route.test(target));
  const order = [/members\/[^/]+\/roles$/, /members$/, /^\/organizations\/[^/]+$/].map(last);
  expect(order).toEqual([...order].sort((one, other) => one - other));
});
