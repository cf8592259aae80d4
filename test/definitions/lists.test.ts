import { z } from "zod";
import { itemsOf, type Property, propertiesOf, type Values } from "../../src/definition";
import { check } from "../../src/engine";
import { client } from "../../src/resources/clients/client";
import { connection } from "../../src/resources/connections/connection";
import { tenant } from "../../src/resources/tenants/tenant";
import { definitions } from "./cases";

/** What segments of experiments ask of a login. */
const attributes = [
  ...["clientId", "connection", "connectionType", "organizationId", "domain", "deviceType", "browser", "platform"],
  ...["userAgent", "country", "region"],
];

/** Kinds of connections that profiles know. */
const strategies = ["pingfederate", "ad", "adfs", "waad", "googleApps", "okta", "oidc", "samlp"];

/** What rules of networks tell requests by. */
const matched = [
  ...["asns", "auth0Managed", "geoCountryCodes", "geoSubdivisionCodes", "ipv4Cidrs", "ipv6Cidrs", "ja3Fingerprints"],
  ...["ja4Fingerprints", "userAgents", "hostnames", "connectingIpv4Cidrs", "connectingIpv6Cidrs"],
  "httpMessageSignature.keys",
];

const ofTicket = (path: string) => `SelfServiceSsoTicket.${path}`;

/** Lists that may not be empty, whatever stands beside them. */
const refusing = [
  "Action.supportedTriggers",
  ...["Client.asyncApprovalNotificationChannels", "Client.mobile.android.sha256CertFingerprints"],
  ...["Client.organizationDiscoveryMethods", "Client.refreshToken.policies"],
  ...["Connection.options.allowedAudiences", "Connection.options.idTokenSignedResponseAlgs"],
  ...["Connection.options.precedence", "LogStream.piiConfig.logFields", "Tenant.enabledLocales"],
  ...["EventStream.subscriptions", "EventStreamRedelivery.statuses", "EventStreamRedelivery.eventTypes"],
  ...["Experiment.allocations", "ExperimentSegment.rules"],
  ...["SelfServiceProfile.allowedStrategies", "SelfServiceSsoTicket.provisioningConfig.scopes"],
  "UserAttributeProfile.userId.samlMapping",
  ...strategies.map((strategy) => `UserAttributeProfile.userId.strategyOverrides.${strategy}.samlMapping`),
  ...["ConnectionDirectory.mapping", "ConnectionScimToken.scopes", "PhoneProvider.configuration.deliveryMethods"],
  ...["match", "notMatch"].flatMap((side) => matched.map((name) => `NetworkAcl.rule.${side}.${name}`)),
  ...["CustomSigningKeys.keys", "CustomSigningKeys.keys[].keyOps", "CustomSigningKeys.keys[].x5c"],
  ...["match", "notMatch"].flatMap((side) =>
    attributes.flatMap((name) =>
      ["contains", "startsWith", "endsWith"].map((word) => `ExperimentSegment.rules[].${side}.${name}.${word}`),
    ),
  ),
];

