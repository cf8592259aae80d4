import { outputOf, promiseOf } from "./pulumi/query";
import { resourceClass } from "./pulumi/resource";

export { ExplicitProvider as Provider } from "./pulumi/explicit-provider";

const queries = () => require("./queries") as typeof import("./queries");

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
export class Rule extends resourceClass("Rule") {}
export class Tenant extends resourceClass("Tenant") {}
export class User extends resourceClass("User") {}
export class UserIdentity extends resourceClass("UserIdentity") {}
export class UserMultifactorReset extends resourceClass("UserMultifactorReset") {}
export class UserUnblock extends resourceClass("UserUnblock") {}
export class UsersImportJob extends resourceClass("UsersImportJob") {}
export class VerificationEmailJob extends resourceClass("VerificationEmailJob") {}

export const getActiveUsers = promiseOf(() => queries().getActiveUsers);
export const getActiveUsersOutput = outputOf(() => queries().getActiveUsers);
export const getBlacklistedTokens = promiseOf(() => queries().getBlacklistedTokens);
export const getBlacklistedTokensOutput = outputOf(() => queries().getBlacklistedTokens);
export const getClient = promiseOf(() => queries().getClient);
export const getClientOutput = outputOf(() => queries().getClient);
export const getClientGrants = promiseOf(() => queries().getClientGrants);
export const getClientGrantsOutput = outputOf(() => queries().getClientGrants);
export const getClients = promiseOf(() => queries().getClients);
export const getClientsOutput = outputOf(() => queries().getClients);
export const getConnection = promiseOf(() => queries().getConnection);
export const getConnectionOutput = outputOf(() => queries().getConnection);
export const getConnections = promiseOf(() => queries().getConnections);
export const getConnectionsOutput = outputOf(() => queries().getConnections);
export const getDailyStats = promiseOf(() => queries().getDailyStats);
export const getDailyStatsOutput = outputOf(() => queries().getDailyStats);
export const getDeviceCredentials = promiseOf(() => queries().getDeviceCredentials);
export const getDeviceCredentialsOutput = outputOf(() => queries().getDeviceCredentials);
export const getEmailProvider = promiseOf(() => queries().getEmailProvider);
export const getEmailProviderOutput = outputOf(() => queries().getEmailProvider);
export const getGuardianEnrollment = promiseOf(() => queries().getGuardianEnrollment);
export const getGuardianEnrollmentOutput = outputOf(() => queries().getGuardianEnrollment);
export const getGuardianFactorProvider = promiseOf(() => queries().getGuardianFactorProvider);
export const getGuardianFactorProviderOutput = outputOf(() => queries().getGuardianFactorProvider);
export const getGuardianFactors = promiseOf(() => queries().getGuardianFactors);
export const getGuardianFactorsOutput = outputOf(() => queries().getGuardianFactors);
export const getGuardianSmsTemplates = promiseOf(() => queries().getGuardianSmsTemplates);
export const getGuardianSmsTemplatesOutput = outputOf(() => queries().getGuardianSmsTemplates);
export const getJob = promiseOf(() => queries().getJob);
export const getJobOutput = outputOf(() => queries().getJob);
export const getJobErrors = promiseOf(() => queries().getJobErrors);
export const getJobErrorsOutput = outputOf(() => queries().getJobErrors);
export const getLog = promiseOf(() => queries().getLog);
export const getLogOutput = outputOf(() => queries().getLog);
export const getLogs = promiseOf(() => queries().getLogs);
export const getLogsOutput = outputOf(() => queries().getLogs);
export const getResourceServer = promiseOf(() => queries().getResourceServer);
export const getResourceServerOutput = outputOf(() => queries().getResourceServer);
export const getResourceServers = promiseOf(() => queries().getResourceServers);
export const getResourceServersOutput = outputOf(() => queries().getResourceServers);
export const getRule = promiseOf(() => queries().getRule);
export const getRuleOutput = outputOf(() => queries().getRule);
export const getRules = promiseOf(() => queries().getRules);
export const getRulesOutput = outputOf(() => queries().getRules);
export const getTenant = promiseOf(() => queries().getTenant);
export const getTenantOutput = outputOf(() => queries().getTenant);
export const getUser = promiseOf(() => queries().getUser);
export const getUserOutput = outputOf(() => queries().getUser);
export const getUserBlocks = promiseOf(() => queries().getUserBlocks);
export const getUserBlocksOutput = outputOf(() => queries().getUserBlocks);
export const getUserEnrollments = promiseOf(() => queries().getUserEnrollments);
export const getUserEnrollmentsOutput = outputOf(() => queries().getUserEnrollments);
export const getUserLogs = promiseOf(() => queries().getUserLogs);
export const getUserLogsOutput = outputOf(() => queries().getUserLogs);
export const getUsers = promiseOf(() => queries().getUsers);
export const getUsersOutput = outputOf(() => queries().getUsers);
export const getUsersByEmail = promiseOf(() => queries().getUsersByEmail);
export const getUsersByEmailOutput = outputOf(() => queries().getUsersByEmail);
