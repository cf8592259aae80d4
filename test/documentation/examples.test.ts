import { readdirSync } from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { kebabCase } from "../../src/generate/names";
import * as queries from "../../src/resources/queries";
import type { JsonObject, Simulator } from "../../src/simulator";
import { project } from "../generate/compile";
import { actionsAndModules } from "../samples/actions";

/** What the compiled package gives to Pulumi's plugin: the provider of every type. */
const providers: Readonly<Record<string, pulumi.dynamic.ResourceProvider>> = jest.requireActual(
  "pulumi-dynamic-auth0/reinstall",
);
const { startSimulator } = jest.requireActual<typeof import("../../src/simulator")>("pulumi-dynamic-auth0/simulator");

const jane = "auth0|jane";
const john = "auth0|john";
const streamId = "est_AAAAAAAAAAAAAAAAAAAAAA";
const eventId = "evt_AAAAAAAAAAAAAAAAAAAAAA";
let simulator: Simulator;
let failures: string[];
let created: string[];

beforeAll(async () => {
  simulator = await startSimulator();
  Object.assign(process.env, {
    AUTH0_DOMAIN: simulator.url,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
  });
});
afterAll(() => simulator.close());

beforeEach(async () => {
  failures = [];
  created = [];
  simulator.reset();
  pulumi.runtime.setMocks({ newResource, call: ({ inputs }) => inputs }, "examples");
  furnish();
  pulumi.runtime.setAllConfig(await configuration());
});

/** Does with a resource what the engine does with a new one: the check, then the creation in the simulated tenant. */
async function newResource({ type, name, inputs }: pulumi.runtime.MockResourceArgs) {
  const provider = providers[type.split(":").at(-1)!]!;
  const plain = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, unwrapped(value)]));
  try {
    await provider.configure?.({ config: { get: () => undefined } as unknown as pulumi.dynamic.Config });
    const checked = await provider.check?.({}, plain);
    if (checked?.failures?.length) throw new Error(JSON.stringify(checked.failures));
    const { id, outs } = await provider.create(plain);
    created.push(type);
    return { id, state: outs };
  } catch (error) {
    failures.push(`${name}: ${(error as Error).message}`);
    return { id: name, state: inputs };
  }
}

const unwrapped = (value: unknown): unknown =>
  pulumi.runtime.isRpcSecret(value) ? pulumi.runtime.unwrapRpcSecret(value) : value;

const put = (collection: string, id: string, object: JsonObject): JsonObject =>
  simulator.tenant.put(collection, id, object);

/** What the examples find in the tenant: objects that they ask for, and none that they create. */
function furnish(): void {
  actionsAndModules({ simulator });
  put("users", jane, {
    user_id: jane,
    email: "jane@example.com",
    last_login: "2027-01-01T00:00:00.000Z",
    identities: [identity("auth0", "jane", "people")],
  });
  put("users", john, { user_id: john, email: "john@example.com", identities: [identity("auth0", "john", "people")] });
  const google = "104321987654321098765";
  put("users", `google-oauth2|${google}`, {
    user_id: `google-oauth2|${google}`,
    identities: [identity("google-oauth2", google, "google-oauth2")],
  });
  put("connections", "con_people", { id: "con_people", name: "people", strategy: "auth0", options: {} });
  const assistant = "https://assistant.example.com/client.json";
  put("documents", assistant, { client_name: "Assistant", redirect_uris: ["https://assistant.example.com/callback"] });
  put("client-grants", "cgr_1", { id: "cgr_1", client_id: "app", audience: "https://api", scope: ["read:orders"] });
  for (const [index, name] of ["Engineering", "Left behind", "Customer care", "Night shift"].entries())
    put("groups", `grp_111111111111111${index + 1}`, {
      id: `grp_111111111111111${index + 1}`,
      name,
      connection_id: "con_people",
    });
  put("organization-templates", "template_1", { id: "template_1", name: "Customers", allowed_strategies: ["okta"] });
  const configuration = { webhook_endpoint: "https://example.com", webhook_authorization: { method: "bearer" } };
  put("event-streams", streamId, { id: streamId, name: "Customers", destination: { type: "webhook", configuration } });
  put("event-deliveries", eventId, {
    ...{ id: eventId, event_stream_id: streamId, event_type: "user.created", status: "failed", attempts: [] },
    event: { id: eventId, time: "2027-01-31T13:00:00.000Z" },
  });
  put("flows", "af_1", { id: "af_1", name: "Points", actions: [] });
  put("flow-executions", "ex_1", { id: "ex_1", flow_id: "af_1", trace_id: "trace", status: "FINISHED" });
  put("feature-flags", "flg_1", { id: "flg_1", name: "Log-in", parameters: {}, status: "draft", type: "self" });
  put("experiments", "exp_1", { id: "exp_1", name: "Log-ins", feature_flag_id: "flg_1", status: "draft" });
  put("jobs", "job_1", { id: "job_1", type: "users_import", status: "completed", errors: [] });
  put("logs", "log_1", { log_id: "log_1", type: "s", user_id: jane, date: "2027-01-01T00:00:00.000Z" });
  put("settings", "/keys/signing", { keys: [{ kid: "key_1", cert: "cert", current: true }] });
  const twilio = { from: "+15005550006", sid: "AC1", auth_token: "x", messaging_service_sid: null };
  put("settings", "/guardian/factors/phone/providers/twilio", twilio);
}

