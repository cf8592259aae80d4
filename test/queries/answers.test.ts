import type { Values } from "../../src/definition";
import { failLogin, logIn } from "../../src/simulator/tenant/logins";
import { Between, strangers } from "../definitions/between";
import { actionsAndModules } from "../samples/actions";
import { aGroup } from "../samples/prerequisites";
import { QueriedTenant, type QueryName, queries } from "./queried-tenant";

let tenant: QueriedTenant;
beforeAll(async () => {
  tenant = await QueriedTenant.start();
  fill();
});
afterAll(() => tenant.close());

const userId = "auth0|jane";
const care = "grp_AAAAAAAAAAAAAA";

/** A tenant with one object of everything that can be asked for. */
function fill(): void {
  tenant.fill("clients", "client_id", [
    { client_id: "app", name: "App", app_type: "spa", is_first_party: true, tenant: "acme", client_secret: "hidden" },
  ]);
  tenant.fill("client-grants", "id", [
    { id: "cgr_1", client_id: "app", audience: "https://api", scope: ["read:orders"], subject_type: "client" },
  ]);
  tenant.fill("client-credentials", "id", [
    {
      id: "cred_1",
      client_id: "app",
      name: "key",
      credential_type: "public_key",
      kid: "k",
      alg: "RS256",
      pem: "-----",
    },
    { id: "cred_2", client_id: "another", credential_type: "x509_cert", pem: "-----" },
  ]);
  tenant.fill("custom-domains", "custom_domain_id", [
    {
      ...{ custom_domain_id: "cd_1111111111111111", domain: "login.example.com", primary: true },
      ...{ status: "ready", type: "auth0_managed_certs" },
    },
  ]);
  tenant.fill("roles", "id", [
    { id: "rol_1", name: "Support" },
    { id: "rol_2", name: "Shift" },
  ]);
  tenant.fill("organization-members", "id", [{ id: `org_1 ${userId}`, organization_id: "org_1", user_id: userId }]);
  tenant.fill("organization-client-grants", "id", [{ id: "1", organization_id: "org_1", grant_id: "cgr_1" }]);
  tenant.fill("groups", "id", [aGroup(care, "Care"), aGroup("grp_BBBBBBBBBBBBBB", "Night")]);
  const created_at = "2027-01-01T00:00:00.000Z";
  tenant.fill("group-members", "id", [
    { id: "1", group_id: care, member_id: userId, member_type: "user", type: "connection", created_at },
  ]);
  tenant.fill("role-groups", "id", [
    { id: "1", group_id: care, role_id: "rol_1" },
    { id: "2", group_id: care, role_id: "rol_2" },
  ]);
  tenant.fill("role-permissions", "id", [
    { id: "1", role_id: "rol_2", resource_server_identifier: "https://api", permission_name: "read:orders" },
  ]);
  tenant.fill("flows", "id", [{ id: "af_1", name: "Welcome", created_at, updated_at: created_at }]);
  tenant.fill("flow-executions", "id", [
    {
      ...{ id: "ex_1", flow_id: "af_1", trace_id: "trace_1", status: "FINISHED" },
      ...{ created_at, updated_at: created_at },
    },
  ]);
  tenant.fill("experiments", "id", [
    { id: "exp_1", name: "Log-ins", status: "draft", allocation_strategy: "percentage", allocations: [] },
  ]);
  const destination = { type: "action", configuration: { action_id: "act_1" } };
  tenant.fill("event-streams", "id", [{ id: streamId, name: "Changes", status: "enabled", destination }]);
  const missed = { event_stream_id: streamId, event_type: "user.created", status: "failed", attempts: [] };
  tenant.fill("event-deliveries", "id", [{ id: eventId, ...missed, event: { id: eventId, time: created_at } }]);
  const happened = { type: "user.created", event: { id: eventId, type: "user.created", time: created_at } };
  tenant.fill("events", "offset", [{ offset: "1", ...happened }]);
  tenant.fill("token-exchange-profiles", "id", [
    { id: "tep_1", name: "Acme", type: "custom_authentication", subject_token_type: "urn:acme:a", action_id: "act_1" },
    {
      id: "tep_2",
      name: "Globex",
      type: "custom_authentication",
      subject_token_type: "urn:acme:b",
      action_id: "act_1",
    },
  ]);
  const document = { client_name: "App", redirect_uris: ["https://app.example.com/callback"] };
  tenant.simulator.tenant.put("documents", "https://app.example.com/client.json", document);
  tenant.fill("agents", "agent_id", [{ agent_id: "agt_1", name: "Concierge", external_agent_id: "c", metadata: {} }]);
  tenant.fill("connection-profiles", "id", [{ id: "cop_1", name: "Customers", enabled_features: ["scim"] }]);
  tenant.fill("user-attribute-profiles", "id", [{ id: "uap_1", name: "People", user_id: {}, user_attributes: {} }]);
  tenant.fill("self-service-profiles", "id", [{ id: "ssp_1", name: "Customers", user_attributes: [] }]);
  const texts = { id: "/self-service-profiles/ssp_1/custom-text/en/get-started", text: { introduction: "Hi" } };
  tenant.fill("settings", "id", [texts]);
  tenant.fill("rules-configs", "key", [{ key: "COLOR", value: "blue" }]);
  tenant.fill("user-roles", "id", [{ id: "rol_1 auth0|jane", role_id: "rol_1", user_id: userId }]);
  tenant.fill("organizations", "id", [{ id: "org_1", name: "acme" }]);
  tenant.fill("organization-member-roles", "id", [
    { id: "org_1 rol_1 auth0|jane", organization_id: "org_1", role_id: "rol_1", user_id: userId },
  ]);
  tenant.fill("organization-group-roles", "id", [
    { id: "1", organization_id: "org_1", group_id: care, role_id: "rol_1" },
    { id: "2", organization_id: "org_1", group_id: care, role_id: "rol_2" },
    { id: "3", organization_id: "org_2", group_id: care, role_id: "rol_1" },
  ]);
  const ofConnection = { connection_id: "con_1", connection_name: "users", strategy: "auth0", created_at };
  const scimMapping = [{ scim: "userName", auth0: "username" }];
  tenant.fill("scim-configurations", "connection_id", [
    {
      ...ofConnection,
      ...{ tenant_name: "acme", updated_on: created_at, user_id_attribute: "externalId" },
      mapping: scimMapping,
    },
  ]);
  tenant.fill("scim-tokens", "token_id", [
    { token_id: "tok_1", connection_id: "con_1", scopes: ["get:users"], created_at },
  ]);
  tenant.fill("directory-provisionings", "connection_id", [
    {
      ...ofConnection,
      updated_at: created_at,
      synchronize_automatically: false,
      mapping: [{ idp: "id", auth0: "id" }],
    },
  ]);
  tenant.fill("synchronized-groups", "connection_id", [
    { connection_id: "con_1", groups: [{ id: "care", name: "Care" }] },
  ]);
  const [currentKey, nextKey] = ["k1", "k2"].map((kid) => ({ kid, cert: "-----", fingerprint: "F", thumbprint: "T" }));
  tenant.fill("connection-keys", "connection_id", [
    {
      connection_id: "con_1",
      keys: [
        { ...currentKey, current: true },
        { ...nextKey, next: true },
      ],
    },
  ]);
  tenant.fill("connections", "id", [
    {
      id: "con_1",
      name: "users",
      strategy: "auth0",
      enabled_clients: ["app"],
      options: { disable_signup: true, password_policy: "good" },
    },
  ]);
  tenant.fill("resource-servers", "id", [
    { id: "api1", name: "Orders", identifier: "https://api", signing_alg: "RS256" },
  ]);
  tenant.fill("rules", "id", [
    { id: "rul_1", name: "first", script: "s", order: 1, enabled: true, stage: "login_success" },
  ]);
  tenant.fill("device-credentials", "id", [
    { id: "dcr_1", device_name: "Phone", type: "public_key", device_id: "d1", user_id: userId, value: "key" },
  ]);
  tenant.fill("blacklisted-tokens", "jti", [{ aud: "app", jti: "t1" }]);
  tenant.fill("users", "user_id", [
    {
      user_id: userId,
      email: "jane@example.com",
      created_at: "2027-01-01T00:00:00.000Z",
      identities: [
        { connection: "users", user_id: "jane", provider: "auth0", isSocial: false, profileData: { a_b: 1 } },
      ],
      app_metadata: { plan_name: "gold" },
      custom_claim: "kept",
    },
  ]);
  tenant.fill("enrollments", "id", [
    { id: "dev_1", status: "confirmed", name: "Phone", phone_number: "+49301234567", user_id: userId },
  ]);
  tenant.fill("jobs", "id", [
    {
      id: "job_1",
      type: "users_import",
      status: "failed",
      summary: { failed: 1, updated: 0, inserted: 0, total: 1 },
      errors: [{ user: { email: "x" }, errors: [{ code: "INVALID_FORMAT", message: "No email", path: "email" }] }],
    },
    { id: "job_2", type: "users_import", status: "failed", status_details: "Not JSON" },
    { id: "job_3", type: "verification_email", status: "completed" },
  ]);
  fillOrganization();
  fillActions();
  fillProtection();
  const { tenant: state } = tenant.simulator;
  state.put("settings", "/emails/provider", { name: "sendgrid", enabled: true, credentials: { api_key: "k" } });
  state.put("settings", "/branding", {
    logo_url: "https://www.example.com/logo.png",
    colors: { primary: "#0059d6" },
  });
  state.put("settings", "/prompts/login/custom-text/en", { texts: { login: { title: "Hi" } } });
  state.put("settings", "/prompts/signup/partials", { signup: { "form-content-end": "Hi" } });
  state.put("settings", "/branding/templates/universal-login", { body: "<html></html>" });
  state.put("settings", "/custom-domains/default", { domain: "login.example.com" });
  state.put("settings", "/guardian/factors/sms/templates", { enrollment_message: "e", verification_message: "v" });
  state.put("settings", "/guardian/factors/phone/providers/twilio", { from: "+49301234567", sid: "AC1" });
  logIn(state, { userId });
  failLogin(state, { userId }, 10);
}

