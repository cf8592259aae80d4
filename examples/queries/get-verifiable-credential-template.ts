import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const template = auth0.getVerifiableCredentialTemplateOutput({
  verifiableCredentialTemplateId: config.require("verifiableCredentialTemplateId"),
});

export const asked = template.presentation;
