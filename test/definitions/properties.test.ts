import { distinctCases } from "./cases";
import { roundTrips } from "./round-trip";

const excepted = {
  "there is one value only": [
    "changed: Client addons.box",
    "changed: Client addons.cloudbees",
    "changed: Client addons.concur",
    "changed: Client addons.dropbox",
    "changed: Client addons.oag",
    "changed: Client addons.wsfed",
    "changed: Client defaultOrganization.flows",
    "changed: ClientGrant defaultFor",
    ...["pingfederate", "ad", "adfs", "waad", "googleApps", "okta", "oidc", "samlp"].map(
      (strategy) => `changed: ConnectionProfile strategyOverrides.${strategy}.connectionConfig`,
    ),
    "changed: ConnectionProfile connectionConfig",
    "changed: DeviceCredential type",
    "changed: EmailProvider custom credentials",
    "changed: EmailProvider mailgun credentials.region",
    "changed: EmailProvider sparkpost credentials.region",
    "changed: EventStreamRedelivery statuses",
    "changed: Experiment assignmentConfig",
    "changed: Experiment assignmentConfig.subject",
    "changed: FlowVaultConnection ACTIVECAMPAIGN setup.type",
    "changed: FlowVaultConnection AIRTABLE setup.type",
    "changed: FlowVaultConnection AUTH0 setup.type",
    "changed: FlowVaultConnection BIGQUERY setup.type",
    "changed: FlowVaultConnection CLEARBIT setup.type",
    "changed: FlowVaultConnection DOCUSIGN setup.type",
    "changed: FlowVaultConnection JWT setup.type",
    "changed: FlowVaultConnection MAILJET setup.type",
    "changed: FlowVaultConnection TELEGRAM setup.type",
    "changed: FlowVaultConnection TWILIO setup.type",
    "changed: FlowVaultConnection ZAPIER setup.type",
    "changed: Form ending.resume_flow",
    "changed: LogStream piiConfig.algorithm",
    "changed: PasswordChangeTicket identity.provider",
    "changed: ResourceServer consentPolicy",
    "changed: ResourceServer tokenEncryption.format",
    "changed: SelfServiceProfileCustomText language",
    "changed: SelfServiceProfileCustomText page",
    "changed: Tenant securityHeaders.xXssProtection.mode",
    "changed: TokenExchangeProfile type",
    "changed: UserAttributeProfile userId.oidcMapping",
  ],
  "it only goes forward": ["changed: FeatureFlag status"],
  "the database of the situation asks for it": ["removed: User password"],
};

roundTrips(
  distinctCases.filter(({ definition }) => definition.type !== "Connection"),
  excepted,
);
