import { apis, connectionIds, groupIds, roleIds } from "../samples/prerequisites";

/** Two certificates, made for these tests: nothing uses their keys. */
const certificates = [
  `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUTHUVW4QPgw5Bmcn7nRPhqLMDX4YwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPb25lLmV4YW1wbGUuY29tMCAXDTI2MTEyMzEzNTE0MloYDzIx
MjYxMDMwMTM1MTQyWjAaMRgwFgYDVQQDDA9vbmUuZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAARYUBKljhZKXimKwzvkeTi0OqUHYqL16HnMegBQ
Enz3QVpWNhKYH4Uf6Y+8Dbm9uzHjSHXqNDweqkFPSW3kZR17o1MwUTAdBgNVHQ4E
FgQUVO/nrFKHvRYksDENAn2oNLFN6vQwHwYDVR0jBBgwFoAUVO/nrFKHvRYksDEN
An2oNLFN6vQwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA6cnp
ZvpB5PWWFqlbtHlTeUNh/akpIiYmMtRU60hnuKICIE+AxF0bTOOUDl3SCDK2N8QA
igkGyxDY3TbdR8WNi9Q7
-----END CERTIFICATE-----
`,
  `-----BEGIN CERTIFICATE-----
MIIBijCCATGgAwIBAgIUXY/uMknCm3d3/0Ln8BIV7QkwCeAwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPdHdvLmV4YW1wbGUuY29tMCAXDTI2MTEyMzEzNTE0MloYDzIx
MjYxMDMwMTM1MTQyWjAaMRgwFgYDVQQDDA90d28uZXhhbXBsZS5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAARnS5D6fAW5N/1+qhxNVS94OR2VpTG10oo7FLao
HeYmshqESgsAa4GiUitojKmw3CYW2oSOYQ2t8pFExxNjKnnlo1MwUTAdBgNVHQ4E
FgQUEgm7B9ocZHpoUS+W+MDRgwYTOtswHwYDVR0jBBgwFoAUEgm7B9ocZHpoUS+W
+MDRgwYTOtswDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiA6uo1Z
DGDwInF9Zp5ocVKYaF+Sj3e5BoTsY3sNFB3YiQIgGtU/kiQ9Wj8jkkPqJiF5U+DD
kTZ0pQvJ/UeFXQzp83A=
-----END CERTIFICATE-----
`,
];

/** Values for properties that mean more than their schema says. */
export const special: Readonly<Record<string, readonly unknown[]>> = {
  pem: certificates,
  signingCert: certificates.map((pem) => Buffer.from(pem).toString("base64")),
  certs: certificates.map((pem) => [pem]),
  oidcMetadata: ["https://one.example.com", "https://two.example.com"].map((issuer) => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    jwks_uri: `${issuer}/keys`,
    id_token_signing_alg_values_supported: ["RS256"],
    claims_parameter_supported: true,
    request_parameter_supported: true,
    request_uri_parameter_supported: true,
    require_request_uri_registration: true,
  })),
  actions: ["https://one.example.com/path", "https://two.example.com/path"].map((url) => [
    { id: "ask", type: "HTTP", action: "SEND_REQUEST", allow_failure: false, params: { url, method: "GET" } },
  ]),
  nodes: ["Sample", "Another"].map((text) => [
    {
      ...{ id: "page", type: "STEP", alias: text },
      config: {
        components: [{ id: "text", category: "BLOCK", type: "RICH_TEXT", config: { content: text } }],
        next_node: "$ending",
      },
    },
  ]),
  parameters: [false, true].map((value) => ({ sample: { type: "boolean", value } })),
  overrides: [false, true].map((value) => ({ sample: { value } })),
  rules: ["sample", "another"].map((name) => [{ match: { connection: [name] } }]),
  // Of an experiment, which can go on and be paused again.
  status: ["active", "paused"],
  supportedTriggers: ["v3", "v2"].map((version) => [{ id: "post-login", version }]),
  dependencies: ["4.17.21", "4.17.20"].map((version) => [{ name: "lodash", version }]),
  runtime: ["node22", "node18"],
  users: [[{ email: "one@example.com" }], [{ email: "two@example.com" }]],
  signatureMethod: ["RSA-SHA1", "HMAC-SHA1"],
  // Users of every directory are told apart by `sub`.
  useridAttribute: ["sub", "oid"],
  // As a database without rules of its own takes them.
  password: ["Sample-password-1", "Another-password-2"],
  // What the situations of roles have.
  resourceServerIdentifier: apis,
  permissionName: ["sample", "another"],
  permissions: ["sample", "another"].map((permissionName) => [{ resourceServerIdentifier: apis[0], permissionName }]),
  connections: connectionIds.map((connectionId) => [{ connectionId, showAsButton: false }]),
  enabledConnections: connectionIds.map((connectionId) => [{ connectionId }]),
  // Sinks at AWS and Azure differ in what is not made by Auth0 alone.
  sink: [
    ...["us-east-1", "eu-central-1"].map((awsRegion) => ({ awsAccountId: "123456789012", awsRegion })),
    ...["eastus", "northeurope"].map((azureRegion) => ({
      azureSubscriptionId: "01234567-89ab-4cde-8f01-23456789abcd",
      azureResourceGroup: "sample",
      azureRegion,
    })),
  ],
  contextConfiguration: [["branding.settings"], ["screen.texts"]],
  texts: ["Sample", "Another"].map((title) => ({ login: { title } })),
  screens: ["sample", "another"].map((formContentEnd) => [{ screen: "login", formContentEnd }]),
  template: [
    ...["", "<h1>Hello</h1>"].map((text) => `<html>{%- auth0:head -%}${text}{%- auth0:widget -%}</html>`),
    ...["verify_email", "welcome_email"],
  ],
  awsRegion: ["us-east-1", "eu-central-1"],
  rule: ["tenant", "authentication"].map((scope, index) => ({
    ...{ scope, match: { asns: [64_500 + index] } },
    action: index === 0 ? { block: true } : { log: true },
  })),
  configuration: [{ action: "allow" }, { action: "block", limit: 100 }, { action: "block" }],
  elements: [{ familyName: true }, { givenName: false }],
  mfaSessionInactivityTimeout: [3600, 7200],
  mfaSessionOverallTimeout: [864_000, 1_728_000],
  auth0Managed: [["auth0.low_reputation"], ["auth0.icloud_relay_proxy"]],
  consumerSelector: ["default", "third_party_clients"],
  wrappedKey: ["A", "B"].map((letter) => `${letter.repeat(86)}==`),
  // Public keys, of RSA and of EC.
  keys: [
    [{ kty: "RSA", kid: "sample", use: "sig", alg: "RS256", n: "sample", e: "AQAB" }],
    [{ kty: "EC", kid: "another", use: "sig", alg: "ES256", crv: "P-256", x: "sample", y: "another" }],
  ],
  domain: ["sample.example.com", "another.example.com"],
  domains: ["sample.example.com", "another.example.com"].map((domain) => [{ domain, status: "pending" }]),
  clients: ["sample", "another"].map((clientId, index) => [{ clientId, useForMemberAccess: index === 0 }]),
  roleId: roleIds,
  roles: roleIds.map((id) => [id]),
  groupId: groupIds,
  groups: groupIds.map((id) => [id]),
  // In order, as rules ask for it.
  min: [1, 2],
  max: [98, 99],
  minLength: [1, 2],
  maxLength: [98, 99],
  idleTokenLifetime: [1001, 1002],
  tokenLifetime: [2001, 2002],
  // Users can log in with one attribute at least.
  identifier: [{ active: true }, { active: true, defaultMethod: "password" }],
  // "three_of_four" is for a list of all four.
  characterTypes: [["number"], ["uppercase", "lowercase", "number", "special"]],
};

