import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const form = auth0.getForm({ formId: new pulumi.Config().require("formId") });

export const languages = form.then((one) => Object.keys(one.translations ?? {}));
