import {
  type Api,
  anyChange,
  expectObject,
  filledPath,
  isGone,
  laidOver,
  matching,
  object,
  type Request,
  refusedWith,
  resent,
  sensitive,
  singleton,
  unset,
  type Wire,
  wire,
} from "../../definition";
import { identifiersFilledIn, look } from "./branding-theme/look";
import { sections } from "./branding-theme/parts";

const path = "/branding/themes";
const one = `${path}/{id}`;
const defaultPath = `${path}/default`;
const scopes = ["update:branding"];

/** Every theme has these, whole, and an id. */
const parts = ["borders", "colors", "fonts", "page_background", "widget"];

const themeIn = (answer: unknown): Wire => expectObject(answer, "a theme", {}, parts);

const themeOf = async (api: Api): Promise<Wire> => themeIn(await api.request({ method: "GET", path: defaultPath }));

/** What a request holds that has every part which the API asks for. What users are asked for need not be said. */
const whole = (theme: Wire): Wire =>
  laidOver("identifiers" in theme ? { ...look, identifiers: identifiersFilledIn } : look, theme);

/** Makes the theme, or takes over the one that is there: a tenant has one at most. */
async function make(api: Api, request: Request): Promise<Wire> {
  const declared = request.body as Wire;
  try {
    return themeIn(await api.request({ ...request, body: whole(declared) }));
  } catch (error) {
    // That of somebody else, or of a try before whose answer was lost.
    if (refusedWith(error) !== 409) throw error;
    const { themeId, ...live } = await themeOf(api);
    const body = whole(laidOver(live, declared));
    return themeIn(await api.request({ method: "PATCH", path: filledPath(one, { id: themeId }), body }));
  }
}

/** The theme of a tenant, where it has one. */
async function themesOf(api: Api): Promise<Wire[]> {
  try {
    return [await themeOf(api)];
  } catch (error) {
    if (!isGone(error)) throw error;
    return [];
  }
}

const shownFont = sensitive(anyChange("low"), "A font can show other words than are written.");

export const brandingTheme = singleton({
  type: "BrandingTheme",
  description:
    "Look of the pages of Universal Login in detail. A tenant has one theme at most, and one that is there is taken over. A program declares what it wants to be different: although Auth0 takes a theme only whole, everything else stays as it is in the tenant, and is Auth0's own look in a new theme.",
  path: defaultPath,
  // That of the tenant goes by the name of default as well.
  id: (_, { themeId }) => (typeof themeId === "string" ? themeId : "default"),
  holds: parts,
  scope: "branding",
  operations: {
    create: { method: "POST", path, scopes, repeatable: true, keepsRest: true, perform: make },
    read: { method: "GET", path: one, scopes: ["read:branding"], select: themeIn },
    update: { method: "PATCH", path: one, scopes, select: themeIn },
    delete: { method: "DELETE", path: one, scopes: ["delete:branding"] },
  },
  prepareUpdate: async ({ body }) => ({ body: whole(body) }),
  list: {
    path: defaultPath,
    key: "",
    by: "whole",
    id: "themeId",
    read: async (_, __, api) => themesOf(api),
  },
  deletion: "Deletes the theme, and with it what others have set of it: the pages have Auth0's own look again.",
  source: "https://auth0.com/docs/api/management/v2/branding/post-branding-theme",
  security: { deletion: () => "low", properties: { "fonts.fontUrl": shownFont } },
  inputs: object({
    displayName: wire("displayName", resent(unset("", matching(/^[^<>]*$/, 'a text without "<" and ">"').max(2048))))
      .optional()
      .describe("Name of the theme."),
    ...sections,
  }),
  madeUp: ["themeId"],
});
