import * as z from "zod";
import { body, changes, oneOf, optional, validate } from "../../endpoints/body-schema";
import { type Call, get, noContent, ok, patch, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, omit } from "../../json-object";
import { conflict, notFound } from "../../refusal";
import { letters } from "../../tenant/identifiers";
import type { Tenant } from "../../tenant/tenant";

const color = z.string().regex(/^#(([0-9a-fA-F]{3}){1,2}|([0-9a-fA-F]{4}){1,2})$/);
const number = (least: number, most: number) => z.number().min(least).max(most);
const address = z.string().regex(/^$|^https:\/\/\S+$/);
const shape = oneOf("pill rounded sharp");
const side = oneOf("center left right");
const text = (least = 0) => body({ bold: z.boolean(), size: number(least, 150) });

const colorNames =
  "body_text error header icons input_background input_border input_filled_text input_labels_placeholders links_focused_components primary_button primary_button_label secondary_button_border secondary_button_label success widget_background widget_border";

/** Recorded, and not in the official document. */
const identifiers = body({
  login_display: oneOf("separate unified"),
  otp_autocomplete: z.boolean(),
  phone_display: body({
    formatting: oneOf("international regional"),
    masking: oneOf("hide_country_code mask_digits show_all"),
  }),
});

const themeBody = changes({
  borders: body({
    ...{ button_border_radius: number(1, 10), button_border_weight: number(0, 10), buttons_style: shape },
    ...{ input_border_radius: number(0, 10), input_border_weight: number(0, 3), inputs_style: shape },
    ...{ show_widget_shadow: z.boolean(), widget_border_weight: number(0, 10), widget_corner_radius: number(0, 50) },
  }),
  colors: body({
    ...Object.fromEntries(colorNames.split(" ").map((name) => [name, color])),
    ...optional(color, "base_focus_color", "base_hover_color", "read_only_background"),
    ...optional(oneOf("auto dark light"), "captcha_widget_theme"),
  }),
  ...optional(
    z
      .string()
      .max(2048)
      .regex(/^[^<>]*$/),
    "displayName",
  ),
  fonts: body({
    ...{ body_text: text(), buttons_text: text(), font_url: address, input_labels: text(), links: text() },
    ...{ links_style: oneOf("normal underlined"), reference_text_size: number(12, 24) },
    ...{ subtitle: text(), title: text(75) },
  }),
  ...optional(identifiers, "identifiers"),
  page_background: body({ background_color: color, background_image_url: address, page_layout: side }),
  widget: body({
    ...{ header_text_alignment: side, logo_height: number(1, 100), logo_position: oneOf("center left none right") },
    ...{ logo_url: address, social_buttons_layout: oneOf("bottom top") },
  }),
});

/** As recorded of a theme that says nothing of them. */
const unsaid = {
  ...{ login_display: "unified", otp_autocomplete: true },
  phone_display: { masking: "mask_digits", formatting: "international" },
};

const noTheme = (doing: string) =>
  notFound(`There was an error ${doing} branding settings: invalid theme ID`, "theme_not_found");

const one = "/branding/themes/{themeId}";
const keyOf = (themeId: unknown) => `/branding/themes/${themeId}`;

/** The theme of a tenant, which has one at most. */
const themeIn = (tenant: Tenant): JsonObject | undefined =>
  tenant.all("settings").find(({ themeId }) => themeId !== undefined);

function themeOf({ tenant, parameters }: Call, doing: string): JsonObject {
  const theme = tenant.get("settings", keyOf(parameters.themeId));
  if (!theme) throw noTheme(doing);
  return theme;
}

/** Keeps a theme, with its keys in the order in which Auth0 answers them. */
function kept(tenant: Tenant, sent: JsonObject, themeId: string): JsonObject {
  const { displayName, identifiers = unsaid } = sent;
  return tenant.put("settings", keyOf(themeId), {
    ...(displayName !== undefined && { displayName }),
    ...omit(sent, ["displayName", "identifiers"]),
    identifiers,
    themeId,
  });
}

/** How the pages of a tenant look in detail. */
export const brandingThemes: Route[] = [
  post("/branding/themes", ["update:branding"], ({ tenant, body: sent }) => {
    validate(themeBody, sent);
    if (themeIn(tenant))
      throw conflict("There was an error updating branding settings: The theme already exists", "theme_already_exists");
    return ok(kept(tenant, sent, letters(32)));
  }),
  get("/branding/themes/default", ["read:branding"], ({ tenant }) => {
    const theme = themeIn(tenant);
    if (!theme) throw noTheme("retrieving");
    return ok(theme);
  }),
  get(one, ["read:branding"], (call) => ok(themeOf(call, "retrieving"))),
  // What is left out of a section that is sent goes; a name and identifiers that are not sent stay: both assumed.
  patch(one, ["update:branding"], (call) => {
    validate(themeBody, call.body);
    const { displayName, identifiers, themeId } = themeOf(call, "updating");
    const before = { ...(displayName !== undefined && { displayName }), identifiers };
    return ok(kept(call.tenant, { ...before, ...call.body }, String(themeId)));
  }),
  remove(one, ["delete:branding"], (call) => {
    themeOf(call, "deleting");
    call.tenant.delete("settings", keyOf(call.parameters.themeId));
    return noContent;
  }),
];