/** What decides on requests, and keys. */
function fillProtection(): void {
  const { tenant: state } = tenant.simulator;
  const rule = { scope: "tenant", action: { block: true }, match: { asns: [1] } };
  tenant.fill("network-acls", "id", [{ id: "acl_1", description: "Bots", active: true, priority: 1, rule }]);
  const of = { resource: "oauth_authentication_api", consumer: "client", consumer_selector: "default" };
  tenant.fill("rate-limit-policies", "id", [{ id: "rlp_1", ...of, configuration: { action: "block", limit: 5 } }]);
  tenant.fill("verifiable-credential-templates", "id", [{ id: "vct_1", name: "Age", type: "mdl" }]);
  const created_at = "2027-01-01T00:00:00.000Z";
  const times = { created_at, updated_at: created_at };
  tenant.fill("encryption-keys", "kid", [{ kid, type: "customer-provided-root-key", state: "active", ...times }]);
  tenant.fill("network-acl-keys", "id", [
    { id: "nak_1", name: "proxy", alg: "hmac-sha256", fingerprint: "f", value: "hidden", ...times },
  ]);
  const signing = { kid: "key_1", cert: "c", fingerprint: "f", thumbprint: "t", current: true };
  state.put("settings", "/keys/signing", { keys: [signing] });
  state.put("settings", "/keys/custom-signing", { keys: [{ kty: "EC", kid: "own" }] });
  state.put("settings", "/guardian/factors/duo/settings", { ikey: "i", host: "h" });
  state.put("settings", "/guardian/factors/push-notification/providers/apns", { bundle_id: "com.acme", p12: "hidden" });
  state.put("settings", "/guardian/factors/push-notification/providers/sns", { aws_region: "eu-west-1" });
}

