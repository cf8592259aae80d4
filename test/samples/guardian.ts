import { aUser, database, user } from "./prerequisites";
import type { Samples } from "./resource-sample";

/** What Auth0 answers for an account that was never set. */
const possible = ["a 200 with an empty object"];

export const guardian: Samples = {
  GuardianDuo: { possible, sdk: { update: "SetGuardianFactorDuoSettingsRequestContent" } },
  GuardianEmail: { sdk: { update: "SetEmailFactorSettingsRequestContent" } },
  GuardianEnrollmentRemoval: {
    scenarios: [
      {
        given: async ({ simulator, elsewhere }) => {
          await database(elsewhere);
          return { enrollmentId: simulator.tenant.enroll(await user(elsewhere))["id"] };
        },
      },
    ],
    sequences: { given: ({ enrollmentId }) => ({ enrollmentId }) },
    sdk: "a DELETE",
  },
  GuardianEnrollmentTicket: {
    scenarios: [aUser],
    sequences: { given: ({ users }) => ({ userId: users[0] }) },
    sdk: { create: "CreateGuardianEnrollmentTicketRequestContent" },
  },
  GuardianFactor: { sdk: { update: "SetGuardianFactorRequestContent" } },
  GuardianPhone: { sdk: { update: "SetPhoneFactorSettingsRequestContent" } },
  GuardianPhoneMessageTypes: { sdk: { update: "SetGuardianFactorPhoneMessageTypesRequestContent" } },
  GuardianPhoneProvider: { sdk: { update: "SetGuardianFactorsProviderPhoneRequestContent" } },
  GuardianPhoneTemplates: { sdk: { update: "SetGuardianFactorPhoneTemplatesRequestContent" } },
  GuardianPhoneTwilio: { possible, sdk: { update: "SetGuardianFactorsProviderPhoneTwilioRequestContent" } },
  // Nobody is asked for a second factor.
  GuardianPolicies: { possible: ["a 200 with an empty list"], sdk: "a bare list" },
  GuardianPushApns: { possible, sdk: { update: "SetGuardianFactorsProviderPushNotificationApnsRequestContent" } },
  GuardianPushFcm: { possible, sdk: { update: "SetGuardianFactorsProviderPushNotificationFcmRequestContent" } },
  GuardianPushFcmV1: { possible, sdk: { update: "SetGuardianFactorsProviderPushNotificationFcmv1RequestContent" } },
  GuardianPushProvider: { sdk: { update: "SetGuardianFactorsProviderPushNotificationRequestContent" } },
  GuardianPushSns: { possible, sdk: { update: "SetGuardianFactorsProviderPushNotificationSnsRequestContent" } },
  GuardianSettings: { sdk: { update: "SetGuardianSettingsRequestContent" } },
  GuardianSmsProvider: { sdk: { update: "SetGuardianFactorsProviderSmsRequestContent" } },
  GuardianSmsTemplates: { sdk: { update: "SetGuardianFactorSmsTemplatesRequestContent" } },
  GuardianTwilioSmsProvider: { possible, sdk: { update: "SetGuardianFactorsProviderSmsTwilioRequestContent" } },
};
