// Written by `npm run generate` from what is in the areas of `src/resources`. Changes by hand are lost.

import type { Definition, Query } from "../definition";

const definitions: Readonly<Record<string, () => Definition>> = {
  BlacklistedToken: () => require("./blacklists/blacklisted-token").blacklistedToken,
  Client: () => require("./clients/client").client,
  ClientGrant: () => require("./client-grants/client-grant").clientGrant,
  Connection: () => require("./connections/connection").connection,
  ConnectionUserRemoval: () => require("./connections/connection-user-removal").connectionUserRemoval,
  DeviceCredential: () => require("./device-credentials/device-credential").deviceCredential,
  EmailProvider: () => require("./emails/email-provider").emailProvider,
  EmailVerificationTicket: () => require("./tickets/email-verification-ticket").emailVerificationTicket,
  GuardianEnrollmentRemoval: () => require("./guardian/guardian-enrollment-removal").guardianEnrollmentRemoval,
  GuardianFactor: () => require("./guardian/guardian-factor").guardianFactor,
  GuardianSmsTemplates: () => require("./guardian/guardian-sms-templates").guardianSmsTemplates,
  GuardianTwilioSmsProvider: () => require("./guardian/guardian-twilio-sms-provider").guardianTwilioSmsProvider,
  Organization: () => require("./organizations/organization").organization,
  OrganizationClient: () => require("./organizations/organization-client").organizationClient,
  OrganizationClientGrant: () => require("./organizations/organization-client-grant").organizationClientGrant,
  OrganizationDiscoveryDomain: () => require("./organizations/organization-discovery-domain").organizationDiscoveryDomain,
  OrganizationInvitation: () => require("./organizations/organization-invitation").organizationInvitation,
  OrganizationTemplate: () => require("./organizations/organization-template").organizationTemplate,
  PasswordChangeTicket: () => require("./tickets/password-change-ticket").passwordChangeTicket,
  RecoveryCode: () => require("./users/recovery-code").recoveryCode,
  ResourceServer: () => require("./resource-servers/resource-server").resourceServer,
  Role: () => require("./roles/role").role,
  RolePermission: () => require("./roles/role-permission").rolePermission,
  RolePermissions: () => require("./roles/role-permission").rolePermissions,
  Rule: () => require("./rules/rule").rule,
  Tenant: () => require("./tenants/tenant").tenant,
  User: () => require("./users/user").user,
  UserIdentity: () => require("./users/user-identity").userIdentity,
  UserMultifactorReset: () => require("./users/user-multifactor-reset").userMultifactorReset,
  UserPermission: () => require("./users/user-permission").userPermission,
  UserPermissions: () => require("./users/user-permission").userPermissions,
  UserRole: () => require("./users/user-role").userRole,
  UserRoles: () => require("./users/user-role").userRoles,
  UserUnblock: () => require("./user-blocks/user-unblock").userUnblock,
  UsersImportJob: () => require("./jobs/users-import-job").usersImportJob,
  VerificationEmailJob: () => require("./jobs/verification-email-job").verificationEmailJob,
};

const queries: Readonly<Record<string, () => Query>> = {
  getBlacklistedTokens: () => require("./blacklists/queries").getBlacklistedTokens,
  getClientGrants: () => require("./client-grants/queries").getClientGrants,
  getClientGrant: () => require("./client-grants/queries").getClientGrant,
  getClientCredential: () => require("./clients/client-credentials").getClientCredential,
  getClientCredentials: () => require("./clients/client-credentials").getClientCredentials,
  getClient: () => require("./clients/queries").getClient,
  getClients: () => require("./clients/queries").getClients,
  getConnection: () => require("./connections/queries").getConnection,
  getConnections: () => require("./connections/queries").getConnections,
  getDeviceCredentials: () => require("./device-credentials/queries").getDeviceCredentials,
  getEmailProvider: () => require("./emails/queries").getEmailProvider,
  getGuardianFactors: () => require("./guardian/queries").getGuardianFactors,
  getGuardianFactorProvider: () => require("./guardian/queries").getGuardianFactorProvider,
  getGuardianSmsTemplates: () => require("./guardian/queries").getGuardianSmsTemplates,
  getGuardianEnrollment: () => require("./guardian/queries").getGuardianEnrollment,
  getJob: () => require("./jobs/queries").getJob,
  getJobErrors: () => require("./jobs/queries").getJobErrors,
  getLogs: () => require("./logs/queries").getLogs,
  getLog: () => require("./logs/queries").getLog,
  getUserLogs: () => require("./logs/queries").getUserLogs,
  getOrganizationClientGrants: () => require("./organizations/organization-client-grant").getOrganizationClientGrants,
  getOrganizationClients: () => require("./organizations/organization-client").getOrganizationClients,
  getOrganizationDiscoveryDomain: () => require("./organizations/organization-discovery-domain").getOrganizationDiscoveryDomain,
  getOrganizationDiscoveryDomains: () => require("./organizations/organization-discovery-domain").getOrganizationDiscoveryDomains,
  getOrganizationInvitations: () => require("./organizations/organization-invitation").getOrganizationInvitations,
  getOrganizationTemplates: () => require("./organizations/organization-template").getOrganizationTemplates,
  getOrganization: () => require("./organizations/organization").getOrganization,
  getOrganizations: () => require("./organizations/organization").getOrganizations,
  getResourceServer: () => require("./resource-servers/queries").getResourceServer,
  getResourceServers: () => require("./resource-servers/queries").getResourceServers,
  getRoleUsers: () => require("./roles/queries").getRoleUsers,
  getRolePermissions: () => require("./roles/role-permission").getRolePermissions,
  getRole: () => require("./roles/role").getRole,
  getRoles: () => require("./roles/role").getRoles,
  getRule: () => require("./rules/queries").getRule,
  getRules: () => require("./rules/queries").getRules,
  getActiveUsers: () => require("./stats/queries").getActiveUsers,
  getDailyStats: () => require("./stats/queries").getDailyStats,
  getTenant: () => require("./tenants/queries").getTenant,
  getUserBlocks: () => require("./user-blocks/queries").getUserBlocks,
  getUser: () => require("./users/queries").getUser,
  getUsers: () => require("./users/queries").getUsers,
  getUsersByEmail: () => require("./users/queries").getUsersByEmail,
  getUserEnrollments: () => require("./users/queries").getUserEnrollments,
  getUserPermissions: () => require("./users/user-permission").getUserPermissions,
  getUserRoles: () => require("./users/user-role").getUserRoles,
};

/** The definition of a type, loaded when it is first asked for. */
export const definitionOf = (type: string): Definition => loaded(definitions, type);

/** The query of a name, loaded when it is first asked for. */
export const queryOf = (name: string): Query => loaded(queries, name);

function loaded<T>(all: Readonly<Record<string, () => T>>, name: string): T {
  const load = all[name];
  if (load) return load();
  throw new Error(`This version of pulumi-dynamic-auth0 has no ${name}: a newer one has, or it is misspelt.`);
}
