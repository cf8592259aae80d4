import * as auth0 from "pulumi-dynamic-auth0";

new auth0.RateLimitPolicy("third-parties", {
  resource: "oauth_authentication_api",
  consumer: "client",
  consumerSelector: "third_party_clients",
  configuration: { action: "block", limit: 50 },
});
