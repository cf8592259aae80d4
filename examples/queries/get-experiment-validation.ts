import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const validation = auth0.getExperimentValidation({ experimentId: new pulumi.Config().require("experimentId") });

export const missing = validation.then(({ errors }) => errors.map(({ message }) => message));
