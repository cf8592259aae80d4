import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

/** The stack of complete-tenant whose tenant is asked. */
const stack = new pulumi.StackReference(new pulumi.Config().require("stack"));
const outputOf = (name: string) => stack.requireOutput(name) as pulumi.Output<string>;

const namesOfConnections = (settings: { connectionName?: string }[]) =>
  settings.map(({ connectionName }) => connectionName);
const namesOf = (objects: { name?: string }[]) => objects.map(({ name }) => name);

export const shop = auth0.getClientOutput({ clientId: outputOf("shopId") }).name;
export const applications = auth0.getClients({ isGlobal: false }).then(namesOf);
export const shopGrants = auth0
  .getClientGrantsOutput({ clientId: outputOf("workerId") })
  .apply((grants) => grants.map(({ scope }) => scope));
export const workersGrant = auth0.getClientGrantOutput({ clientGrantId: outputOf("grantId") }).audience;
export const organizationsOfGrant = auth0
  .getClientGrantOrganizationsOutput({ clientGrantId: outputOf("grantId") })
  .apply(namesOf);
export const revokedTokens = auth0.getBlacklistedTokensOutput({ aud: outputOf("workerId") });

export const orders = auth0.getResourceServer({ identifier: "https://orders.example.com" }).then(({ name }) => name);
export const apis = auth0.getResourceServers().then(namesOf);
export const ordersApis = auth0.getResourceServers({ q: "name:Orders*" }).then(namesOf);

export const customers = auth0.getConnectionOutput({ connectionId: outputOf("customersId") }).enabledClients;
export const customersOfShop = auth0
  .getClientConnectionsOutput({ clientId: outputOf("shopId"), strategy: ["auth0"] })
  .apply(namesOf);
export const staffsApplications = auth0
  .getConnectionClientsOutput({ connectionId: outputOf("staffId") })
  .apply((clients) => clients.map(({ clientId }) => clientId));
const staffsConnection = { connectionId: outputOf("staffId") };
export const staffsKeys = auth0.getConnectionKeysOutput(staffsConnection).apply((keys) => keys.map(({ kid }) => kid));
export const isStaffOnline = auth0.getConnectionStatusOutput(staffsConnection).online;
export const scim = {
  staffs: auth0.getConnectionScimConfigurationOutput(staffsConnection).userIdAttribute,
  mapping: auth0.getConnectionScimDefaultMappingOutput(staffsConnection).mapping,
  all: auth0.getConnectionScimConfigurations().then(namesOfConnections),
  tokens: auth0.getConnectionScimTokensOutput(staffsConnection).apply((tokens) => tokens.map(({ scopes }) => scopes)),
};
const employeesConnection = { connectionId: outputOf("employeesId") };
export const directory = {
  employees: auth0.getConnectionDirectoryOutput(employeesConnection).synchronizeGroups,
  mapping: auth0.getConnectionDirectoryDefaultMappingOutput(employeesConnection).mapping,
  all: auth0.getConnectionDirectories().then(namesOfConnections),
  groups: auth0.getConnectionDirectorySynchronizedGroupsOutput(employeesConnection).apply((all) => all.length),
};
export const databases = auth0.getConnections({ strategy: ["auth0"] }).then(namesOf);

export const rule = auth0.getRuleOutput({ ruleId: outputOf("ruleId") }).script;
export const rules = auth0.getRules({ enabled: true }).then(namesOf);

export const hook = auth0.getHookOutput({ hookId: outputOf("hookId") }).triggerId;
export const hooks = auth0.getHooks({ triggerId: "pre-user-registration" }).then(namesOf);

export const ruleSettings = auth0.getRuleConfigs().then((all) => all.map(({ key }) => key));

export const watched = auth0.getLogStreamOutput({ logStreamId: outputOf("logStreamId") }).status;
export const logStreams = auth0.getLogStreams().then(namesOf);

const eventStreamId = outputOf("eventStreamId");
export const eventStream = auth0.getEventStreamOutput({ eventStreamId }).status;
export const eventStreams = auth0.getEventStreams().then(namesOf);
export const missedEvents = auth0
  .getEventStreamDeliveriesOutput({ eventStreamId, statuses: ["failed"] })
  .apply((all) => all.length);
export const happened = auth0
  .getEvents({ fromTimestamp: "2027-01-01T00:00:00Z", seconds: 1 })
  .then((all) => all.length);
export const trial = auth0.getEventStreamDeliveryOutput({ eventStreamId, eventId: outputOf("trialId") }).status;

export const welcome = auth0.getEmailTemplate({ template: "welcome_email" }).then(({ subject }) => subject);