const identity = (provider: string, id: string, connection: string): JsonObject => ({
  provider,
  user_id: id,
  connection,
  isSocial: provider !== "auth0",
});

/** What the examples for queries find as well, since other examples create it. */
function furnishForQueries(): void {
  put("clients", "shop", { client_id: "shop", name: "Shop", app_type: "spa", is_first_party: true, callbacks: [] });
  put("connections", "con_1", { id: "con_1", name: "customers", strategy: "auth0", options: {} });
  put("organizations", "org_acme", { id: "org_acme", name: "acme-2" });
  put("roles", "rol_admin", { id: "rol_admin", name: "Administrator" });
  put("resource-servers", "api_1", { id: "api_1", identifier: "https://orders.example.com", scopes: [] });
  simulator.tenant.patch("settings", "/tenants/settings", { session_lifetime: 24 });
  put("settings", "/emails/provider", { name: "smtp", enabled: true, credentials: {} });
  const texts = { enrollment_message: "{{code}}", verification_message: "{{code}}" };
  put("settings", "/guardian/factors/sms/templates", texts);
  put("settings", "/email-templates/verify_email", { template: "verify_email", subject: "Welcome", enabled: true });
  const login = { custom_domain_id: "cd_1111111111111111", domain: "accounts.example.com", status: "ready" };
  put("custom-domains", login.custom_domain_id, { ...login, primary: true, type: "auth0_managed_certs" });
  put("settings", "/branding", { logo_url: "https://www.example.com/logo.png" });
  put("settings", "/prompts/login/custom-text/en", { texts: { login: { title: "Welcome" } } });
  put("settings", "/branding/templates/universal-login", { body: "<html></html>" });
  put("network-acls", "acl_1", { id: "acl_1", description: "Office", active: true, priority: 1, rule: {} });
  put("rate-limit-policies", "rlp_1", { id: "rlp_1", consumer: "client", configuration: { action: "allow" } });
  put("verifiable-credential-templates", "vct_1", { id: "vct_1", name: "Age", type: "mdl" });
  const kid = "01234567-89ab-4cde-8f01-23456789abcd";
  put("encryption-keys", kid, { kid, type: "customer-provided-root-key", state: "active" });
  put("settings", "/keys/custom-signing", { keys: [{ kty: "RSA", kid: "own" }] });
  put("action-executions", "execution_1", {
    id: "execution_1",
    trigger_id: "post-login",
    status: "final",
    results: [],
  });
  furnishOrganization();
  furnishAccess();
  furnishConnections();
  furnishSelfService();
  put("rules-configs", "CRM_KEY", { key: "CRM_KEY", value: "secret" });
  const sink = { datadogApiKey: "secret", datadogRegion: "eu" };
  put("log-streams", "lst_1", { id: "lst_1", name: "Failed logins", type: "datadog", status: "active", sink });
  furnishFlows();
}

