import type { Samples } from "./resource-sample";

export const tenants: Samples = {
  Tenant: {
    scenarios: [
      {
        apart: [
          "sessionLifetimeInMinutes",
          "idleSessionLifetimeInMinutes",
          "ephemeralSessionLifetimeInMinutes",
          "idleEphemeralSessionLifetimeInMinutes",
        ],
      },
    ],
    sdk: { update: "UpdateTenantSettingsRequestContent" },
  },
};