export const brand = {
  logo: auth0.getBranding().then(({ logoUrl }) => logoUrl),
  theme: auth0.getBrandingTheme().then(({ colors }) => colors?.primaryButton),
  page: auth0.getUniversalLoginTemplate().then(({ template }) => template),
  greeting: auth0.getPromptCustomText({ prompt: "login", language: "en" }).then(({ texts }) => texts),
  partials: auth0.getPromptPartials({ prompt: "signup" }).then(({ screens }) => screens.length),
  loginScreen: auth0
    .getPromptScreenRenderer({ prompt: "login-id", screen: "login-id" })
    .then(({ renderingMode }) => renderingMode),
  ownScreens: auth0
    .getPromptScreenRenderers({ renderingMode: "advanced" })
    .then((all) => all.map(({ screen }) => screen)),
  asksFirst: auth0.getPrompts().then(({ identifierFirst }) => identifierFirst),
};

export const assistant = auth0
  .getClientCimdPreview({ externalClientId: "https://assistant.example.com/client.json" })
  .then(({ mappedFields }) => mappedFields?.name);

const phoneProviderId = outputOf("phoneProviderId");
const phoneNotificationTemplateId = outputOf("phoneNotificationTemplateId");
export const phones = {
  carrier: auth0.getPhoneProviderOutput({ phoneProviderId }).name,
  carriers: auth0.getPhoneProviders({ disabled: true }).then((all) => all.length),
  code: auth0.getPhoneNotificationTemplateOutput({ phoneNotificationTemplateId }).content,
  says: auth0.getPhoneNotificationTemplates().then((all) => all.map(({ type }) => type)),
};

const loginDomain = { customDomainId: outputOf("loginDomainId") };
export const loginStatus = auth0.getCustomDomainOutput(loginDomain).status;
export const loginAnswers = auth0.getCustomDomainTestOutput(loginDomain).success;
export const domains = auth0.getCustomDomains().then((all) => all.map(({ domain }) => domain));
export const defaultDomain = auth0.getCustomDomainDefault().then(({ domain }) => domain);

const ledgersKeys = auth0.getClientCredentialsOutput({ clientId: outputOf("ledgerId") });
export const keysOfLedger = ledgersKeys.apply((keys) => keys.map(({ name }) => name));
export const expiryOfKey = auth0.getClientCredentialOutput({
  clientId: outputOf("ledgerId"),
  credentialId: ledgersKeys.apply(([first]) => first!.credentialId!),
}).expiresAt;

const planAction = { actionId: outputOf("planActionId") };
const versions = auth0.getActionVersionsOutput(planAction);
export const actions = {
  all: auth0.getActions({ triggerId: "post-login" }).then(namesOf),
  one: auth0.getActionOutput(planAction).code,
  versions: versions.apply((all) => all.map(({ number }) => number)),
  version: auth0.getActionVersionOutput({ ...planAction, versionId: versions.apply(([last]) => last!.versionId!) })
    .status,
  triggers: auth0.getActionTriggers().then((all) => all.map(({ triggerId }) => triggerId)),
  order: auth0.getTriggerBindings({ triggerId: "post-login" }).then((all) => all.map(({ displayName }) => displayName)),
  execution: auth0.getActionExecutionOutput({ executionId: outputOf("lastExecution") }).status,
};

const greetings = { moduleId: outputOf("greetingsId") };
const moduleVersions = auth0.getActionModuleVersionsOutput(greetings);
export const modules = {
  all: auth0.getActionModules().then(namesOf),
  one: auth0.getActionModuleOutput(greetings).code,
  versions: moduleVersions.apply((all) => all.map(({ versionNumber }) => versionNumber)),
  version: auth0.getActionModuleVersionOutput({
    ...greetings,
    versionId: moduleVersions.apply(([last]) => last!.versionId!),
  }).code,
  usedBy: auth0.getActionModuleActionsOutput(greetings).apply((all) => all.map(({ actionName }) => actionName)),
};

const roleId = outputOf("roleId");
export const groupsOfRole = auth0.getRoleGroupsOutput({ roleId }).apply(namesOf);

export const groups = auth0.getGroups().then(namesOf);
export const { groupId } = auth0.getGroupOutput({ name: "Customer care" });
export const membersOfGroup = auth0.getGroupMembersOutput({ groupId }).apply((all) => all.length);
export const group = auth0.getGroupOutput({ groupId }).name;
export const rolesOfGroup = auth0.getGroupRolesOutput({ groupId }).apply(namesOf);