/** What Jane may do, by a role and by a group; and the key of the shop. */
function furnishAccess(): void {
  put("roles", "rol_agents", { id: "rol_agents", name: "Agents" });
  put("user-roles", "link_1", { id: "link_1", role_id: "rol_agents", user_id: jane });
  put("role-groups", "link_2", { id: "link_2", role_id: "rol_agents", group_id: "grp_1111111111111111" });
  put("group-members", "link_3", {
    id: "link_3",
    group_id: "grp_1111111111111111",
    member_id: jane,
    member_type: "user",
  });
  const key = { credential_type: "public_key", kid: "key-of-the-shop", expires_at: "2036-01-01T00:00:00.000Z" };
  put("client-credentials", "cred_1", { id: "cred_1", client_id: "shop", ...key });
}

/** Texts of the profile of customers, unless an example has made one. */
function furnishSelfService(): void {
  const [found = { id: "ssp_1", name: "Customers" }] = simulator.tenant.all("self-service-profiles");
  const { id } = put("self-service-profiles", String(found["id"]), { ...found });
  put("settings", `/self-service-profiles/${id}/custom-text/en/get-started`, { text: { introduction: "Welcome" } });
}

/** Connections of companies, with what comes into them by itself. */
function furnishConnections(): void {
  const connection = (id: string, strategy: string, options: JsonObject = {}) =>
    put("connections", id, { id, name: id, strategy, options, enabled_clients: ["shop"] });
  connection("con_employees", "google-apps");
  connection("con_staff", "okta", { token_endpoint_auth_method: "private_key_jwt" });
  connection("con_directory", "ad");
  const told = { connection_name: "one", mapping: [], created_at: "2027-01-01T00:00:00.000Z" };
  put("directory-provisionings", "con_employees", {
    ...{ connection_id: "con_employees", strategy: "google-apps", ...told, updated_at: told.created_at },
    ...{ synchronize_automatically: true, synchronize_groups: "all", last_synchronization_status: "completed" },
  });
  put("synchronized-groups", "con_employees", { groups: [{ id: "00haapch1k7ivux" }] });
  put("scim-configurations", "con_staff", {
    ...{ connection_id: "con_staff", tenant_name: "examples", strategy: "okta", ...told },
    ...{ updated_on: told.created_at, user_id_attribute: "externalId" },
  });
  put("scim-tokens", "tok_1", { token_id: "tok_1", connection_id: "con_staff", scopes: [], ...told });
}

function furnishFlows(): void {
  put("feature-flag-variations", "var_1", { id: "var_1", name: "New", feature_flag_id: "flg_1", overrides: {} });
  put("forms", "ap_1", { id: "ap_1", name: "Profile" });
  put("flow-vault-connections", "ac_1", { id: "ac_1", name: "Loyalty", app_id: "HTTP", ready: true, fingerprint: "1" });
}

function furnishOrganization(): void {
  const organization_id = "org_1";
  put("organizations", organization_id, { id: organization_id, name: "acme" });
  put("organization-client-grants", "link_1", { id: "link_1", organization_id, grant_id: "cgr_1" });
  put("organization-connections", "org_1::con_people", {
    id: "org_1::con_people",
    organization_id,
    connection_id: "con_people",
    is_enabled: true,
  });
  put("organization-discovery-domains", "ord_1", {
    id: "ord_1",
    organization_id,
    domain: "acme.com",
    status: "pending",
  });
  const invitee = { email: "jane@acme.com" };
  put("organization-clients", "link_2", {
    id: "link_2",
    organization_id,
    client_id: "shop",
    use_for_member_access: true,
  });
  put("organization-template-assignments", organization_id, {
    id: organization_id,
    organization_id,
    template_id: "template_1",
  });
  put("organization-group-roles", "link_4", {
    id: "link_4",
    organization_id,
    group_id: "grp_1111111111111111",
    role_id: "rol_agents",
  });
  put("organization-invitations", "uinv_1", { id: "uinv_1", organization_id, invitee });
}

