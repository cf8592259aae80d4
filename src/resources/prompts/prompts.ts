import { z } from "zod";
import { anyChange, object, permanent, sensitive, singleton } from "../../definition";

export const prompts = singleton({
  type: "Prompts",
  description:
    "How Universal Login asks users for who they are. Every tenant has these settings once; the program takes over those that it declares.",
  path: "/prompts",
  id: "prompts",
  holds: ["universal_login_experience"],
  scope: "prompts",
  deletion: "Keeps the settings as they are, since a tenant cannot be without them.",
  source: "https://auth0.com/docs/api/management/v2/prompts/patch-prompts",
  security: {
    deletion: () => "low",
    properties: {
      identifierFirst: sensitive(anyChange("low"), "Who asks first for the identifier tells whether it is known."),
      webauthnPlatformFirstFactor: sensitive(anyChange("medium"), "Users log in by their device alone."),
    },
  },
  inputs: object({
    universalLoginExperience: permanent(z.enum(["new", "classic"]))
      .optional()
      .describe("Which pages users see: `new`, or the older `classic` ones."),
    identifierFirst: z.boolean().nullish().describe("Whether the identifier is asked for before the password."),
    webauthnPlatformFirstFactor: z
      .boolean()
      .nullish()
      .describe("Whether users can log in by the biometrics of their device, in place of a password."),
  }),
});
