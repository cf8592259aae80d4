import { z } from "zod";
import { object, type Query, resultOf } from "../../definition";
import { emailTemplate, templates } from "./email-template";

export const getEmailTemplate: Query = {
  name: "getEmailTemplate",
  of: emailTemplate.type,
  description:
    "A mail that Auth0 sends to users, as the tenant has changed it. It is an error while the tenant has never changed it.",
  args: object({ template: z.enum(templates).describe("The mail, such as `verify_email`.") }),
  result: resultOf(emailTemplate),
  scopes: ["read:email_templates"],
  one: { path: "/email-templates/{template}" },
  source: "https://auth0.com/docs/api/management/v2/email-templates/get-email-templates-by-template-name",
};
