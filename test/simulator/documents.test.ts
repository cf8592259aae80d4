import { type Session, startSession } from "./session";

const issuer = "https://idp.example.com";
const discovery = `${issuer}/.well-known/openid-configuration`;
const metadata = { issuer, authorization_endpoint: `${issuer}/authorize`, jwks_uri: `${issuer}/keys` };
const application = "https://app.example.com/client.json";

let session: Session;

beforeAll(async () => {
  session = await startSession({
    documents: { [discovery]: metadata, "https://idp.okta.com/.well-known/openid-configuration": metadata },
  });
});

afterAll(() => session.close());

const connection = async (strategy: string, options: object) => {
  const { body } = await session.send("POST", "/connections", { name: strategy, strategy, options });
  return body.options.oidc_metadata;
};

test("an issuer says what it was supplied with, after a reset as well", async () => {
  session.simulator.reset();
  const options = { client_id: "a", discovery_url: discovery, authorization_endpoint: null };
  expect(await connection("oidc", options)).toMatchObject(metadata);
  expect(await connection("okta", { client_id: "a", domain: "idp.okta.com" })).toMatchObject(metadata);
});

test("an application of which nothing is supplied is not made up", async () => {
  const naming = { external_client_id: application };
  expect((await session.send("POST", "/clients/cimd/preview", naming)).body).toEqual({ errors: [expect.any(String)] });
  expect((await session.send("POST", "/clients/cimd/register", naming)).status).toBe(400);
});

test("a document that breaks the rules is shown in a preview, and not registered", async () => {
  session.simulator.tenant.put("documents", application, { client_name: "App", client_uri: "https://app.example.com" });
  const naming = { external_client_id: application };
  const { body } = await session.send("POST", "/clients/cimd/preview", naming);
  expect(body.validation).toMatchObject({ valid: false, violations: ["redirect_uris is required"] });
  expect(body.validation.warnings[0]).toMatch(/^Ignoring unsupported properties: client_uri\./);
  expect((await session.send("POST", "/clients/cimd/register", naming)).status).toBe(400);
});