const kid = "01234567-89ab-4cde-8f01-23456789abcd";

/** Actions with their versions, one of them bound, and one that uses a module. */
function fillActions(): void {
  const { tenant: state } = tenant.simulator;
  actionsAndModules(tenant);
  const use = { module_id: "sample", module_version_id: "sample version", module_version_number: 1 };
  state.patch("actions", "third", { modules: [use] });
  const bindings = [{ id: "binding_1", action_id: "sample", display_name: "First" }];
  state.put("trigger-bindings", "post-login", { id: "post-login", bindings });
  const results = [{ action_name: "sample", error: null }];
  tenant.fill("action-executions", "id", [{ id: "execution_1", trigger_id: "post-login", status: "final", results }]);
}

const streamId = "est_AAAAAAAAAAAAAAAAAAAAAA";
const eventId = "evt_AAAAAAAAAAAAAAAAAAAAAA";
const organizationId = "org_1";

function fillOrganization(): void {
  const owner = { organization_id: organizationId };
  tenant.fill("organizations", "id", [{ id: organizationId, name: "acme" }]);
  tenant.fill("organization-client-grants", "id", [{ id: "link", ...owner, grant_id: "cgr_1" }]);
  tenant.fill("organization-discovery-domains", "id", [
    { id: "ord_1", ...owner, domain: "acme.com", status: "pending", verification_host: "h", verification_txt: "t" },
  ]);
  const connection = { connection_id: "con_1", assign_membership_on_login: true, is_enabled: true };
  tenant.fill("organization-connections", "id", [{ id: `${organizationId}::con_1`, ...owner, ...connection }]);
  tenant.fill("organization-clients", "id", [{ id: "of", ...owner, client_id: "app", use_for_member_access: true }]);
  tenant.fill("organization-templates", "id", [{ id: "template_1", name: "Customers", is_default: true }]);
  tenant.fill("organization-template-assignments", "id", [{ id: organizationId, ...owner, template_id: "template_1" }]);
  tenant.fill("organization-invitations", "id", [
    { id: "uinv_1", ...owner, invitee: { email: "jane@acme.com" }, client_id: "app", created_at: "2027-01-01" },
  ]);
}
const api = { resourceServerIdentifier: "https://api" };
const permission = { ...api, permissionName: "read:orders" };

