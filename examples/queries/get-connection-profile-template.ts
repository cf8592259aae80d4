import * as auth0 from "pulumi-dynamic-auth0";

const template = auth0.getConnectionProfileTemplate({ templateId: "auth0-generic" });

export const features = template.then(({ template }) => template?.enabledFeatures);
