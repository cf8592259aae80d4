import * as auth0 from "pulumi-dynamic-auth0";

const signup = new auth0.FeatureFlag("signup", {
  name: "Sign-up",
  parameters: { passkeyFirst: { type: "boolean", value: false } },
});

new auth0.FeatureFlagVariation("passkey-first", {
  featureFlagId: signup,
  name: "Passkey first",
  overrides: { passkeyFirst: { value: true } },
});
