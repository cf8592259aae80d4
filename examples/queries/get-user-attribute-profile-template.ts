import * as auth0 from "pulumi-dynamic-auth0";

const template = auth0.getUserAttributeProfileTemplate({ templateId: "auth0-generic" });

export const attributes = template.then(({ template }) => Object.keys(template?.userAttributes ?? {}));
