// What the program declares, without an engine, a provider or a tenant: milliseconds a test.
import * as pulumi from "@pulumi/pulumi";

let program: typeof import("./index");

beforeAll(async () => {
  pulumi.runtime.setAllConfig({ "testing:origins": '["https://shop.example.com"]' });
  await pulumi.runtime.setMocks(
    {
      // What Auth0 would answer: an id, what is declared, and outputs that the program uses.
      newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: { ...inputs, clientSecret: `${name}-secret` } }),
      call: ({ inputs }) => inputs,
    },
    "testing",
    "unit",
  );
  program = await import("./index");
});

/** The value of an output. */
const promised = <T>(output: pulumi.Output<T>): Promise<T> => new Promise((resolve) => output.apply(resolve));

test("the shop sends users back to each of its origins", async () => {
  expect(await promised(program.shop.callbacks)).toEqual(["https://shop.example.com/callback"]);
});

test("the shop does not use the implicit grant", async () => {
  expect(await promised(program.shop.grantTypes)).not.toContain("implicit");
});

test("the worker may read orders", async () => {
  const { clientId, audience, scope } = program.grant;
  expect(await promised(pulumi.all([clientId, audience, scope]))).toEqual([
    "worker-id",
    "https://orders.example.com",
    ["read:orders"],
  ]);
});

test("the worker's secret is an output of the stack", async () => {
  expect(await promised(program.workerSecret)).toBe("worker-secret");
});
