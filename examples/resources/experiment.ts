import * as auth0 from "pulumi-dynamic-auth0";

const signup = new auth0.FeatureFlag("signup", {
  name: "Sign-up",
  parameters: { passkeyFirst: { type: "boolean", value: false } },
  status: "active",
});
const usual = new auth0.FeatureFlagVariation("usual", { featureFlagId: signup, name: "As usual", overrides: {} });
const passkeyFirst = new auth0.FeatureFlagVariation("passkey-first", {
  featureFlagId: signup,
  name: "Passkey first",
  overrides: { passkeyFirst: { value: true } },
});

new auth0.Experiment("passkeys", {
  name: "Passkeys at sign-up",
  featureFlagId: signup,
  authenticationFlow: "signup",
  allocationStrategy: "percentage",
  assignmentConfig: { subject: "device" },
  allocations: [
    { variationId: usual, isControl: true, weight: 90 },
    { variationId: passkeyFirst, isControl: false, weight: 10 },
  ],
  status: "active",
});
