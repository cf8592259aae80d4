import * as auth0 from "pulumi-dynamic-auth0";

const template = auth0.getEmailTemplate({ template: "verify_email" });

export const subject = template.then(({ subject }) => subject);