/** What an empty list means, of those that may be empty: each was judged for whether it locks anybody out. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  "none of them, as when it is not set": [
    ...["Client.addons.samlp.nameIdentifierProbes", "Client.allowedClients", "Client.allowedLogoutUrls"],
    ...["Client.allowedOrigins", "Client.callbacks", "Client.clientAliases", "Client.webOrigins"],
    ...["Client.oidcBackchannelLogout.backchannelLogoutInitiators.selectedInitiators"],
    ...["Client.oidcBackchannelLogout.backchannelLogoutUrls", "Client.oidcLogout.backchannelLogoutUrls"],
    ...["Client.oidcLogout.backchannelLogoutInitiators.selectedInitiators", "Client.defaultOrganization.flows"],
    ...["Client.refreshToken.policies[].scope", "Client.tokenVaultPrivilegedAccess.ipAllowlist"],
    ...["ClientGrant.authorizationDetailsTypes", "ClientGrant.scope"],
    ...["RolePermissions.permissions", "UserPermissions.permissions", "UserRoles.roles", "RoleGroups.groups"],
    ...["OrganizationMembers.members", "OrganizationMemberRoles.roles", "OrganizationInvitation.roles"],
    ...["OrganizationGroupRoles.roles", "OrganizationClients.clients", "OrganizationDiscoveryDomains.domains"],
    ...["Action.dependencies", "Action.modules", "ActionModule.dependencies"],
    ...["TriggerActions.actions", "ConnectionDirectorySynchronizedGroups.groups"],
    ...["Organization.enabledConnections", "OrganizationConnections.connections"],
    ...["ConnectionProfile.enabledFeatures", "SelfServiceProfile.userAttributes"],
    ...strategies.map((strategy) => `ConnectionProfile.strategyOverrides.${strategy}.enabledFeatures`),
    ...["connectionConfig.options.domainAliases", "enabledClients", "enabledOrganizations"].map(ofTicket),
    ofTicket("domainAliasesConfig.pendingDomains"),
    ...["LogStream.filters", "LogStream.sink.httpCustomHeaders"],
    ...["BotDetection.allowlist", "BruteForceProtection.allowlist", "SuspiciousIpThrottling.allowlist"],
    ...["Flow.actions", "Form.nodes", "Form.nodes[].config.components", "Form.nodes[].config.rules"],
    ...["Form.start.hidden_fields"],
    ...["Connection.options.domainAliases", "Connection.options.nonPersistentAttrs", "Connection.options.ips"],
    ...["Connection.options.freeformScopes", "Connection.options.scope", "Connection.realms"],
    ...["Connection.options.passwordDictionary.dictionary", "Connection.options.passwordOptions.dictionary.custom"],
    ...["Connection.options.passwordOptions.complexity.characterTypes"],
    ...["Connection.options.passwordOptions.profileData.blockedFields"],
    ...["Connection.options.assertionDecryptionSettings.algorithmExceptions"],
    ...["PromptPartials.screens", "PromptScreenRenderer.contextConfiguration", "PromptScreenRenderer.headTags"],
    ...["clients", "organizations", "domains"].map((name) => `PromptScreenRenderer.filters.${name}`),
    ...["ResourceServer.authorizationDetails", "ResourceServer.scopes"],
    ...["Tenant.acrValuesSupported", "Tenant.allowedLogoutUrls"],
    ...["Tenant.securityHeaders.contentSecurityPolicy.policies"],
    ...["Tenant.securityHeaders.contentSecurityPolicy.policies[].flags"],
    ...["Tenant.securityHeaders.contentSecurityPolicy.reportingInfrastructure.reportTo.endpoints"],
  ],
  "a feature of one application that nobody uses": [
    ...["Client.expressConfiguration.linkedClients", "Client.myOrganizationConfiguration.allowedStrategies"],
    ...["Client.sessionTransfer.allowedAuthenticationMethods", "Client.tokenExchange.allowAnyProfileOfType"],
    ...["Client.tokenVaultPrivilegedAccess.credentials", "Client.tokenVaultPrivilegedAccess.grants"],
    ...["Client.tokenVaultPrivilegedAccess.grants[].scopes"],
  ],
  "what the list is there to say: no application, no grant, no key. Auth0 has taken them in recorded traffic": [
    ...["Client.grantTypes", "Client.clientAuthenticationMethods.privateKeyJwt.credentials"],
    ...["Client.clientAuthenticationMethods.selfSignedTlsClientAuth.credentials"],
    ...["Client.clientAuthenticationMethods.tlsClientAuth.credentials", "Connection.enabledClients"],
    "ConnectionClients.clients",
  ],
  "that nothing is done against an attack, or no second factor is asked for: a matter of safety, which reviews tell": [
    ...["BreachedPasswordDetection.shields", "BreachedPasswordDetection.adminNotificationFrequency"],
    ...["BreachedPasswordDetection.stage.preUserRegistration.shields", "BruteForceProtection.shields"],
    ...["BreachedPasswordDetection.stage.preChangePassword.shields", "SuspiciousIpThrottling.shields"],
    ...["GuardianPolicies.policies", "GuardianPhoneMessageTypes.messageTypes"],
  ],
  "derived by Auth0 from what the provider publishes": [
    ...["Connection.options.certs", "Connection.options.prevThumbprints", "Connection.options.thumbprints"],
  ],
  "no attribute that the provider fills: users are still told apart, and keep what they have": [
    "ConnectionScimConfiguration.mapping",
  ],
  "an error beside the sibling that makes it a lock-out": [
    ...["Client.signedRequestObject.credentials", "Tenant.countryCodes.list"],
  ],
};

function listsIn(schema: z.ZodType, path: string): [string, boolean][] {
  if (schema instanceof z.ZodArray) return listsIn(itemsOf(schema).schema, `${path}[]`);
  return propertiesOf(schema).flatMap((property) => {
    const below = `${path}.${property.name}`;
    return [
      ...ownList(property, below),
      ...[property.schema, ...shapesOf(property)].flatMap((one) => listsIn(one, below)),
    ];
  });
}

const shapesOf = ({ variants }: Property) => Object.values(variants?.cases ?? {});

const ownList = ({ schema }: Property, path: string): [string, boolean][] =>
  schema instanceof z.ZodArray ? [[path, !schema.safeParse([]).success]] : [];

/** Every list of every definition, and whether an empty one is refused. */
const found = new Map(definitions.flatMap(({ type, inputs }) => listsIn(inputs, type)));

test("every list is known to refuse to be empty, or what it means when it is", () => {
  const known = [...refusing, ...Object.values(meanings).flat()];
  expect([...found.keys()].filter((path) => !known.includes(path))).toEqual([]);
  expect(known.filter((path) => !found.has(path))).toEqual([]);
});

test.each(refusing)("%s refuses to be empty", (path) => {
  expect(found.get(path)).toBe(true);
});

const oidc = {
  type: "back_channel",
  clientId: "abc",
  clientSecret: "for-tests-only",
  discoveryUrl: "https://login.example.com/.well-known/openid-configuration",
};

test.each([
  [connection, { strategy: "oidc", name: "company", options: { ...oidc, idTokenSignedResponseAlgs: [] } }],
  [connection, { strategy: "auth0", name: "people", options: { precedence: [] } }],
  [client, { name: "App", signedRequestObject: { required: true, credentials: [] } }],
  [tenant, { countryCodes: { mode: "allow", list: [] } }],
])("an empty list that locks out is a mistake: %#", (definition, inputs) => {
  expect(check(definition, inputs as Values)).toHaveLength(1);
});

test("an application that authenticates by key needs tokens that it can verify", () => {
  const signing = {
    name: "App",
    clientAuthenticationMethods: { privateKeyJwt: { credentials: [{ id: `cred_${"a".repeat(22)}` }] } },
  };
  expect(check(client, { ...signing, jwtConfiguration: { alg: "HS256" } })).toEqual([
    { property: "jwtConfiguration", reason: expect.stringContaining('another `alg` than "HS256"') },
  ]);
  for (const rest of [{}, { jwtConfiguration: { alg: "RS256" } }])
    expect(check(client, { ...signing, ...rest })).toEqual([]);
});
