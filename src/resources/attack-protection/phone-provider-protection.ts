import { z } from "zod";
import { fromWeakest, object, sensitive, singleton, unset } from "../../definition";

export const phoneProviderProtection = singleton({
  type: "PhoneProviderProtection",
  description:
    "Whether somebody who has codes sent to phones again and again has to wait longer each time. Every tenant that Auth0 has let in has it once. Early access.",
  path: "/attack-protection/phone-provider-protection",
  id: "phone-provider-protection",
  holds: ["type"],
  scope: "attack_protection",
  resets: true,
  deletion: "Sets `type` to `none`.",
  source: "https://auth0.com/docs/api/management/v2/attack-protection/patch-phone-provider-protection",
  security: {
    properties: {
      type: sensitive(
        fromWeakest(["none", "exponential"], "medium"),
        "Messages to numbers of their own make money for some, and cost the tenant.",
      ),
    },
  },
  inputs: object({
    // That it is off unless set is an assumption: neither recordings nor the document tell.
    type: unset("none", z.enum(["exponential", "none"])).describe(
      "`exponential` for pauses that double with each message, `none` for none.",
    ),
  }),
});
