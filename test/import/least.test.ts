import type { Definition, Values, Wire } from "../../src/definition";
import { fromWire } from "../../src/engine";
import { declare } from "../../src/import/declare";
import * as resources from "../../src/resources";
import { special } from "../definitions/sample-texts";
import { ExportedTenant } from "./exported-tenant";

let tenant: ExportedTenant;

beforeAll(async () => {
  tenant = await ExportedTenant.start();
});

afterAll(() => tenant.close());

const host = "https://idp.example.com";
const signingCert = special["signingCert"]![0];
const endpoints = { issuer: `${host}/`, authorization_endpoint: `${host}/authorize`, jwks_uri: `${host}/jwks` };
const directory = { client_id: "a", domain: "a.example.com", tenant_domain: "a.example.com" };

/** The least that a connection of a strategy is made of. */
const strategies: Record<string, Values> = {
  ad: {},
  adfs: { adfs_server: host },
  apple: { client_id: "a" },
  auth0: {},
  facebook: { client_id: "a" },
  github: { client_id: "a" },
  "google-apps": directory,
  "google-oauth2": { client_id: "a" },
  line: { client_id: "0123456789" },
  oauth2: { client_id: "a", authorizationURL: host, tokenURL: host, scripts: { fetchUserProfile: "x" } },
  oidc: { client_id: "a", type: "back_channel", ...endpoints },
  okta: { client_id: "a", domain: "a.okta.com" },
  samlp: { signInEndpoint: host, signingCert },
  sms: { from: "+15005550006", twilio_sid: `AC${"0".repeat(32)}`, template: "x", syntax: "md_with_macros" },
  twitter: { client_id: "a" },
  waad: { ...directory, identity_api: "azure-active-directory-v1.0" },
};

/** What Auth0 works out of other options, and a person could have set as well. */
const workedOut: Record<string, readonly string[]> = { line: ["scope"] };

/** What a program would declare of an object that was just made. */
async function declared(definition: Definition, where: string, body: Values): Promise<Values> {
  const made = await tenant.given(where, body);
  const path = `${where}/${made["client_id"] ?? made["id"]}`;
  const { inputs } = declare(definition, (await tenant.readable.request({ method: "GET", path })) as Wire)!;
  return inputs;
}

test.each(Object.entries(strategies))(
  "of a connection %s nothing is declared but what was set",
  async (strategy, options) => {
    const body = { name: `the-${strategy}`, strategy, ...(Object.keys(options).length > 0 && { options }) };
    const inputs = await declared(resources.connection, "/connections", body);
    for (const name of workedOut[strategy] ?? []) delete (inputs["options"] as Values)[name];
    expect(inputs).toEqual(fromWire(resources.connection.inputs, body));
  },
);

test("of the newer password rules, which every new database has, those that somebody chose are declared", async () => {
  const body = (name: string, password_options: Wire) => ({ name, strategy: "auth0", options: { password_options } });
  const chosen = body("chosen", { history: { active: true } });
  expect(await declared(resources.connection, "/connections", chosen)).toEqual(
    fromWire(resources.connection.inputs, chosen),
  );
  expect(await declared(resources.connection, "/connections", body("usual", {}))).toEqual({
    name: "usual",
    strategy: "auth0",
  });
});

test.each([
  ...[undefined, "native", "spa", "regular_web", "non_interactive"].map(
    (app_type) => [resources.client, "/clients", { name: "app", app_type }] as const,
  ),
  [resources.resourceServer, "/resource-servers", { identifier: "urn:api" }] as const,
  [resources.rule, "/rules", { name: "rule", script: "function (user, context, callback) {}", order: 3 }] as const,
])("of an object nothing is declared but what was set: %#", async (definition, where, body) => {
  const given = JSON.parse(JSON.stringify(body)) as Wire;
  expect(await declared(definition, where, given)).toEqual(fromWire(definition.inputs, given));
});
