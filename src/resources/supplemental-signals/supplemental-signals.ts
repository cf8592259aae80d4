import { z } from "zod";
import { object, saferOn, sensitive, singleton, unset } from "../../definition";

export const supplementalSignals = singleton({
  type: "SupplementalSignals",
  description:
    "Whether what Akamai says of a request, in headers that it adds, is passed on to actions and to the log. Every tenant whose plan has it has it once. Early access.",
  path: "/supplemental-signals",
  id: "supplemental-signals",
  holds: ["akamai_enabled"],
  scope: "attack_protection",
  resets: true,
  deletion: "Switches it off, which is Auth0's default.",
  source: "https://auth0.com/docs/api/management/v2/supplemental-signals/patch-supplemental-signals",
  security: {
    properties: { akamaiEnabled: sensitive(saferOn("medium"), "Actions that decide by the headers see none.") },
  },
  inputs: object({ akamaiEnabled: unset(false, z.boolean()).describe("Whether the headers are read.") }),
});
