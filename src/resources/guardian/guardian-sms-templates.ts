import { textTemplates } from "./text-templates";

export const guardianSmsTemplates = textTemplates({
  type: "GuardianSmsTemplates",
  description:
    "Texts that are sent to phones for the second factor `sms`, in which Liquid is understood. Every tenant has them once.",
  factor: "sms",
  id: "guardian-sms-templates",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-factor-sms-templates",
});
