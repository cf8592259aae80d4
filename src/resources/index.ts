// Written by `npm run generate` from what is in the areas of `src/resources`. Changes by hand are lost.

export { blacklistedToken } from "./blacklists/blacklisted-token";
export { client } from "./clients/client";
export { clientGrant } from "./client-grants/client-grant";
export { connection } from "./connections/connection";
export { connectionUserRemoval } from "./connections/connection-user-removal";
export { deviceCredential } from "./device-credentials/device-credential";
export { emailProvider } from "./emails/email-provider";
export { emailVerificationTicket } from "./tickets/email-verification-ticket";
export { guardianEnrollmentRemoval } from "./guardian/guardian-enrollment-removal";
export { guardianFactor } from "./guardian/guardian-factor";
export { guardianSmsTemplates } from "./guardian/guardian-sms-templates";
export { guardianTwilioSmsProvider } from "./guardian/guardian-twilio-sms-provider";
export { passwordChangeTicket } from "./tickets/password-change-ticket";
export { recoveryCode } from "./users/recovery-code";
export { resourceServer } from "./resource-servers/resource-server";
export { role } from "./roles/role";
export { rule } from "./rules/rule";
export { tenant } from "./tenants/tenant";
export { user } from "./users/user";
export { userIdentity } from "./users/user-identity";
export { userMultifactorReset } from "./users/user-multifactor-reset";
export { userUnblock } from "./user-blocks/user-unblock";
export { usersImportJob } from "./jobs/users-import-job";
export { verificationEmailJob } from "./jobs/verification-email-job";
