import { createPublicKey } from "node:crypto";
import type { Api, Request, Values, Wire } from "../../../src/definition";
import { check, update } from "../../../src/engine";
import { client } from "../../../src/resources/clients/client";

/** The example of RFC 7638, section 3.1, and the thumbprint that it states. */
const rfc7638 = {
  kty: "RSA",
  n: "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
  e: "AQAB",
};
const thumbprint = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";

const first = {
  credentialType: "public_key",
  name: "first",
  pem: String(createPublicKey({ key: rfc7638, format: "jwk" }).export({ type: "spki", format: "pem" })),
};
const second = { credentialType: "public_key", name: "second", pem: "second key", kid: "second-key-id" };
const storedFirst = { id: "cred_1", credential_type: "public_key", name: "first", alg: "RS256", kid: thumbprint };
const storedSecond = { ...storedFirst, id: "cred_2", name: "second", kid: "second-key-id" };
const withKeys = (...credentials: Values[]) => ({
  name: "a",
  clientAuthenticationMethods: { privateKeyJwt: { credentials } },
});
const signed = (...credentials: Values[]) => ({ name: "a", signedRequestObject: { required: true, credentials } });

/** Updates a client that has these credentials, and tells the requests that it took besides the read of the client. */
const updated = (olds: Values, news: Values, ...stored: Wire[]) => updatedWhereIs({}, olds, news, ...stored);

/** The same where the client has something besides its name. */
async function updatedWhereIs(live: Wire, olds: Values, news: Values, ...stored: Wire[]) {
  const requests: [string, string, unknown][] = [];
  const request = async ({ method, path, body }: Request): Promise<unknown> => {
    if (method === "GET" && path === "/clients/c1") return { client_id: "c1", name: "a", ...live };
    requests.push([method, path, body]);
    if (method === "GET") return stored;
    return method === "POST" ? { id: "cred_new" } : { client_id: "c1", name: "a" };
  };
  const tenant: Api & { domain: string } = { clientId: undefined, domain: "acme.eu.auth0.com", request };
  await update(client, "c1", olds, news, tenant);
  return requests;
}

const list = ["GET", "/clients/c1/credentials", undefined];
const attach = (...ids: string[]) => [
  "PATCH",
  "/clients/c1",
  { client_authentication_methods: { private_key_jwt: { credentials: ids.map((id) => ({ id })) } } },
];

test("a new credential is created, the old one deleted once it is detached", async () => {
  expect(await updated(withKeys(first), withKeys(second), storedFirst)).toEqual([
    list,
    [
      "POST",
      "/clients/c1/credentials",
      { credential_type: "public_key", name: "second", pem: "second key", kid: "second-key-id" },
    ],
    attach("cred_new"),
    ["DELETE", "/clients/c1/credentials/cred_1", undefined],
  ]);
});

test("an unchanged credential keeps its id, in whatever order Auth0 lists it", async () => {
  expect(await updated(withKeys(first), withKeys(second, first), storedSecond, storedFirst)).toEqual([
    list,
    attach("cred_2", "cred_1"),
  ]);
});

test("an update that failed halfway is completed without a second copy", async () => {
  expect(await updated(withKeys(first), withKeys(second), storedFirst, storedSecond)).toEqual([
    list,
    attach("cred_2"),
    ["DELETE", "/clients/c1/credentials/cred_1", undefined],
  ]);
});

test("a new expiry changes the credential in place", async () => {
  const expiresAt = "2030-01-01T00:00:00.000Z";
  expect(await updated(withKeys(first), withKeys({ ...first, expiresAt }), storedFirst)).toEqual([
    list,
    ["PATCH", "/clients/c1/credentials/cred_1", { expires_at: expiresAt }],
    attach("cred_1"),
  ]);
});

test("a credential that somebody else has replaced is created again, as it is declared", async () => {
  const access = (address: string) => ({
    name: "a",
    tokenVaultPrivilegedAccess: { credentials: [first], ipAllowlist: [address] },
  });
  const theirs = { ...storedSecond, id: "cred_theirs" };
  const live = { token_vault_privileged_access: { credentials: [{ id: theirs.id }], ip_allowlist: ["10.0.0.9"] } };
  expect(await updatedWhereIs(live, access("10.0.0.1"), access("10.0.0.2"), theirs)).toEqual([
    list,
    ["POST", "/clients/c1/credentials", { credential_type: "public_key", name: "first", pem: first.pem }],
    [
      "PATCH",
      "/clients/c1",
      { token_vault_privileged_access: { credentials: [{ id: "cred_new" }], ip_allowlist: ["10.0.0.2"] } },
    ],
  ]);
});