/** Every query with arguments, and what its answer holds. An array means a list with at least this. */
const cases: [QueryName, Values, unknown][] = [
  ["getActiveUsers", {}, 1],
  ["getBlacklistedTokens", { aud: "app" }, [{ aud: "app", jti: "t1" }]],
  ["getClient", { clientId: "app" }, { clientId: "app", name: "App", appType: "spa", tenant: "acme" }],
  ["getClient", { name: "App" }, { clientId: "app", name: "App" }],
  ["getClientCredential", { clientId: "app", credentialId: "cred_1" }, { credentialId: "cred_1", kid: "k" }],
  ["getClientCredentials", { clientId: "app" }, [{ credentialId: "cred_1", credentialType: "public_key" }]],
  ["getClientGrantOrganizations", { clientGrantId: "cgr_1" }, [{ organizationId: "org_1", name: "acme" }]],
  ["getClientGrants", { audience: "https://api" }, [{ clientGrantId: "cgr_1", scope: ["read:orders"] }]],
  ["getClients", { appType: ["spa"] }, [{ clientId: "app" }]],
  ["getConnection", { connectionId: "con_1" }, { connectionId: "con_1", options: { disableSignup: true } }],
  ["getConnection", { name: "users" }, { connectionId: "con_1", strategy: "auth0" }],
  ["getConnections", { name: "users" }, [{ connectionId: "con_1", name: "users" }]],
  ["getClientConnections", { clientId: "app", strategy: ["auth0"] }, [{ connectionId: "con_1", name: "users" }]],
  ["getConnectionDirectories", {}, [{ connectionId: "con_1", synchronizeAutomatically: false }]],
  ["getConnectionDirectory", { connectionId: "con_1" }, { connectionName: "users", mapping: [{ idp: "id" }] }],
  ["getConnectionDirectoryDefaultMapping", { connectionId: "con_1" }, { mapping: expect.any(Array) }],
  ["getConnectionDirectorySynchronizedGroups", { connectionId: "con_1" }, [{ id: "care", name: "Care" }]],
  [
    "getConnectionKeys",
    { connectionId: "con_1" },
    [
      { kid: "k1", current: true },
      { kid: "k2", next: true },
    ],
  ],
  ["getConnectionScimConfiguration", { connectionId: "con_1" }, { userIdAttribute: "externalId", tenantName: "acme" }],
  ["getConnectionScimConfigurations", {}, [{ connectionId: "con_1", mapping: [{ auth0: "username" }] }]],
  ["getConnectionScimDefaultMapping", { connectionId: "con_1" }, { mapping: expect.any(Array) }],
  ["getConnectionScimTokens", { connectionId: "con_1" }, [{ tokenId: "tok_1", scopes: ["get:users"] }]],
  ["getConnectionStatus", { connectionId: "con_1" }, { online: true }],
  ["getDailyStats", { from: "20200101", to: "20991231" }, [{ logins: 1, signups: 0 }]],
  ["getEvents", { fromTimestamp: "2020-01-01T00:00:00Z", limit: 1 }, [{ type: "user.created", offset: "1" }]],
  ["getEventStream", { eventStreamId: streamId }, { name: "Changes", destination: { type: "action" } }],
  ["getEventStreamDelivery", { eventStreamId: streamId, eventId }, { eventId, eventType: "user.created" }],
  ["getEventStreamDeliveries", { eventStreamId: streamId, eventTypes: ["user.created"] }, [{ eventId }]],
  ["getDeviceCredentials", { type: "public_key" }, [{ id: "dcr_1", deviceName: "Phone", deviceId: "d1", userId }]],
  [
    "getCustomDomainDefault",
    {},
    { customDomainId: "cd_1111111111111111", domain: "login.example.com", status: "ready", isDefault: true },
  ],
  [
    "getClientCimdPreview",
    { externalClientId: "https://app.example.com/client.json" },
    { mappedFields: { name: "App", appType: "regular_web" }, validation: { valid: true, violations: [] } },
  ],
  ["getBranding", {}, { logoUrl: "https://www.example.com/logo.png", colors: { primary: "#0059d6" } }],
  ["getUniversalLoginTemplate", {}, { template: "<html></html>" }],
  ["getPromptCustomText", { prompt: "login", language: "en" }, { texts: { login: { title: "Hi" } } }],
  ["getPromptPartials", { prompt: "signup" }, { screens: [{ screen: "signup", formContentEnd: "Hi" }] }],
  ["getPrompts", {}, { universalLoginExperience: "new", identifierFirst: true }],
  ["getCustomDomainTest", { customDomainId: "cd_1111111111111111" }, { success: true }],
  ["getEmailProvider", {}, { name: "sendgrid", enabled: true, credentials: {} }],
  ["getGroup", { groupId: care }, { groupId: care, name: "Care", tenantName: "simulator" }],
  ["getGroup", { name: "Night" }, { groupId: "grp_BBBBBBBBBBBBBB" }],
  ["getGroupMembers", { groupId: care }, [{ memberId: userId, memberType: "user", type: "connection" }]],
  ["getGroupRoles", { groupId: care }, [{ roleId: "rol_1", name: "Support" }, { roleId: "rol_2" }]],
  [
    "getExperimentValidation",
    { experimentId: "exp_1" },
    { isValid: false, errors: [{ message: "The weights must add up to 100." }] },
  ],
  ["getFlowExecution", { flowId: "af_1", executionId: "ex_1" }, { executionId: "ex_1", status: "FINISHED" }],
  ["getFlowExecutions", { flowId: "af_1" }, [{ executionId: "ex_1", traceId: "trace_1" }]],
  ["getGroups", { search: "nig" }, [{ name: "Night" }]],
  [
    "getGuardianEnrollment",
    { enrollmentId: "dev_1" },
    { id: "dev_1", status: "confirmed", phoneNumber: "+49301234567" },
  ],
  ["getBotDetection", {}, { botDetectionLevel: "medium", allowlist: [] }],
  ["getBreachedPasswordDetection", {}, { enabled: false, stage: { preChangePassword: { shields: [] } } }],
  ["getBruteForceProtection", {}, { enabled: true, maxAttempts: 10 }],
  ["getCaptcha", {}, { activeProviderId: "auth_challenge", authChallenge: { failOpen: false } }],
  ["getPhoneProviderProtection", {}, { type: "none" }],
  ["getSuspiciousIpThrottling", {}, { enabled: true, stage: { preLogin: { maxAttempts: 100 } } }],
  ["getCustomSigningKeys", {}, { keys: [{ kty: "EC", kid: "own" }] }],
  ["getEncryptionKey", { encryptionKeyId: kid }, { encryptionKeyId: kid, state: "active" }],
  ["getEncryptionKeys", {}, [{ encryptionKeyId: kid, type: "customer-provided-root-key" }]],
  ["getGuardianDuo", {}, { ikey: "i", host: "h" }],
  ["getGuardianEmail", {}, { otpLength: 6 }],
  ["getGuardianPhone", {}, { otpLength: 6 }],
  ["getGuardianPhoneMessageTypes", {}, { messageTypes: [] }],
  ["getGuardianPhoneProvider", {}, { provider: "auth0" }],
  ["getGuardianPhoneTemplates", {}, { verificationMessage: expect.stringContaining("{{code}}") }],
  ["getGuardianPhoneTwilio", {}, { from: "+49301234567", sid: "AC1" }],
  ["getGuardianPolicies", {}, { policies: [] }],
  ["getGuardianPushApns", {}, { bundleId: "com.acme", enabled: true }],
  ["getGuardianPushProvider", {}, { provider: "guardian" }],
  ["getGuardianPushSns", {}, { awsRegion: "eu-west-1" }],
  ["getGuardianSettings", {}, { displayRememberMeCheckbox: true }],
  ["getGuardianSmsProvider", {}, { provider: "auth0" }],
  ["getNetworkAcl", { networkAclId: "acl_1" }, { networkAclId: "acl_1", rule: { match: { asns: [1] } } }],
  ["getNetworkAcl", { priority: 1 }, { networkAclId: "acl_1" }],
  ["getNetworkAclKeys", {}, [{ networkAclKeyId: "nak_1", name: "proxy" }]],
  ["getNetworkAcls", {}, [{ networkAclId: "acl_1", priority: 1 }]],
  ["getRateLimitPolicies", { consumer: "client" }, [{ rateLimitPolicyId: "rlp_1", consumerSelector: "default" }]],
  ["getRateLimitPolicy", { rateLimitPolicyId: "rlp_1" }, { configuration: { action: "block", limit: 5 } }],
  ["getRiskAssessments", {}, { enabled: false }],
  ["getRiskAssessmentsNewDevice", {}, { rememberFor: 30 }],
  ["getSigningKey", { kid: "key_1" }, { kid: "key_1", current: true }],
  ["getSigningKeys", {}, [{ kid: "key_1" }]],
  ["getSupplementalSignals", {}, { akamaiEnabled: false }],
  ["getVerifiableCredentialTemplate", { verifiableCredentialTemplateId: "vct_1" }, { name: "Age" }],
  ["getVerifiableCredentialTemplates", {}, [{ name: "Age", type: "mdl" }]],
  ["getGuardianFactorProvider", { factor: "phone", name: "twilio" }, { from: "+49301234567", sid: "AC1" }],
  ["getGuardianFactors", {}, [{ name: "sms", enabled: false, trialExpired: false }]],
  ["getGuardianSmsTemplates", {}, { enrollmentMessage: "e", verificationMessage: "v" }],
  ["getJob", { jobId: "job_1" }, { id: "job_1", status: "failed", summary: { failed: 1, total: 1 } }],
  ["getJobErrors", { jobId: "job_1" }, [{ errors: [{ code: "INVALID_FORMAT", message: "No email", path: "email" }] }]],
  ["getJobErrors", { jobId: "job_2" }, [{ errors: [{ message: "Not JSON" }] }]],
  ["getJobErrors", { jobId: "job_3" }, []],
  ["getLogs", { q: "type:s" }, [{ type: "s", userId, isMobile: false }]],
  [
    "getOrganizationClientGrants",
    { organizationId, clientGrantIds: ["cgr_1"] },
    [{ clientGrantId: "cgr_1", audience: "https://api" }],
  ],
  [
    "getOrganizationDiscoveryDomain",
    { organizationId, discoveryDomainId: "ord_1" },
    { discoveryDomainId: "ord_1", domain: "acme.com", verificationHost: "h", verificationTxt: "t" },
  ],
  ["getOrganizationDiscoveryDomain", { organizationId, domain: "acme.com" }, { discoveryDomainId: "ord_1" }],
  ["getOrganizationDiscoveryDomains", { organizationId }, [{ domain: "acme.com", status: "pending" }]],
  [
    "getOrganizationConnections",
    { organizationId, isEnabled: true },
    [{ connectionId: "con_1", assignMembershipOnLogin: true, connection: { name: "users", strategy: "auth0" } }],
  ],
  [
    "getOrganizationClients",
    { organizationId },
    [{ clientId: "app", useForMemberAccess: true, client: { name: "App" } }],
  ],
  ["getOrganizationTemplates", { organizationId }, { id: "template_1", name: "Customers", isDefault: true }],
  ["getOrganizationInvitations", { organizationId }, [{ invitationId: "uinv_1", invitee: { email: "jane@acme.com" } }]],
  ["getAgent", { agentId: "agt_1" }, { name: "Concierge", externalAgentId: "c" }],
  ["getAgent", { externalAgentId: "c" }, { agentId: "agt_1" }],
  ["getAgents", {}, [{ agentId: "agt_1" }]],
  ["getConnectionProfile", { connectionProfileId: "cop_1" }, { name: "Customers", enabledFeatures: ["scim"] }],
  ["getConnectionProfile", { name: "Customers" }, { connectionProfileId: "cop_1" }],
  ["getConnectionProfiles", {}, [{ name: "Customers" }]],
  ["getConnectionProfileTemplate", { templateId: "auth0-generic" }, { templateId: "auth0-generic" }],
  ["getConnectionProfileTemplates", {}, [{ templateId: "auth0-generic" }]],
  ["getUserAttributeProfile", { userAttributeProfileId: "uap_1" }, { name: "People" }],
  ["getUserAttributeProfile", { name: "People" }, { userAttributeProfileId: "uap_1" }],
  ["getUserAttributeProfiles", {}, [{ name: "People" }]],
  [
    "getUserAttributeProfileTemplate",
    { templateId: "auth0-generic" },
    { template: { userId: { strategyOverrides: { googleApps: { oidcMapping: "email" } } } } },
  ],
  ["getUserAttributeProfileTemplates", {}, [{ templateId: "auth0-generic" }]],
  ["getSelfServiceProfile", { selfServiceProfileId: "ssp_1" }, { name: "Customers" }],
  ["getSelfServiceProfile", { name: "Customers" }, { selfServiceProfileId: "ssp_1" }],
  ["getSelfServiceProfiles", {}, [{ name: "Customers" }]],
  [
    "getSelfServiceProfileCustomText",
    { selfServiceProfileId: "ssp_1", language: "en", page: "get-started" },
    { introduction: "Hi" },
  ],
  ["getTokenExchangeProfile", { tokenExchangeProfileId: "tep_1" }, { name: "Acme", actionId: "act_1" }],
  ["getTokenExchangeProfile", { subjectTokenType: "urn:acme:b" }, { tokenExchangeProfileId: "tep_2" }],
  ["getTokenExchangeProfiles", {}, [{ name: "Acme" }, { name: "Globex" }]],
  ["getActionExecution", { executionId: "execution_1" }, { status: "final", results: [{ actionName: "sample" }] }],
  ["getActionModuleActions", { moduleId: "sample" }, [{ actionId: "third", moduleVersionNumber: 1 }]],
  [
    "getActionModuleVersion",
    { moduleId: "sample", versionId: "sample version" },
    { versionId: "sample version", versionNumber: 1 },
  ],
  ["getActionModuleVersions", { moduleId: "sample" }, [{ versionId: "sample version", moduleId: "sample" }]],
  ["getActionTriggers", {}, [{ triggerId: "post-login", status: "CURRENT" }]],
  [
    "getActionVersion",
    { actionId: "sample", versionId: "sample version" },
    { versionId: "sample version", deployed: true },
  ],
  ["getActionVersions", { actionId: "sample" }, [{ versionId: "sample version", number: 1 }]],
  ["getTriggerBindings", { triggerId: "post-login" }, [{ bindingId: "binding_1", action: { id: "sample" } }]],
  ["getResourceServer", { resourceServerId: "api1" }, { resourceServerId: "api1", identifier: "https://api" }],
  ["getResourceServer", { identifier: "https://api" }, { resourceServerId: "api1", signingAlg: "RS256" }],
  ["getResourceServers", { identifiers: ["https://api"] }, [{ resourceServerId: "api1" }]],
  [
    "getOrganizationMemberEffectiveRoles",
    { organizationId: "org_1", userId },
    [
      { id: "rol_1", name: "Support", sources: ["direct", "groups"] },
      { id: "rol_2", name: "Shift", sources: ["groups"] },
    ],
  ],
  [
    "getOrganizationMemberEffectiveRoleGroups",
    { organizationId: "org_1", userId, roleId: "rol_2" },
    [{ id: care, name: "Care" }],
  ],
  [
    "getOrganizationGroupRoles",
    { organizationId: "org_1", groupId: care },
    [{ roleId: "rol_1", name: "Support" }, { roleId: "rol_2" }],
  ],
  ["getOrganizationGroups", { organizationId: "org_1" }, [{ groupId: care, name: "Care" }]],
  ["getOrganizationRoleGroups", { organizationId: "org_1", roleId: "rol_2" }, [{ groupId: care }]],
  ["getOrganizationRoleMembers", { organizationId: "org_1", roleId: "rol_1" }, [{ userId, email: "jane@example.com" }]],
  ["getRoleUsers", { roleId: "rol_1" }, [{ userId, email: "jane@example.com" }]],
  ["getRule", { ruleId: "rul_1" }, { ruleId: "rul_1", stage: "login_success" }],
  ["getRule", { name: "first" }, { ruleId: "rul_1", order: 1 }],
  ["getRules", { enabled: true }, [{ ruleId: "rul_1" }]],
  ["getRuleConfigs", {}, [{ key: "COLOR" }]],
  ["getTenant", {}, { sandboxVersionsAvailable: expect.any(Array), enabledLocales: ["en"] }],
  ["getUser", { userId }, { userId, appMetadata: { plan_name: "gold" }, custom_claim: "kept" }],
  ["getUserBlocks", { userId }, [{ identifier: "jane@example.com", connection: "users" }]],
  ["getUserBlocks", { identifier: "jane@example.com" }, [{ ip: "203.0.113.10" }]],
  ["getUserEffectivePermissionRoles", { userId, ...permission }, [{ roleId: "rol_2", sources: ["groups"] }]],
  ["getUserEffectivePermissions", { userId, ...api }, [{ permissionName: "read:orders", sources: ["roles"] }]],
  ["getUserEffectiveRoleGroups", { userId, roleId: "rol_1" }, [{ groupId: care, name: "Care" }]],
  [
    "getUserEffectiveRoles",
    { userId },
    [
      { roleId: "rol_1", name: "Support", sources: ["direct", "groups"] },
      { roleId: "rol_2", sources: ["groups"] },
    ],
  ],
  ["getUserEnrollments", { userId }, [{ id: "dev_1", name: "Phone" }]],
  ["getUserGroups", { userId }, [{ groupId: care, membershipCreatedAt: "2027-01-01T00:00:00.000Z" }]],
  ["getUserLogs", { userId, sort: "date:1" }, [{ type: "s" }, { type: "fp" }]],
  ["getUserOrganizations", { userId }, [{ organizationId: "org_1", name: "acme" }]],
  ["getUsers", { q: "email:jane*" }, [{ userId, identities: [{ userId: "jane", profileData: { a_b: 1 } }] }]],
  ["getUsers", { connection: "users" }, [{ userId }]],
  ["getUsersByEmail", { email: "jane@example.com" }, [{ userId }]],
];

