import * as z from "zod";
import { body, oneOf, optional, validate } from "../../endpoints/body-schema";
import { type Call, get, noContent, ok, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, omit } from "../../json-object";
import { badRequest, notFound } from "../../refusal";
import { letters } from "../../tenant/identifiers";
import type { Tenant } from "../../tenant/tenant";
import { inexistentUser, userOf } from "../users/users";

const ticket = body({
  user_id: z.string(),
  ...optional(z.email(), "email"),
  ...optional(z.string(), "email_locale"),
  ...optional(z.boolean(), "send_mail", "allow_multiple_enrollments"),
  ...optional(oneOf("push-notification phone email otp webauthn-roaming webauthn-platform"), "factor"),
});

const enrollmentsOf = (tenant: Tenant, user: JsonObject): JsonObject[] =>
  tenant.all("enrollments").filter((enrollment) => enrollment.user_id === user.user_id);

const inexistent = () => notFound("Enrollment not found", "enrollment_not_found");

function enrollmentOf({ tenant, parameters }: Call): JsonObject {
  const enrollment = tenant.get("enrollments", parameters.id!);
  if (!enrollment) throw inexistent();
  return enrollment;
}

/** Removes what a user enrolled, by the names that the multifactor routes have for it. */
function forget({ tenant }: Call, user: JsonObject): void {
  for (const enrollment of enrollmentsOf(tenant, user)) tenant.delete("enrollments", String(enrollment.id));
}

const recoveryCode = () => letters(24).toUpperCase();

/** Second factors that users have enrolled. */
export const guardianEnrollments: Route[] = [
  post("/guardian/enrollments/ticket", ["create:guardian_enrollment_tickets"], ({ tenant, body: sent }) => {
    const { user_id } = validate(ticket, sent) as { user_id: string };
    if (!tenant.get("users", user_id)) throw inexistentUser();
    const ticket_id = letters(32);
    return ok({ ticket_id, ticket_url: `${tenant.url}/u/mfa-enrollment?ticket=${ticket_id}` });
  }),
  get("/guardian/enrollments/{id}", ["read:guardian_enrollments"], (call) =>
    // The kind of factor is told in a user's list only.
    ok(omit(enrollmentOf(call), ["user_id", "type", "auth_method"])),
  ),
  remove("/guardian/enrollments/{id}", ["delete:guardian_enrollments"], (call) => {
    call.tenant.delete("enrollments", String(enrollmentOf(call).id));
    return noContent;
  }),
  {
    ...get("/users/{id}/enrollments", ["read:users", "read:current_user"], (call) =>
      ok(enrollmentsOf(call.tenant, userOf(call)).map((enrollment) => omit(enrollment, ["user_id"]))),
    ),
    about: { name: "enrollments", belongsTo: { user_id: { in: "users" } } },
  },
  remove("/users/{id}/multifactor/{provider}", ["update:users"], (call) => {
    const { provider = "" } = call.parameters;
    if (!["duo", "google-authenticator"].includes(provider))
      throw badRequest(`Path validation error: 'No enum match for: ${provider}' on property provider.`, "invalid_uri");
    forget(call, userOf(call));
    return noContent;
  }),
  remove("/users/{id}/authenticators", ["delete:guardian_enrollments"], (call) => {
    forget(call, userOf(call));
    return noContent;
  }),
  post("/users/{id}/multifactor/actions/invalidate-remember-browser", ["update:users"], (call) => {
    userOf(call);
    return noContent;
  }),
  post("/users/{id}/recovery-code-regeneration", ["update:users"], (call) => {
    if (enrollmentsOf(call.tenant, userOf(call)).length === 0) throw inexistent();
    return ok({ recovery_code: recoveryCode() });
  }),
];