export const customer = auth0.getOrganizationOutput({ organizationId: outputOf("acmeId") }).displayName;
const customerId = { organizationId: outputOf("acmeId") };
export const customerByName = auth0.getOrganization({ name: "globex" }).then(({ displayName }) => displayName);
export const customersGroups = {
  all: auth0.getOrganizationGroupsOutput(customerId).apply(namesOf),
  ofRole: auth0.getOrganizationRoleGroupsOutput({ ...customerId, roleId }).apply(namesOf),
  roles: auth0.getOrganizationGroupRolesOutput({ ...customerId, groupId }).apply(namesOf),
};
export const customersGrants = auth0
  .getOrganizationClientGrantsOutput(customerId)
  .apply((grants) => grants.map(({ audience }) => audience));
export const customersDomain = auth0.getOrganizationDiscoveryDomainOutput({
  ...customerId,
  domain: "acme.example.com",
}).status;
export const customersDomains = auth0
  .getOrganizationDiscoveryDomainsOutput(customerId)
  .apply((domains) => domains.map(({ domain }) => domain));
export const customersApplications = auth0
  .getOrganizationClientsOutput(customerId)
  .apply((clients) => clients.map(({ client }) => client?.name));
export const customersConnections = auth0
  .getOrganizationConnectionsOutput(customerId)
  .apply((connections) => connections.map(({ connection }) => connection?.name));
export const customersTemplate = auth0.getOrganizationTemplatesOutput(customerId).name;
export const invited = auth0
  .getOrganizationInvitationsOutput(customerId)
  .apply((invitations) => invitations.map(({ invitee }) => invitee!.email));
export const customersOfProduct = auth0.getOrganizations({ sort: "name:1" }).then(namesOf);
export const enterprises = auth0.getOrganizations({ q: "metadata.plan:enterprise" }).then(namesOf);

const namesOfPermissions = (permissions: { permissionName?: string }[]) =>
  permissions.map(({ permissionName }) => permissionName);
export const permissionsOfRole = auth0
  .getRolePermissionsOutput({ roleId: outputOf("roleId") })
  .apply(namesOfPermissions);
export const usersOfRole = auth0.getRoleUsersOutput({ roleId: outputOf("roleId") }).apply((users) => users.length);
export const rolesOfJane = auth0.getUserRolesOutput({ userId: outputOf("janeId") }).apply(namesOf);
export const permissionsOfJane = auth0
  .getUserPermissionsOutput({ userId: outputOf("janeId") })
  .apply(namesOfPermissions);
const janeAtAcme = { organizationId: outputOf("acmeId"), userId: outputOf("janeId") };
export const acmesMembers = auth0.getOrganizationMembersOutput({ organizationId: outputOf("acmeId") });
export const janesRolesAtAcme = auth0.getOrganizationMemberRolesOutput(janeAtAcme);
export const effectiveRoles = auth0.getOrganizationMemberEffectiveRolesOutput(janeAtAcme);
export const byGroups = auth0.getOrganizationMemberEffectiveRoleGroupsOutput({
  ...janeAtAcme,
  roleId: outputOf("roleId"),
});
export const acmesSupport = auth0.getOrganizationRoleMembersOutput({
  organizationId: outputOf("acmeId"),
  roleId: outputOf("roleId"),
});

export const tenant = auth0.getTenant().then(({ friendlyName }) => friendlyName);
export const mail = auth0.getEmailProvider().then(({ name }) => name);

export const protection = {
  bots: auth0.getBotDetection().then(({ botDetectionLevel }) => botDetectionLevel),
  captcha: auth0.getCaptcha().then(({ activeProviderId }) => activeProviderId),
  breachedPasswords: auth0.getBreachedPasswordDetection().then(({ enabled }) => enabled),
  bruteForce: auth0.getBruteForceProtection().then(({ maxAttempts }) => maxAttempts),
  addresses: auth0.getSuspiciousIpThrottling().then(({ stage }) => stage?.preLogin?.maxAttempts),
  phones: auth0.getPhoneProviderProtection().then(({ type }) => type),
  logins: auth0.getRiskAssessments().then(({ enabled }) => enabled),
  devices: auth0.getRiskAssessmentsNewDevice().then(({ rememberFor }) => rememberFor),
  akamai: auth0.getSupplementalSignals().then(({ akamaiEnabled }) => akamaiEnabled),
  officeOnly: auth0.getNetworkAclOutput({ networkAclId: outputOf("networkAclId") }).description,
  acls: auth0.getNetworkAcls().then((all) => all.map(({ priority }) => priority)),
  aclKeys: auth0.getNetworkAclKeys().then(namesOf),
  thirdParties: auth0.getRateLimitPolicyOutput({ rateLimitPolicyId: outputOf("rateLimitPolicyId") }).configuration,
  limits: auth0.getRateLimitPolicies().then((all) => all.map(({ consumerSelector }) => consumerSelector)),
  age: auth0.getVerifiableCredentialTemplateOutput({
    verifiableCredentialTemplateId: outputOf("verifiableCredentialTemplateId"),
  }).name,
  credentials: auth0.getVerifiableCredentialTemplates().then(namesOf),
};

