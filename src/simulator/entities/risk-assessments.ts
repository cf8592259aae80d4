import * as z from "zod";
import { body } from "../endpoints/body-schema";
import type { Route } from "../endpoints/route";
import { settings } from "../endpoints/settings";

const scope = "attack_protection";
const methods = ["PATCH"] as const;

/** How logins are judged, and what is known of requests besides. */
export const riskAssessments: Route[] = [
  ...settings({
    ...{ path: "/risk-assessments/settings", scope, methods },
    body: body({ enabled: z.boolean() }),
    initial: { enabled: false },
  }),
  ...settings({
    ...{ path: "/risk-assessments/settings/new-device", scope, methods },
    body: body({ remember_for: z.int().min(1).max(365) }),
    initial: { remember_for: 30 },
  }),
  // What there is at first is not recorded: that it is off is an assumption.
  ...settings({
    ...{ path: "/supplemental-signals", scope, methods },
    body: body({ akamai_enabled: z.boolean() }),
    initial: { akamai_enabled: false },
  }),
];
