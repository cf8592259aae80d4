import * as auth0 from "pulumi-dynamic-auth0";

new auth0.FeatureFlag("signup", {
  name: "Sign-up",
  description: "How new users sign up.",
  parameters: { passkeyFirst: { type: "boolean", value: false } },
});
