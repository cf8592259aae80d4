import { hasProperties, propertiesOf, type Values } from "../../../src/definition";
import { check } from "../../../src/engine/check/check";
import { fromWire, toWire } from "../../../src/engine/values/wire";
import { connection } from "../../../src/resources/connections/connection";
import { optionsByStrategy, strategies } from "../../../src/resources/connections/connection/options";

const declared = (strategy: string, options?: Values): Values => ({
  name: "users",
  strategy,
  ...(options && { options }),
});

const failures = (strategy: string, options?: Values) =>
  check(connection, declared(strategy, options)).map(({ property, reason }) => `${property} ${reason}`);

test("a connection needs a name and a strategy that Auth0 has", () => {
  expect(check(connection, {}).map(({ property }) => property)).toEqual(expect.arrayContaining(["name", "strategy"]));
  expect(failures("aol")).toEqual([expect.stringMatching(/^strategy must be one of "ad", "adfs"/)]);
  expect(failures("auth0")).toEqual([]);
});

test.each([
  ["oidc", "clientId"],
  ["okta", "clientId"],
  ["waad", "clientId"],
  ["pingfederate", "pingFederateBaseUrl"],
  ["email", "email"],
  ["email", "name"],
  ["email", "bruteForceProtection"],
])("a connection of strategy %s needs options with %s", (strategy, name) => {
  expect(failures(strategy, {})).toContain(`options.${name} is required`);
  expect(failures(strategy)).toEqual([expect.stringContaining(`\`${name}\``)]);
});

test("options that Auth0 documents nowhere pass through unchanged, next to those of the strategy", () => {
  const options = {
    clientId: "abc",
    authorizationEndpoint: "https://idp.example.com/authorize",
    brand_new: { Key: 1 },
  };
  expect(failures("oidc", options)).toEqual([]);
  const wire = toWire(connection.inputs, declared("oidc", options));
  expect(wire).toMatchObject({
    options: { client_id: "abc", authorization_endpoint: "https://idp.example.com/authorize", brand_new: { Key: 1 } },
  });
  expect(fromWire(connection.inputs, wire)).toEqual(declared("oidc", options));
});

test.each([
  ["auth0", { passwordPolicy: "good" }, { passwordPolicy: "good" }],
  ["auth0", { customScripts: { getUser: "x" } }, { customScripts: { get_user: "x" } }],
  ["auth0", { configuration: { dbUrl: "x" } }, { configuration: { dbUrl: "x" } }],
  ["oauth2", { tokenUrl: "https://a.example.com" }, { tokenURL: "https://a.example.com" }],
  ["waad", { extTelephoneNumber: true, extTenantid: false }, { ext_telephoneNumber: true, ext_tenantid: false }],
  [
    "samlp",
    { signSamlRequest: true, fieldsMap: { given_name: ["a"] } },
    { signSAMLRequest: true, fieldsMap: { given_name: ["a"] } },
  ],
  ["ad", { agentIp: "10.0.0.1" }, { agentIP: "10.0.0.1" }],
])("options of %s are spelled as Auth0 spells them: %j", (strategy, options, wire) => {
  expect(toWire(connection.inputs, declared(strategy, options))).toMatchObject({ options: wire });
});

const saml = { signInEndpoint: "https://idp.example.com/sso" };

test.each<[string, Values, string]>([
  ["auth0", { passwordPolicy: "good", passwordOptions: {} }, "either `passwordOptions` or `passwordPolicy`"],
  ["auth0", { validation: { username: { min: 9, max: 5 } } }, "not above its `max`"],
  ["auth0", { attributes: { username: { validation: { minLength: 9, maxLength: 5 } } } }, "not above its `maxLength`"],
  ["auth0", { attributes: { email: {} }, validation: {} }, "either `attributes` or `validation`"],
  ["auth0", { attributes: { email: {} }, requiresUsername: true }, "`requiresUsername`"],
  ["auth0", { attributes: { email: { identifier: { active: false } } } }, "nobody can log in"],
  ["auth0", { attributes: {} }, "at least one attribute"],
  ["auth0", { passwordOptions: { complexity: { characterTypeRule: "three_of_four" } } }, "all four"],
  ["samlp", {}, "`signInEndpoint`, `metadataUrl` or `metadataXml`"],
  ["samlp", { metadataUrl: "https://a.example.com", metadataXml: "<x/>" }, "and not both"],
  ["samlp", { ...saml, globalTokenRevocationJwtIss: "a" }, "or neither"],
  ["adfs", {}, "either `adfsServer` or `fedMetadataXml`"],
  ["waad", { clientId: "a", useCommonEndpoint: true, useridAttribute: "oid" }, '"sub"'],
  ["google-apps", { clientId: "a", extGroupsExtended: true }, "`extGroups`"],
  ["oidc", { clientId: "a", issuer: "http://idp.example.com" }, "https://"],
  ["oidc", { clientId: "a", oidcMetadata: { issuer: "https://a.example.com" } }, "jwks_uri"],
  ["oauth2", { upstreamParams: { screen_name: { alias: "login_hint", value: "x" } } }, "either `alias` or `value`"],
])("%s connections refuse %j", (strategy, options, reason) => {
  expect(failures(strategy, options)).toEqual([expect.stringContaining(reason)]);
});

test("only oidc and okta connections can ask other applications for access", () => {
  const asking = (strategy: string, options: Values) =>
    check(connection, { ...declared(strategy, options), crossAppAccessRequestingApp: { active: true } });
  expect(asking("okta", { clientId: "abc" })).toEqual([]);
  expect(asking("auth0", {})).toEqual([
    { property: "crossAppAccessRequestingApp", reason: "can be on for oidc and okta connections only" },
  ]);
});

test("a removed option breaks no rule against its successor", () => {
  expect(failures("auth0", { passwordPolicy: null, passwordOptions: { complexity: { minLength: 12 } } })).toEqual([]);
});

const secretName = /secret$|token$|refreshToken$|decryptionKey$|^key$|^configuration$/i;

test.each(strategies)("every credential of %s is a secret, and every option is described", (strategy) => {
  const pending = [...propertiesOf(optionsByStrategy[strategy])];
  const credentials: string[] = [];
  for (let property = pending.pop(); property; property = pending.pop()) {
    expect([property.name, property.description]).toEqual([property.name, expect.stringMatching(/\.$/)]);
    if (secretName.test(property.name) && !/^ext/.test(property.name)) {
      expect([property.name, property.secret]).toEqual([property.name, true]);
      credentials.push(property.name);
    }
    if (hasProperties(property.schema)) pending.push(...propertiesOf(property.schema));
  }
  expect(credentials.length > 0).toBe(!["ad", "adfs", "custom", "email", "ip"].includes(strategy));
});