/** Texts of every form that some property asks for; the first two that a schema takes are its samples. */
export const texts: readonly string[] = [
  "sample",
  "another",
  "https://one.example.com/path",
  "https://two.example.com/path",
  "one@example.com",
  "two@example.com",
  "+4930111111",
  "+4930222222",
  "2031-01-31T12:00:00.000Z",
  "2032-01-31T12:00:00.000Z",
  "#0059d6",
  "#ffffff",
  "sampletext1",
  "anothertext2",
  "cd_0123456789abcdef",
  "cd_fedcba9876543210",
  "con_0123456789abcdef",
  "con_fedcba9876543210",
  "org_0123456789abcdef",
  "org_fedcba9876543210",
  "flg_sampLe",
  "flg_another",
  "var_sampLe",
  "var_another",
  "seg_sampLe",
  "seg_another",
  "exp_sampLe",
  "exp_another",
  "cgr_0123456789abcdef",
  "cgr_fedcba9876543210",
  "0123456789abcdef0123456789abcdef",
  "fedcba9876543210fedcba9876543210",
  "0123456789012345",
  "auth0|0123456789abcdef01234567",
  "US",
  "DE",
  "sample.example.com",
  "another.example.com",
  "urn:sample",
  "urn:another",
  "/sample",
  "/another",
  `${"A".repeat(86)}==`,
  `${"B".repeat(86)}==`,
  "https://one.example.com/login?organization={organization_id}",
  "https://two.example.com/login?organization={organization_id}",
  "uap_0123456789abcdef012345",
  "uap_fedcba9876543210fedcba",
  "ssp_0123456789abcdef012345",
  "ssp_fedcba9876543210fedcba",
  "est_AAAAAAAAAAAAAAAAAAAAAA",
  "est_BBBBBBBBBBBBBBBBBBBBBB",
  "evt_AAAAAAAAAAAAAAAAAAAAAA",
  "evt_BBBBBBBBBBBBBBBBBBBBBB",
  "2031-01-31T12:00:00Z",
  "2032-01-31T12:00:00Z",
  "cop_0123456789abcdef012345",
  "cop_fedcba9876543210fedcba",
  "cred_0123456789abcdef012345",
  "01234567-89ab-4cde-8f01-23456789abcd",
  "fedcba98-7654-4210-8edc-ba9876543210",
  "0123456789abcdef0123456789abcdef01234567",
  "fedcba9876543210fedcba9876543210fedcba98",
  "AC0123456789abcdef0123456789abcdef",
  "ACfedcba9876543210fedcba9876543210",
  "MG0123456789abcdef0123456789abcdef",
  "MGfedcba9876543210fedcba9876543210",
  "0123456789",
  "9876543210",
  "123456789012",
  "210987654321",
  "01234567890123",
  "98765432109876",
  "012345678901234567",
  "987654321098765432",
  "10.0.0.1",
  "10.0.0.2",
  "10.1.0.0/16",
  "10.2.0.0/16",
  "fd00::1",
  "fd00::2",
  "fd01::/64",
  "fd02::/64",
  "#0059d6",
  "#f6f6f6",
];
