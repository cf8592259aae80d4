import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const variation = auth0.getFeatureFlagVariation({
  featureFlagId: config.require("featureFlagId"),
  featureFlagVariationId: config.require("variationId"),
});

export const name = variation.then((one) => one.name);
