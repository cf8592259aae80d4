import * as auth0 from "pulumi-dynamic-auth0";

const shop = new auth0.Client("shop", {
  name: "Shop",
  appType: "spa",
  callbacks: ["https://shop.example.com/callback"],
  allowedLogoutUrls: ["https://shop.example.com"],
  grantTypes: ["authorization_code", "refresh_token"],
  tokenEndpointAuthMethod: "none",
  refreshToken: { rotationType: "rotating", expirationType: "expiring", tokenLifetime: 2592000 },
});

export const shopId = shop.clientId;
