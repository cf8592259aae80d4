import { type RecordedState, tenantsOf } from "../../src/program/recorded-tenants";

const urn = (type: string, name: string) => `urn:pulumi:test::program::${type}::${name}`;
const providers = "pulumi:providers:pulumi-nodejs";

/** A state of clients in these tenants, and of providers with these domains. */
const state = (tenants: readonly string[], domains: Readonly<Record<string, string | undefined>>): RecordedState => ({
  ...Object.fromEntries(
    tenants.map((tenant) => [
      urn("pulumi-nodejs:dynamic/auth0:Client", tenant),
      { type: "pulumi-nodejs:dynamic/auth0:Client", outputs: { __tenant: tenant } },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(domains).map(([name, domain]) => [
      urn(providers, name),
      { type: providers, outputs: domain === undefined ? {} : { "auth0:domain": domain } },
    ]),
  ),
});

const eu = urn(providers, "eu");

test.each<[string, RecordedState, string | undefined, string[]]>([
  ["the first resource of a stack", {}, undefined, []],
  ["one of the default provider", state(["one"], { default: undefined }), undefined, ["one"]],
  ["one beside an explicit provider", state(["one", "two"], { default: "x", eu: "https://two" }), undefined, ["one"]],
  ["the first one of the default provider", state(["two"], { eu: "two" }), undefined, []],
  ["one beside an explicit provider of the same tenant", state(["one"], { default: "one", eu: "one" }), undefined, []],
  ["the first one of an explicit provider", state(["one"], { default: "one" }), eu, []],
  ["one of an explicit provider", state(["one", "two"], { default: undefined, eu: "two" }), eu, ["two"]],
  ["one of an explicit provider with a new domain", state(["one"], { default: "one", eu: "two" }), eu, []],
  ["one of a provider with the environment's domain", state(["one", "two"], { us: "two", eu: undefined }), eu, []],
  [
    "one beside a provider with the environment's domain",
    state(["one"], { default: "x", eu: undefined }),
    undefined,
    [],
  ],
])("the tenants for %s", (_, recorded, provider, expected) => {
  expect(tenantsOf(recorded, provider)).toEqual(expected);
});