async function configuration(): Promise<Record<string, string>> {
  const enrollment = String(simulator.tenant.enroll(jane)["id"]);
  const values = {
    acmeId: "org_acme",
    actionId: "sample",
    adminId: "rol_admin",
    datadogApiKey: "secret",
    captchaSecret: "secret",
    ...{ duoKey: "secret", twilioToken: "secret", appleCertificate: "AAAA", googleKey: "secret", googleAccount: "{}" },
    ...{ awsKey: "secret", proxyKey: "QUFBQQ==", leakedKeyId: "key_1", signingKeyId: "key_1" },
    ...{ networkAclId: "acl_1", rateLimitPolicyId: "rlp_1", verifiableCredentialTemplateId: "vct_1" },
    encryptionKeyId: "01234567-89ab-4cde-8f01-23456789abcd",
    clientSecret: "secret",
    crmKey: "secret",
    customersId: "con_1",
    devicePublicKey: "AAAA",
    directoryId: "con_directory",
    employeesId: "con_employees",
    engineeringId: "grp_1111111111111111",
    enrollmentId: enrollment,
    eventId,
    eventStreamId: streamId,
    eventsToken: "secret",
    executedFlowId: "af_1",
    executionId: "ex_1",
    experimentId: "exp_1",
    featureFlagId: "flg_1",
    flowId: "af_1",
    formId: "ap_1",
    billingKey: "secret",
    actionExecutionId: "execution_1",
    grantId: "cgr_1",
    janesId: jane,
    johnsId: john,
    janesPassword: "correct horse 1 B",
    janesToken: await accessToken(),
    jobId: "job_1",
    leakedTokenId: "jti_1",
    leftBehindGroupId: "grp_1111111111111112",
    logId: "log_1",
    logStreamId: "lst_1",
    moduleId: "sample",
    moduleVersionId: "sample version",
    ordersGrantId: "cgr_1",
    organizationId: "org_1",
    lostEnrollmentId: enrollment,
    loyaltyToken: "secret",
    shopClientId: "shop",
    shopCredentialId: "cred_1",
    shopId: "shop",
    smtpPassword: "secret",
    staffId: "con_staff",
    supportRoleId: "rol_agents",
    templateId: "template_1",
    twilioAccount: "AC1",
    twilioToken: "secret",
    variationId: "var_1",
    vaultConnectionId: "ac_1",
    versionId: "sample version",
  };
  const own = Object.entries(values).map(([key, value]) => [`examples:${key}`, value]);
  const { url, clientId, clientSecret } = simulator;
  const login = { "auth0:domain": url, "auth0:clientId": clientId, "auth0:clientSecret": clientSecret };
  return { ...Object.fromEntries(own), ...login };
}

async function accessToken(): Promise<string> {
  const { url, clientId, clientSecret } = simulator;
  const body = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const answer = await fetch(`${url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, audience: `${url}/api/v2/` }),
  });
  return String(((await answer.json()) as JsonObject)["access_token"]);
}

const folder = (kind: string): string => path.join(project, "examples", kind);

/** Runs a program to its end; answers what it exports. */
async function run(kind: string, file: string): Promise<unknown[]> {
  let exported: Record<string, unknown> = {};
  jest.isolateModules(() => {
    jest.doMock("@pulumi/pulumi", () => pulumi);
    exported = jest.requireActual(path.join(folder(kind), file));
  });
  const values = await Promise.all(Object.values(exported));
  await pulumi.runtime.disconnect();
  return values;
}

it.each(readdirSync(folder("resources")))("examples/resources/%s creates what it declares", async (file) => {
  await run("resources", file);
  expect(failures).toEqual([]);
  expect(created.length).toBeGreaterThan(0);
});

/** The example of the resource that a query is derived from. */
function exampleAskedFor(file: string): string | undefined {
  const { of } = Object.values(queries).find(({ name }) => `${kebabCase(name)}.ts` === file)!;
  return of && `${kebabCase(of)}.ts`;
}

it.each(readdirSync(folder("queries")))("examples/queries/%s gets an answer", async (file) => {
  const resource = exampleAskedFor(file);
  if (resource) await run("resources", resource);
  furnishForQueries();
  const values = await run("queries", file);
  expect(values.length).toBeGreaterThan(0);
  expect(values).not.toContain(undefined);
});
