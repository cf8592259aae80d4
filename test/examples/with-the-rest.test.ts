import { readFileSync } from "node:fs";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "../pulumi/stack";

let simulator: Simulator;
let stack: Stack;

beforeAll(async () => {
  simulator = await startSimulator();
  stack = await Stack.copyOf(path.resolve(__dirname, "../../examples/with-the-rest"), {
    AUTH0_DOMAIN: simulator.url,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
  });
  await stack.config("root", stack.folder);
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

test("values flow from the website to Auth0 and back", async () => {
  await stack.up();
  const { url, folder, clientId } = (await stack.outputs()) as Record<string, string>;
  expect(url).toMatch(/^https:\/\/site-[0-9a-f]{8}\.web\.example\.com$/);
  expect(simulator.tenant.get("clients", clientId!)).toMatchObject({
    callbacks: [`${url}/callback`],
    allowed_logout_urls: [url],
  });
  expect(JSON.parse(readFileSync(path.join(folder!, "auth0.json"), "utf8"))).toEqual({
    clientId,
    audience: "https://orders.example.com",
    scope: "read:orders write:orders",
  });
});

test("the component holds its application and its API, and nothing differs afterwards", async () => {
  const { state } = await stack.export();
  const component = (state.deployment.resources ?? []).find(({ type }) => type === "company:auth0:SinglePageApp");
  const children = (state.deployment.resources ?? []).filter(
    (resource) => (resource as { parent?: string }).parent === component!.urn,
  );
  expect(children.map(({ type }) => type.split(":").at(-1)).sort()).toEqual(["Client", "ResourceServer"]);
  await stack.up(["--expect-no-changes"]);
});
