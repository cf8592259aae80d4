import { z } from "zod";
import { object, saferOn, sensitive, singleton, unset } from "../../definition";

export const riskAssessments = singleton({
  type: "RiskAssessments",
  description:
    "Whether Auth0 judges how risky a login is, for actions to decide by. Every tenant has it once; it is off at first.",
  path: "/risk-assessments/settings",
  id: "risk-assessments",
  holds: ["enabled"],
  scope: "attack_protection",
  resets: true,
  deletion: "Switches it off, which is Auth0's default.",
  source: "https://auth0.com/docs/api/management/v2/risk-assessments/patch-settings",
  security: {
    properties: { enabled: sensitive(saferOn("medium"), "Actions that decide by the risk of a login know none.") },
  },
  inputs: object({ enabled: unset(false, z.boolean()).describe("Whether logins are judged.") }),
});
