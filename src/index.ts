// Written by `npm run generate` from what is in the areas of `src/resources`. Changes by hand are lost.

import { outputOf, promiseOf } from "./pulumi/query";
import { resourceClass } from "./pulumi/resource";

export { ExplicitProvider as Provider } from "./pulumi/explicit-provider";

const loaders = () => require("./resources/loaders") as typeof import("./resources/loaders");
const query = (name: string) => () => loaders().queryOf(name);

export class BlacklistedToken extends resourceClass("BlacklistedToken") {}
export class Client extends resourceClass("Client") {}
export class ClientGrant extends resourceClass("ClientGrant") {}
export class Connection extends resourceClass("Connection") {}
export class ConnectionUserRemoval extends resourceClass("ConnectionUserRemoval") {}
export class DeviceCredential extends resourceClass("DeviceCredential") {}
export class EmailProvider extends resourceClass("EmailProvider") {}
export class EmailVerificationTicket extends resourceClass("EmailVerificationTicket") {}
export class GuardianEnrollmentRemoval extends resourceClass("GuardianEnrollmentRemoval") {}
export class GuardianFactor extends resourceClass("GuardianFactor") {}
export class GuardianSmsTemplates extends resourceClass("GuardianSmsTemplates") {}
export class GuardianTwilioSmsProvider extends resourceClass("GuardianTwilioSmsProvider") {}
export class PasswordChangeTicket extends resourceClass("PasswordChangeTicket") {}
export class RecoveryCode extends resourceClass("RecoveryCode") {}
export class ResourceServer extends resourceClass("ResourceServer") {}
export class Role extends resourceClass("Role") {}
export class Rule extends resourceClass("Rule") {}
export class Tenant extends resourceClass("Tenant") {}
export class User extends resourceClass("User") {}
export class UserIdentity extends resourceClass("UserIdentity") {}
export class UserMultifactorReset extends resourceClass("UserMultifactorReset") {}
export class UserUnblock extends resourceClass("UserUnblock") {}
export class UsersImportJob extends resourceClass("UsersImportJob") {}
export class VerificationEmailJob extends resourceClass("VerificationEmailJob") {}

export const getActiveUsers = promiseOf(query("getActiveUsers"));
export const getActiveUsersOutput = outputOf(query("getActiveUsers"));
export const getBlacklistedTokens = promiseOf(query("getBlacklistedTokens"));
export const getBlacklistedTokensOutput = outputOf(query("getBlacklistedTokens"));
export const getClient = promiseOf(query("getClient"));
export const getClientOutput = outputOf(query("getClient"));
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
