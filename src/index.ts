import { resourceClass } from "./pulumi/resource";
import * as definitions from "./resources";

export { ExplicitProvider as Provider } from "./pulumi/explicit-provider";

export class BlacklistedToken extends resourceClass(definitions.blacklistedToken) {}
export class Client extends resourceClass(definitions.client) {}
export class ClientGrant extends resourceClass(definitions.clientGrant) {}
export class Connection extends resourceClass(definitions.connection) {}
export class ConnectionUserRemoval extends resourceClass(definitions.connectionUserRemoval) {}
export class DeviceCredential extends resourceClass(definitions.deviceCredential) {}
export class EmailProvider extends resourceClass(definitions.emailProvider) {}
export class EmailVerificationTicket extends resourceClass(definitions.emailVerificationTicket) {}
export class GuardianEnrollmentRemoval extends resourceClass(definitions.guardianEnrollmentRemoval) {}
export class GuardianFactor extends resourceClass(definitions.guardianFactor) {}
export class GuardianSmsTemplates extends resourceClass(definitions.guardianSmsTemplates) {}
export class GuardianTwilioSmsProvider extends resourceClass(definitions.guardianTwilioSmsProvider) {}
export class PasswordChangeTicket extends resourceClass(definitions.passwordChangeTicket) {}
export class RecoveryCode extends resourceClass(definitions.recoveryCode) {}
export class ResourceServer extends resourceClass(definitions.resourceServer) {}
export class Rule extends resourceClass(definitions.rule) {}
export class Tenant extends resourceClass(definitions.tenant) {}
export class User extends resourceClass(definitions.user) {}
export class UserIdentity extends resourceClass(definitions.userIdentity) {}
export class UserMultifactorReset extends resourceClass(definitions.userMultifactorReset) {}
export class UserUnblock extends resourceClass(definitions.userUnblock) {}
export class UsersImportJob extends resourceClass(definitions.usersImportJob) {}
export class VerificationEmailJob extends resourceClass(definitions.verificationEmailJob) {}
