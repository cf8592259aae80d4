import * as auth0 from "pulumi-dynamic-auth0";

/** What every customer's tenant holds. */
export const programFor = (customer) => async () => {
  new auth0.Tenant("tenant", { friendlyName: customer.name, sessionLifetime: customer.sessionHours ?? 24 });
  const api = new auth0.ResourceServer("api", {
    name: `${customer.name} API`,
    identifier: "https://api.example.com",
    scopes: [{ value: "read:orders", description: "See orders" }],
  });
  const portal = new auth0.Client("portal", {
    name: `${customer.name} portal`,
    appType: "regular_web",
    oidcConformant: true,
    callbacks: [`https://${customer.id}.example.com/callback`],
    grantTypes: ["authorization_code", "refresh_token"],
    jwtConfiguration: { alg: "RS256" },
  });
  return { clientId: portal.clientId, audience: api.identifier };
};