export const keys = {
  own: auth0.getCustomSigningKeys().then((all) => all.keys?.map(({ kid }) => kid)),
  root: auth0.getEncryptionKeyOutput({ encryptionKeyId: outputOf("encryptionKeyId") }).state,
  encryption: auth0.getEncryptionKeys().then((all) => all.map(({ type }) => type)),
  leaked: auth0.getSigningKeyOutput({ kid: outputOf("signingKeyId") }).revoked,
  signing: auth0.getSigningKeys().then((all) => all.length),
};

export const secondFactors = {
  policies: auth0.getGuardianPolicies().then(({ policies }) => policies),
  browsers: auth0.getGuardianSettings().then((settings) => settings.mfaSessionOverallTimeout),
  mailed: auth0.getGuardianEmail().then(({ otpLength }) => otpLength),
  texted: auth0.getGuardianPhone().then(({ otpLength }) => otpLength),
  messageTypes: auth0.getGuardianPhoneMessageTypes().then(({ messageTypes }) => messageTypes),
  phones: auth0.getGuardianPhoneProvider().then(({ provider }) => provider),
  twilio: auth0.getGuardianPhoneTwilio().then(({ from }) => from),
  templates: auth0.getGuardianPhoneTemplates().then(({ verificationMessage }) => verificationMessage),
  texts: auth0.getGuardianSmsProvider().then(({ provider }) => provider),
  duo: auth0.getGuardianDuo().then(({ host }) => host),
  push: auth0.getGuardianPushProvider().then(({ provider }) => provider),
  aws: auth0.getGuardianPushSns().then(({ awsRegion }) => awsRegion),
  apple: auth0.getGuardianPushApns().then(({ bundleId }) => bundleId),
};

export const factors = auth0.getGuardianFactors().then((all) => namesOf(all.filter(({ enabled }) => enabled)));
export const texts = auth0
  .getGuardianFactorProvider({ factor: "sms", name: "twilio" })
  .then(({ from, messagingServiceSid }) => from ?? messagingServiceSid);
export const textTemplates = auth0.getGuardianSmsTemplates();

export const jane = auth0.getUserOutput({ userId: outputOf("janeId") }).identities;
export const janesByEmail = auth0
  .getUsersByEmailOutput({ email: outputOf("janesEmail") })
  .apply((users) => users.length);
export const verifiedUsers = auth0
  .getUsers({ q: "email_verified:true" })
  .then((users) => users.map(({ email }) => email));
export const janesEvents = auth0.getUserLogsOutput({ userId: outputOf("janeId") }).apply((events) => events.length);

const userId = outputOf("janeId");
const resourceServerIdentifier = "https://orders.example.com";
const permissionName = "read:orders";
export const janesGroups = auth0.getUserGroupsOutput({ userId }).apply(namesOf);
export const janesOrganizations = auth0.getUserOrganizationsOutput({ userId }).apply(namesOf);
export const janesAccess = {
  roles: auth0.getUserEffectiveRolesOutput({ userId }).apply(namesOf),
  groups: auth0.getUserEffectiveRoleGroupsOutput({ userId, roleId }).apply(namesOf),
  permissions: auth0
    .getUserEffectivePermissionsOutput({ userId, resourceServerIdentifier })
    .apply((all) => all.map(({ sources }) => sources)),
  permissionRoles: auth0
    .getUserEffectivePermissionRolesOutput({ userId, resourceServerIdentifier, permissionName })
    .apply(namesOf),
};

const experimentId = outputOf("experimentId");
export const experiment = auth0.getExperimentOutput({ experimentId }).status;
export const isExperimentReady = auth0.getExperimentValidationOutput({ experimentId }).isValid;
export const experiments = auth0.getExperiments().then(namesOf);
export const segment = auth0
  .getExperimentSegment({ name: "Phones" })
  .then(({ experimentSegmentId }) =>
    auth0.getExperimentSegment({ experimentSegmentId: experimentSegmentId! }).then(({ rules }) => rules),
  );