test.each(cases)("%s %j", async (name, args, expected) => {
  const answer = await tenant.ask<unknown>(name, args);
  if (!Array.isArray(expected)) return expect(answer).toEqual(fits(expected));
  for (const [index, item] of expected.entries()) expect((answer as unknown[])[index]).toEqual(fits(item));
  if (expected.length === 0) expect(answer).toEqual([]);
});

/** What is answered by nothing where it is not set: an account, a page without texts, a connection that is online. */
const bare: readonly QueryName[] = [
  ...([
    "getBranding",
    "getPromptCustomText",
    "getPromptPartials",
    "getConnectionStatus",
    "getGuardianDuo",
    "getGuardianFactorProvider",
    "getGuardianPhoneTwilio",
  ] as const),
  ...(["getGuardianPushApns", "getGuardianPushSns", "getSelfServiceProfileCustomText"] as const),
];

describe("what a stranger answers in place of the tenant is no answer", () => {
  let between: Between;
  beforeAll(async () => {
    between = await Between.of(tenant.simulator.url);
  });
  afterAll(() => between.close());
  beforeEach(() => {
    process.env["AUTH0_DOMAIN"] = between.url;
    process.env["AUTH0_AUDIENCE"] = `${tenant.simulator.url}/api/v2/`;
  });
  afterEach(() => {
    between.stranger = undefined;
    delete process.env["AUTH0_AUDIENCE"];
    tenant.enter();
  });

  test.each(cases)("to %s %j", async (name, args) => {
    await tenant.ask<unknown>(name, args);
    for (const [stranger, answer] of strangers) {
      if (bare.includes(name) && stranger === "a 200 with an empty object") continue;
      if (name === "getConnectionStatus" && stranger === "a 200 without a body") continue;
      between.stranger = () => answer;
      const told = await tenant.ask<unknown>(name, args).catch(({ message }: Error) => message);
      expect([stranger, told]).toEqual([stranger, expect.stringContaining(`${name}: `)]);
      expect(told).not.toContain("nothing is found");
    }
  });
});

