import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const template = auth0.getConnectionProfileTemplate({ templateId: new pulumi.Config().require("templateId") });

export const features = template.then(({ template }) => template?.enabledFeatures);
