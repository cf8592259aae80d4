import * as auth0 from "pulumi-dynamic-auth0";

new auth0.Tenant("tenant", {
  friendlyName: "Example",
  supportEmail: "support@example.com",
  supportUrl: "https://example.com/support",
  sessionLifetime: 24,
});
