import { count, object, saferLow, sensitive, singleton, unset } from "../../definition";

export const riskAssessmentsNewDevice = singleton({
  type: "RiskAssessmentsNewDevice",
  description: "For how long a device counts as known once a user has logged in from it. Every tenant has it once.",
  path: "/risk-assessments/settings/new-device",
  id: "risk-assessments-new-device",
  holds: ["remember_for"],
  scope: "attack_protection",
  resets: true,
  deletion: "Sets `rememberFor` back to 30 days, Auth0's default.",
  source: "https://auth0.com/docs/api/management/v2/risk-assessments/patch-new-device",
  security: {
    properties: { rememberFor: sensitive(saferLow("low"), "A stolen device counts as known for that long.") },
  },
  // As recorded of tenants that had never set it.
  inputs: object({ rememberFor: unset(30, count(1, 365)).describe("Days for which a device is remembered.") }),
});
