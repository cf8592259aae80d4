import * as auth0 from "pulumi-dynamic-auth0";

new auth0.NetworkAcl("office-only", {
  description: "The Management API is called from the office alone",
  active: true,
  priority: 10,
  rule: {
    scope: "management",
    notMatch: { ipv4Cidrs: ["203.0.113.0/24"] },
    action: { block: true },
  },
});