const fits = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fits);
  if (typeof value !== "object" || value === null || "asymmetricMatch" in value) return value;
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fits(item)])));
};

test("a log event is asked for by the id that a list answers", async () => {
  const [event] = await tenant.ask<Values[]>("getLogs", { limit: 1 });
  expect(await tenant.ask("getLog", { logId: event!["logId"] })).toMatchObject({ logId: event!["logId"] });
});

test("the enabled clients of a connection are read where the tenant keeps them", async () => {
  const newer = await QueriedTenant.start({ enabledClients: "endpoint" });
  newer.fill("connections", "id", [{ id: "con_9", name: "newer", strategy: "auth0", enabled_clients: ["app"] }]);
  for (const args of [{ connectionId: "con_9" }, { name: "newer" }])
    expect(await newer.ask("getConnection", args)).toMatchObject({ connectionId: "con_9", enabledClients: ["app"] });
  expect(await newer.ask("getConnections", { name: "newer" })).toMatchObject([
    { connectionId: "con_9", enabledClients: ["app"] },
  ]);
  await newer.close();
  tenant.enter();
});

test("every query is asked once, here or where they are derived", () => {
  const asked = new Set([...cases.map(([name]) => name), "getLog"]);
  expect([...queries].flatMap(([name, query]) => (query.of || asked.has(name) ? [] : [name]))).toEqual([]);
});

