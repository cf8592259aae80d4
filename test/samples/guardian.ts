import { database, user } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const guardian: Samples = {
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
  GuardianFactor: { sdk: { update: "SetGuardianFactorRequestContent" } },
  GuardianSmsTemplates: { sdk: { update: "SetGuardianFactorSmsTemplatesRequestContent" } },
  GuardianTwilioSmsProvider: {
    // What Auth0 answers for an account that was never set.
    possible: ["a 200 with an empty object"],
    sdk: { update: "SetGuardianFactorsProviderSmsTwilioRequestContent" },
  },
};
