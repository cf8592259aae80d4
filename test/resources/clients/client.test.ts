import type { Api } from "../../../src/definition";
import { check } from "../../../src/engine";
import { client } from "../../../src/resources/clients/client";

const failures = (inputs: Record<string, unknown>) =>
  check(client, { name: "a", ...inputs }).map(({ property, reason }) => `${property} ${reason}`);

const refreshToken = { rotationType: "rotating", expirationType: "expiring" };

const byKey = { privateKeyJwt: { credentials: [] } };

test.each([
  ["an application of the smallest kind", {}],
  [
    "callbacks with a wildcard, a placeholder and a scheme of their own",
    {
      callbacks: ["https://*.example.com/cb", "https://{organization_name}.example.com", "com.example.app://cb"],
    },
  ],
  [
    "a credential by id or in full",
    {
      clientAuthenticationMethods: {
        tlsClientAuth: {
          credentials: [
            { id: "cred_1m7sfABoNTTKYwTQ8qt6tX" },
            { credentialType: "cert_subject_dn", subjectDn: "CN=a" },
          ],
        },
      },
    },
  ],
  [
    "settings of an addon that this version does not know",
    { addons: { samlp: { logout: { callback: "https://a.b" } } } },
  ],
  [
    "addresses and ranges",
    { tokenVaultPrivilegedAccess: { credentials: [], ipAllowlist: ["10.0.0.1", "2001:db8::/32"] } },
  ],
  ["no client secret and a method by key", { tokenEndpointAuthMethod: null, clientAuthenticationMethods: byKey }],
  [
    "an idle lifetime without a limit on the lifetime",
    {
      refreshToken: { ...refreshToken, infiniteTokenLifetime: true, tokenLifetime: 10, idleTokenLifetime: 10 },
    },
  ],
])("accepts %s", (_, inputs) => {
  expect(failures(inputs)).toEqual([]);
});

test.each([
  [{ name: "<a>" }, "name must be at least one character, without < and >"],
  [{ callbacks: ["example.com"] }, "callbacks[0] must be an absolute URL"],
  [{ appType: "web" }, "appType must be one of"],
  [{ parRequestExpiry: 5 }, "parRequestExpiry must be at least 10"],
  [{ jwtConfiguration: { alg: "ES256" } }, "jwtConfiguration.alg must be one of"],
  [{ grantType: [] }, "grantType is not a property that Auth0 has here; did you mean `grantTypes`?"],
  [{ tokenVaultPrivilegedAccess: { credentials: [], ipAllowlist: ["host"] } }, "must be an IP address or a range"],
  [{ clientMetadata: Object.fromEntries([..."abcdefghijk"].map((key) => [key, ""])) }, "must have at most 10 keys"],
  [{ tokenEndpointAuthMethod: "none", clientAuthenticationMethods: byKey }, "cannot be set along with"],
  [{ clientAuthenticationMethods: { ...byKey, tlsClientAuth: { credentials: [] } } }, "must have exactly one"],
  [{ oidcLogout: {}, oidcBackchannelLogout: {} }, "oidcBackchannelLogout cannot be set along with `oidcLogout`"],
  [{ refreshToken: { ...refreshToken, expirationType: "non-expiring" } }, 'must have the `expirationType` "expiring"'],
  [{ refreshToken: { ...refreshToken, tokenLifetime: 10, idleTokenLifetime: 10 } }, "shorter than its `tokenLifetime`"],
  [{ organizationRequireBehavior: "post_login_prompt", oidcConformant: false }, "needs `oidcConformant` to be true"],
  [
    { clientAuthenticationMethods: { tlsClientAuth: { credentials: [{ credentialType: "cert_subject_dn" }] } } },
    "must have either `subjectDn` or `pem`, and not both",
  ],
])("refuses %j", (inputs, reason) => {
  expect(failures(inputs)).toEqual([expect.stringContaining(reason)]);
});

test("keeps the provider's own application and the global one", () => {
  const api: Api = { clientId: "own", request: () => Promise.reject(new Error("nothing is sent")) };
  expect(client.deletionProtection!({ clientId: "own" }, api)).toMatch("logs in with");
  expect(client.deletionProtection!({ clientId: "other", global: true }, api)).toMatch("global application");
  expect(client.deletionProtection!({ clientId: "other", global: false }, api)).toBeUndefined();
  expect(client.deletionProtection!({ clientId: "other" }, { ...api, clientId: undefined })).toBeUndefined();
});