export const segments = auth0.getExperimentSegments().then(namesOf);
const flags = auth0.getFeatureFlags({ type: "self" });
export const flag = flags.then(([first]) =>
  auth0.getFeatureFlag({ featureFlagId: first!.featureFlagId! }).then(({ parameters }) => parameters),
);
const variation = stack.requireOutput("variation") as pulumi.Output<Record<string, string>>;
const featureFlagId = variation.apply((one) => one["featureFlagId"]!);
export const variations = auth0.getFeatureFlagVariationsOutput({ featureFlagId }).apply(namesOf);
export const variationName = auth0.getFeatureFlagVariationOutput({
  featureFlagId,
  featureFlagVariationId: variation.apply((one) => one["featureFlagVariationId"]!),
}).name;

const flowVaultConnectionId = outputOf("flowVaultConnectionId");
export const isVaultReady = auth0.getFlowVaultConnectionOutput({ flowVaultConnectionId }).ready;
export const vaultConnections = auth0.getFlowVaultConnections().then(namesOf);
export const flow = auth0.getFlowOutput({ flowId: outputOf("flowId") }).actions;
export const flows = auth0.getFlows().then(namesOf);
export const form = auth0.getFormOutput({ formId: outputOf("formId") }).nodes;
export const forms = auth0.getForms().then(namesOf);
const executedFlow = outputOf("executedFlowId");
const executions = auth0.getFlowExecutionsOutput({ flowId: executedFlow });
export const execution = auth0.getFlowExecutionOutput({
  flowId: executedFlow,
  executionId: executions.apply(([first]) => first!.executionId),
}).status;

export const exchange = auth0.getTokenExchangeProfileOutput({
  tokenExchangeProfileId: outputOf("tokenExchangeProfileId"),
}).subjectTokenType;
export const exchanges = auth0.getTokenExchangeProfiles().then(namesOf);

export const agent = auth0.getAgentOutput({ agentId: outputOf("agentId") }).metadata;
export const agents = auth0.getAgents().then(namesOf);

export const connectionProfiles = {
  all: auth0.getConnectionProfiles().then(namesOf),
  one: auth0.getConnectionProfileOutput({ connectionProfileId: outputOf("connectionProfileId") }).enabledFeatures,
  template: auth0
    .getConnectionProfileTemplates()
    .then(([first]) =>
      auth0.getConnectionProfileTemplate({ templateId: first!.templateId }).then((one) => one.displayName),
    ),
};
export const userAttributeProfiles = {
  all: auth0.getUserAttributeProfiles().then(namesOf),
  one: auth0.getUserAttributeProfileOutput({ userAttributeProfileId: outputOf("userAttributeProfileId") }).userId,
  template: auth0
    .getUserAttributeProfileTemplates()
    .then(([first]) =>
      auth0.getUserAttributeProfileTemplate({ templateId: first!.templateId }).then((one) => one.displayName),
    ),
};

const selfServiceProfileId = outputOf("selfServiceProfileId");
export const selfService = {
  all: auth0.getSelfServiceProfiles().then(namesOf),
  one: auth0.getSelfServiceProfileOutput({ selfServiceProfileId }).allowedStrategies,
  text: auth0.getSelfServiceProfileCustomTextOutput({ selfServiceProfileId, language: "en", page: "get-started" }),
};

const enrollments = auth0.getUserEnrollmentsOutput({ userId: outputOf("needsRecoveryCode") });
export const enrollment = auth0.getGuardianEnrollmentOutput({
  enrollmentId: enrollments.apply(([first]) => first!.id!),
}).status;

export const blocksOfUser = auth0.getUserBlocksOutput({ userId: outputOf("lockedOutUser") });
export const blocksOfLogin = auth0.getUserBlocksOutput({ identifier: outputOf("lockedOutLogin") });
export const devices = auth0
  .getDeviceCredentials({ type: "public_key" })
  .then((all) => all.map(({ deviceName }) => deviceName));

export const importJob = auth0.getJobOutput({ jobId: outputOf("importJobId") }).summary;
export const importErrors = auth0.getJobErrorsOutput({ jobId: outputOf("importJobId") });
export const verificationMail = auth0.getJobOutput({ jobId: outputOf("verificationEmailJobId") }).status;

const newest = auth0.getLogs({ limit: 1 });
export const newestEvent = newest.then(([event]) => auth0.getLog({ logId: event!.logId! })).then(({ type }) => type);
export const activeUsers = auth0.getActiveUsers();
export const days = auth0.getDailyStats().then((all) => all.map(({ date, logins }) => ({ date, logins })));
