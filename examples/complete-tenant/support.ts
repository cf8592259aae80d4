import * as auth0 from "pulumi-dynamic-auth0";
import { accountToken, secondAccountToken, supportCases } from "./settings";

new auth0.UserUnblock("locked-out-user", { userId: supportCases.lockedOutUser });

new auth0.UserUnblock("locked-out-login", { identifier: supportCases.lockedOutLogin });

new auth0.GuardianEnrollmentRemoval("lost-phone", { enrollmentId: supportCases.lostPhone });

new auth0.GuardianEnrollmentTicket("new-phone", { userId: supportCases.enrollsAgain, factor: "phone" });

new auth0.UserMultifactorReset("enrolls-again", {
  userId: supportCases.enrollsAgain,
  provider: "google-authenticator",
});

const { recoveryCode } = new auth0.RecoveryCode("new-code", { userId: supportCases.needsRecoveryCode });

new auth0.UserIdentity("second-account", {
  userId: supportCases.hasTwoAccounts,
  linkWith: secondAccountToken,
  userToken: accountToken,
});

/** The database that every new tenant comes with. */
const firstDatabase = auth0.getConnectionOutput({ name: "Username-Password-Authentication" });

new auth0.ConnectionUserRemoval("forgotten", {
  connectionId: firstDatabase.connectionId,
  email: supportCases.wantsToBeForgotten,
});

new auth0.GroupRemoval("left-behind", { groupId: supportCases.leftBehindGroup });

new auth0.FlowExecutionRemoval("forgotten", supportCases.forgottenExecution);

export { recoveryCode };
