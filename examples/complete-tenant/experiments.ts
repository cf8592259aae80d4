import * as auth0 from "pulumi-dynamic-auth0";
import { edition } from "./settings";

const signup = new auth0.FeatureFlag("signup", {
  name: edition("Sign-up", "Signing up"),
  description: edition("How new users sign up.", null),
  parameters: { passkeyFirst: { type: "boolean", value: edition(false, true) } },
  status: "active",
});

const usual = new auth0.FeatureFlagVariation("usual", {
  featureFlagId: signup,
  name: edition("As usual", "Usual"),
  overrides: {},
});

const passkeyFirst = new auth0.FeatureFlagVariation("passkey-first", {
  featureFlagId: signup,
  name: edition("Passkey first", "With a passkey"),
  overrides: { passkeyFirst: { value: true } },
});

const phones = new auth0.ExperimentSegment("phones", {
  name: "Phones",
  rules: [{ match: { deviceType: ["mobile"], country: edition(["DE"], ["DE", "FR"]) } }],
});

const passkeys = new auth0.Experiment("passkeys", {
  name: "Passkeys",
  description: edition("Whether passkeys help.", "Whether passkeys come first."),
  featureFlagId: signup,
  authenticationFlow: "signup",
  allocationStrategy: "segment",
  assignmentConfig: { subject: "device" },
  allocations: [
    { variationId: usual, isControl: true, isFallback: true, priority: 2, segmentId: phones },
    { variationId: passkeyFirst, isControl: false, segmentId: phones, priority: 1 },
  ],
  status: edition("active", "paused"),
});

new auth0.ExperimentRampAdvance("half", { experimentId: passkeys, targetLevel: 25 });

export const { experimentId } = passkeys;
export const variation = {
  featureFlagId: signup.featureFlagId,
  featureFlagVariationId: passkeyFirst.featureFlagVariationId,
};
