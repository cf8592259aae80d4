import { z } from "zod";
import { action, object } from "../../definition";

export const guardianEnrollmentRemoval = action({
  type: "GuardianEnrollmentRemoval",
  description:
    "Removes one second factor that a user has enrolled, such as a lost phone. It cannot be undone: the user enrolls again. It is done again when an argument or `triggers` changes.",
  operation: {
    method: "DELETE",
    path: "/guardian/enrollments/{enrollmentId}",
    scopes: ["delete:guardian_enrollments"],
    body: () => undefined,
  },
  id: (_, { enrollmentId }) => String(enrollmentId),
  deletion: "Forgets that it was done; the enrollment does not come back.",
  security: {
    creation: { severity: "high", why: "A second factor is gone, so that who has the password can enroll one." },
  },
  source: "https://auth0.com/docs/api/management/v2/guardian/delete-enrollments-by-id",
  inputs: object({
    enrollmentId: z
      .string()
      .min(1)
      .describe("Id of the enrollment, as `getUserEnrollments` lists it, such as `dev_0000000000000001`."),
  }),
});
