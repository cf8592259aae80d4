import { z } from "zod";
import { anyChange, httpsUrlOrEmpty, object, sensitive, singleton, wire } from "../../definition";
import { color } from "./color";

const gradient = object({
  type: z.enum(["linear-gradient"]).describe("Kind of gradient."),
  start: color().describe("Color at the beginning."),
  end: color().describe("Color at the end."),
  angleDeg: wire("angle_deg", z.number()).optional().describe("Direction in degrees."),
});

const httpsUrl = () => httpsUrlOrEmpty().min(1);

export const branding = singleton({
  type: "Branding",
  description:
    "Logo, colors and font of the pages that users see. Every tenant has these settings once; the program takes over those that it declares.",
  path: "/branding",
  id: "branding",
  // A tenant that has set nothing may answer an empty object.
  holds: [],
  scope: "branding",
  deletion: "Keeps the settings as they are, since Auth0 has no way back to its own.",
  source: "https://auth0.com/docs/api/management/v2/branding/patch-branding",
  security: {
    deletion: () => "low",
    properties: {
      logoUrl: sensitive(anyChange("low"), "Users tell by it whose page it is."),
      faviconUrl: sensitive(anyChange("low"), "Users tell by it whose page it is."),
      font: sensitive(anyChange("low"), "A font can show other words than are written."),
    },
  },
  inputs: object({
    colors: object({
      primary: color().nullish().describe("Color of buttons and links."),
      pageBackground: z
        .union([color(), gradient])
        .nullish()
        .describe("Background of the pages: a color, or a gradient."),
    })
      .nullish()
      .describe("Colors of the pages."),
    faviconUrl: httpsUrl().nullish().describe("Address of the icon in the browser's tab: https."),
    logoUrl: httpsUrl().nullish().describe("Address of the logo: https."),
    font: object({
      url: httpsUrl().nullish().describe("Address of the font itself, not of a style sheet: https."),
    })
      .nullish()
      .describe("Font of the pages."),
  }),
});