test("a credential named by its id is attached, and not deleted when it is let go", async () => {
  expect(await updated(withKeys({ id: "cred_2" }), withKeys(first), storedFirst, storedSecond)).toEqual([
    list,
    attach("cred_1"),
  ]);
  expect(await updated(withKeys(first), withKeys(first, { id: "cred_2" }), storedFirst, storedSecond)).toEqual([
    list,
    attach("cred_1", "cred_2"),
  ]);
});

test("credentials that the program never declared are left alone", async () => {
  const foreign = { ...storedSecond, kid: "someone-elses-key" };
  expect(await updated(withKeys(first), { name: "a" }, storedFirst, foreign)).toEqual([
    list,
    ["PATCH", "/clients/c1", { client_authentication_methods: null }],
    ["DELETE", "/clients/c1/credentials/cred_1", undefined],
  ]);
});

test("a key that is still declared elsewhere is not deleted", async () => {
  const both = { ...withKeys(first), ...signed(first) };
  expect(await updated(both, signed(first), storedFirst)).toEqual([
    list,
    ["PATCH", "/clients/c1", { client_authentication_methods: null }],
  ]);
});

test("signed requests are changed without their credentials", async () => {
  const news = { name: "a", signedRequestObject: { required: false, credentials: [first] } };
  expect(await updated(signed(first), news, storedFirst)).toEqual([
    ["PATCH", "/clients/c1", { signed_request_object: { required: false } }],
  ]);
});

test("an update about other things asks for no credentials", async () => {
  expect(await updated(withKeys(first), { ...withKeys(first), description: "b" }, storedFirst)).toEqual([
    ["PATCH", "/clients/c1", { description: "b" }],
  ]);
});

const key = (name: string): Values => ({
  credentialType: "public_key",
  name,
  pem: `${name} key`,
  kid: `kid-of-${name}-key`,
});
const stored = (name: string): Wire => ({ ...storedFirst, id: `cred_${name}`, name, kid: `kid-of-${name}-key` });
const created = (name: string, as = name) => [
  "POST",
  "/clients/c1/credentials",
  { credential_type: "public_key", name: as, pem: `${name} key`, kid: `kid-of-${name}-key` },
];
const removed = (name: string) => ["DELETE", `/clients/c1/credentials/cred_${name}`, undefined];

test("where a client has as many as it can have, an old one goes before each new one, and one is always attached", async () => {
  const others = signed(key("c"), key("d"));
  const olds = { ...withKeys(key("a"), key("b")), ...others };
  const news = { ...withKeys(key("e"), key("f")), ...others };
  const requests = await updated(olds, news, ...["a", "b", "c", "d"].map(stored));
  const rotation = [attach("cred_b"), removed("a"), created("e"), attach("cred_new"), removed("b"), created("f")];
  expect(requests).toEqual([list, ...rotation, attach("cred_new", "cred_new")]);
});

test("a key that gets another name goes before it comes again", async () => {
  const renamed = { ...key("a"), name: "z" };
  const requests = await updated(withKeys(key("a"), key("b")), withKeys(renamed, key("b")), stored("a"), stored("b"));
  const renaming = [attach("cred_b"), removed("a"), created("a", "z")];
  expect(requests).toEqual([list, ...renaming, attach("cred_new", "cred_b")]);
});

const failuresOf = (inputs: Values) => check(client, inputs).map(({ property, reason }) => `${property} ${reason}`);

test("more credentials than there can be, and a key that is declared twice, are mistakes", () => {
  const three = withKeys(key("a"), key("b"), key("c"));
  expect(failuresOf(three)).toEqual([expect.stringContaining("at most 2 items")]);
  const vault = { tokenVaultPrivilegedAccess: { credentials: [key("e")] } };
  const five = { ...withKeys(key("a"), key("b")), ...signed(key("c"), key("d")), ...vault };
  expect(failuresOf(five)).toEqual([expect.stringContaining("at most 4 credentials")]);
  expect(failuresOf(withKeys(key("a"), { ...key("a"), name: "again" }))).toEqual([
    expect.stringContaining("the same key in two credentials"),
  ]);
  expect(failuresOf({ ...withKeys(key("a"), key("b")), ...signed(key("a"), key("d")) })).toEqual([]);
});
