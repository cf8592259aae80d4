import type { Samples } from "./resource-sample";

export const emailTemplates: Samples = {
  EmailTemplate: {
    sdk: { create: "CreateEmailTemplateRequestContent", update: "UpdateEmailTemplateRequestContent" },
  },
};
