import { textTemplates } from "./text-templates";

export const guardianPhoneTemplates = textTemplates({
  type: "GuardianPhoneTemplates",
  description:
    "Texts that are sent and read out to phones for the second factor `phone`, in which Liquid is understood. Every tenant has them once.",
  factor: "phone",
  id: "guardian-phone-templates",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-factor-phone-templates",
});
