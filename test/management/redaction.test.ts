import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { type Configuration, redact, secretsIn } from "../../src/management";
import { failureOf, fakeClock, type Seen, TenantServer } from "./tenant-server";

const pem = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ format: "pem", type: "pkcs8" })
  .toString();

let tenant: TenantServer;
beforeEach(async () => {
  tenant = await TenantServer.start();
});
afterEach(() => tenant.close());

/** Everything that was sent, as an answer of the given type with the given status. */
const echo = (status: number, type: string) => (seen: Seen) => {
  const everything = JSON.stringify({ headers: seen.headers, body: seen.body, query: seen.query });
  const text = JSON.stringify({ statusCode: status, error: "E", message: everything, errorCode: everything });
  return { status, headers: { "content-type": type }, body: type.includes("json") ? text : `Seen: ${everything}` };
};

const logins: [string, Partial<Configuration>, string[]][] = [
  [
    "a secret",
    { clientId: "c", clientSecret: "canary/+secret" },
    ["canary/+secret", encodeURIComponent("canary/+secret")],
  ],
  ["a key", { clientId: "c", clientAssertionPrivateKey: pem }, pem.split("\n").filter((line) => line.length > 16)],
  ["a token", { apiToken: "canary-token" }, ["canary-token"]],
];

describe.each(logins)("no message shows %s", (_, configuration, canaries) => {
  test.each([
    ["the API", 400, "application/json"],
    ["the API in HTML", 200, "text/html"],
    ["the API in broken JSON", 200, "application/problem+json"],
    ["the API in text", 500, "text/plain"],
  ])("when %s echoes it", async (_, status, type) => {
    tenant.login = () => ({ body: { access_token: "issued-canary", expires_in: 100 } });
    tenant.api = (seen) => {
      const reply = echo(status, type)(seen);
      return {
        ...reply,
        body: type.includes("problem") ? `${configuration.clientSecret} ${seen.headers.authorization} {` : reply.body,
      };
    };
    const management = tenant.connect(configuration, { clock: fakeClock() });
    const body = { client_secret: "body-canary", nested: [{ password: "pass-canary" }], name: "shown" };
    const request = { method: "POST", path: "/clients", body, query: { token: "query-canary" } } as const;
    const text = inspect([await failureOf(management.request(request)), management], { depth: 9, showHidden: true });
    for (const canary of [...canaries, "issued-canary", "body-canary", "pass-canary", "query-canary"]) {
      expect(text).not.toContain(canary);
    }
    expect(text).toContain("[secret]");
  });

  test.each([400, 401, 403])("when the token endpoint echoes it with %i", async (status) => {
    if (configuration.apiToken) return;
    let assertion = "";
    tenant.login = (seen) => {
      assertion = JSON.parse(seen.body).client_assertion ?? "";
      return { status, body: { error: "invalid_request", error_description: `got ${seen.body}` } };
    };
    const request = { method: "GET", path: "/clients" } as const;
    const text = inspect(await failureOf(tenant.connect(configuration).request(request)));
    for (const canary of canaries) expect(text).not.toContain(canary);
    if (assertion) expect(text).not.toContain(assertion.split(".")[2]);
    expect(text).toContain("[secret]");
  });
});

test.each([
  ["plain s3cret text", ["s3cret"], "plain [secret] text"],
  ["s3cret s3cret-longer", ["s3cret", "s3cret-longer"], "[secret] [secret]"],
  ['"a\\"b"', ['a"b'], '"[secret]"'],
  ["a [b.c] d", ["[b.c]"], "a [secret] d"],
  ["act", ["t"], "ac[secret]"],
  ["nothing", ["", undefined], "nothing"],
  ["Bearer abcdefghijklmnopqrstuvwxyz", [], "Bearer [secret]"],
  ["Bearer authentication is used", [], "Bearer authentication is used"],
  ["x eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln y", [], "x [secret] y"],
  ["-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----!", [], "[secret]!"],
  ["-----BEGIN PRIVATE KEY-----\nabc", [], "[secret]"],
])("redact %j", (text, secrets, expected) => {
  expect(redact(text, secrets)).toBe(expected);
});

test("very many secrets are all redacted, more than are kept in memory in all their spellings", () => {
  const secrets = Array.from({ length: 4_000 }, (_, number) => `${number}/${"canary ".repeat(200)}${number}`);
  const some = [0, 1, 1_999, 3_999].map((number) => secrets[number]!);
  const texts = some.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify({ secret })]);
  for (const all of [secrets, secrets.toReversed()])
    for (const text of texts) expect(redact(`a ${text} b`, all)).toMatch(/^a (\{"secret":")?\[secret\]("\})? b$/);
  expect(redact(texts[0]!, [secrets[1]])).toBe(texts[0]);
});

test("secrets in a body are the texts under names of secrets", () => {
  const body = {
    name: "n",
    password: "pw1",
    password_policy: "good",
    token_endpoint_auth_method: "none",
    options: { client_secret: "pw2", twilio_token: "pw3", list: [{ api_key: "pw4" }, null] },
    credentials: { accessKeyId: "id", secretAccessKey: "pw5" },
  };
  expect(secretsIn(body)).toEqual(["pw1", "pw2", "pw3", "pw4", "pw5"]);
  expect(secretsIn("text")).toEqual([]);
});