test("every query is exported under its name, with descriptions of all that it takes and answers", () => {
  for (const [name, query] of queries) {
    expect(query.name).toBe(name);
    expect(query.scopes).not.toEqual([]);
    for (const [argument, schema] of Object.entries(query.args.shape))
      expect([name, argument, typeof (schema as { description?: string }).description]).toEqual([
        name,
        argument,
        "string",
      ]);
  }
});

test("filters are sent under their API names, and only when they are given", async () => {
  tenant.simulator.clearRequests();
  await tenant.ask("getClientGrants", { audience: "https://api", clientId: "app", subjectType: undefined });
  await tenant.ask("getClients", { appType: ["spa", "native"], isFirstParty: false, isGlobal: false });
  await tenant.ask("getUserBlocks", { userId, considerBruteForceEnablement: true });
  await tenant.ask("getEmailProvider");
  expect(tenant.requests().map(({ path, query }) => [path, query])).toEqual([
    ["/client-grants", { audience: "https://api", client_id: "app", take: "100" }],
    ["/clients", { app_type: "spa,native", is_first_party: "false", is_global: "false", take: "100" }],
    ["/user-blocks/auth0%7Cjane", { consider_brute_force_enablement: "true" }],
    ["/emails/provider", { fields: "name,enabled,default_from_address,credentials,settings", include_fields: "true" }],
  ]);
});

test("each of several values is asked for, once", async () => {
  tenant.simulator.clearRequests();
  const identifiers = ["https://api", "https://none", "https://api"];
  expect(await tenant.ask("getResourceServers", { identifiers })).toHaveLength(1);
  expect(tenant.requests().map(({ query }) => query["identifiers"])).toEqual(["https://api", "https://none"]);
});
