import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const variations = auth0.getFeatureFlagVariations({ featureFlagId: new pulumi.Config().require("featureFlagId") });

export const names = variations.then((all) => all.map(({ name }) => name));
