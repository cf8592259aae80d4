// Written by `npm run generate` from what is in the areas of `src/resources`. Changes by hand are lost.

import { outputOf, promiseOf, resourceClass } from "./program";

export { ExplicitProvider as Provider } from "./program";

const loaders = () => require("./resources/loaders") as typeof import("./resources/loaders");
const query = (name: string) => () => loaders().queryOf(name);

export class BlacklistedToken extends resourceClass(() => require("./program/outlines/blacklisted-token").outline) {}
export class Client extends resourceClass(() => require("./program/outlines/client").outline) {}
export class ClientGrant extends resourceClass(() => require("./program/outlines/client-grant").outline) {}
export class Connection extends resourceClass(() => require("./program/outlines/connection").outline) {}
export class ConnectionUserRemoval extends resourceClass(() => require("./program/outlines/connection-user-removal").outline) {}
export class DeviceCredential extends resourceClass(() => require("./program/outlines/device-credential").outline) {}
export class EmailProvider extends resourceClass(() => require("./program/outlines/email-provider").outline) {}
export class EmailVerificationTicket extends resourceClass(() => require("./program/outlines/email-verification-ticket").outline) {}
export class GuardianEnrollmentRemoval extends resourceClass(() => require("./program/outlines/guardian-enrollment-removal").outline) {}
export class GuardianFactor extends resourceClass(() => require("./program/outlines/guardian-factor").outline) {}
export class GuardianSmsTemplates extends resourceClass(() => require("./program/outlines/guardian-sms-templates").outline) {}
export class GuardianTwilioSmsProvider extends resourceClass(() => require("./program/outlines/guardian-twilio-sms-provider").outline) {}
export class PasswordChangeTicket extends resourceClass(() => require("./program/outlines/password-change-ticket").outline) {}
export class RecoveryCode extends resourceClass(() => require("./program/outlines/recovery-code").outline) {}
export class ResourceServer extends resourceClass(() => require("./program/outlines/resource-server").outline) {}
export class Role extends resourceClass(() => require("./program/outlines/role").outline) {}
export class RolePermission extends resourceClass(() => require("./program/outlines/role-permission").outline) {}
export class RolePermissions extends resourceClass(() => require("./program/outlines/role-permissions").outline) {}
export class Rule extends resourceClass(() => require("./program/outlines/rule").outline) {}
export class Tenant extends resourceClass(() => require("./program/outlines/tenant").outline) {}
export class User extends resourceClass(() => require("./program/outlines/user").outline) {}
export class UserIdentity extends resourceClass(() => require("./program/outlines/user-identity").outline) {}
export class UserMultifactorReset extends resourceClass(() => require("./program/outlines/user-multifactor-reset").outline) {}
export class UserPermission extends resourceClass(() => require("./program/outlines/user-permission").outline) {}
export class UserPermissions extends resourceClass(() => require("./program/outlines/user-permissions").outline) {}
export class UserRole extends resourceClass(() => require("./program/outlines/user-role").outline) {}
export class UserRoles extends resourceClass(() => require("./program/outlines/user-roles").outline) {}
export class UserUnblock extends resourceClass(() => require("./program/outlines/user-unblock").outline) {}
export class UsersImportJob extends resourceClass(() => require("./program/outlines/users-import-job").outline) {}
export class VerificationEmailJob extends resourceClass(() => require("./program/outlines/verification-email-job").outline) {}

export const getActiveUsers = promiseOf(query("getActiveUsers"));
export const getActiveUsersOutput = outputOf(query("getActiveUsers"));
export const getBlacklistedTokens = promiseOf(query("getBlacklistedTokens"));
export const getBlacklistedTokensOutput = outputOf(query("getBlacklistedTokens"));
export const getClient = promiseOf(query("getClient"));
export const getClientOutput = outputOf(query("getClient"));
export const getClientGrant = promiseOf(query("getClientGrant"));
export const getClientGrantOutput = outputOf(query("getClientGrant"));
export const getClientGrants = promiseOf(query("getClientGrants"));
export const getClientGrantsOutput = outputOf(query("getClientGrants"));
export const getClients = promiseOf(query("getClients"));
export const getClientsOutput = outputOf(query("getClients"));
export const getConnection = promiseOf(query("getConnection"));
export const getConnectionOutput = outputOf(query("getConnection"));
export const getConnections = promiseOf(query("getConnections"));
export const getConnectionsOutput = outputOf(query("getConnections"));
export const getDailyStats = promiseOf(query("getDailyStats"));
export const getDailyStatsOutput = outputOf(query("getDailyStats"));
export const getDeviceCredentials = promiseOf(query("getDeviceCredentials"));
export const getDeviceCredentialsOutput = outputOf(query("getDeviceCredentials"));
export const getEmailProvider = promiseOf(query("getEmailProvider"));
export const getEmailProviderOutput = outputOf(query("getEmailProvider"));
export const getGuardianEnrollment = promiseOf(query("getGuardianEnrollment"));
export const getGuardianEnrollmentOutput = outputOf(query("getGuardianEnrollment"));
export const getGuardianFactorProvider = promiseOf(query("getGuardianFactorProvider"));
export const getGuardianFactorProviderOutput = outputOf(query("getGuardianFactorProvider"));
export const getGuardianFactors = promiseOf(query("getGuardianFactors"));
export const getGuardianFactorsOutput = outputOf(query("getGuardianFactors"));
export const getGuardianSmsTemplates = promiseOf(query("getGuardianSmsTemplates"));
export const getGuardianSmsTemplatesOutput = outputOf(query("getGuardianSmsTemplates"));
export const getJob = promiseOf(query("getJob"));
export const getJobOutput = outputOf(query("getJob"));
export const getJobErrors = promiseOf(query("getJobErrors"));
export const getJobErrorsOutput = outputOf(query("getJobErrors"));
export const getLog = promiseOf(query("getLog"));
export const getLogOutput = outputOf(query("getLog"));
export const getLogs = promiseOf(query("getLogs"));
export const getLogsOutput = outputOf(query("getLogs"));
export const getResourceServer = promiseOf(query("getResourceServer"));
export const getResourceServerOutput = outputOf(query("getResourceServer"));
export const getResourceServers = promiseOf(query("getResourceServers"));
export const getResourceServersOutput = outputOf(query("getResourceServers"));
export const getRole = promiseOf(query("getRole"));
export const getRoleOutput = outputOf(query("getRole"));
export const getRoles = promiseOf(query("getRoles"));
export const getRolesOutput = outputOf(query("getRoles"));
export const getRule = promiseOf(query("getRule"));
export const getRuleOutput = outputOf(query("getRule"));
export const getRules = promiseOf(query("getRules"));
export const getRulesOutput = outputOf(query("getRules"));
export const getTenant = promiseOf(query("getTenant"));
export const getTenantOutput = outputOf(query("getTenant"));
export const getUser = promiseOf(query("getUser"));
export const getUserOutput = outputOf(query("getUser"));
export const getUserBlocks = promiseOf(query("getUserBlocks"));
export const getUserBlocksOutput = outputOf(query("getUserBlocks"));
export const getUserEnrollments = promiseOf(query("getUserEnrollments"));
export const getUserEnrollmentsOutput = outputOf(query("getUserEnrollments"));
export const getUserLogs = promiseOf(query("getUserLogs"));
export const getUserLogsOutput = outputOf(query("getUserLogs"));
export const getUsers = promiseOf(query("getUsers"));
export const getUsersOutput = outputOf(query("getUsers"));
export const getUsersByEmail = promiseOf(query("getUsersByEmail"));
export const getUsersByEmailOutput = outputOf(query("getUsersByEmail"));
