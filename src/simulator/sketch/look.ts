import { isObject, type JsonObject } from "../json-object";
import { type Answers, paths, textOf, within } from "./answers";
import { escaped } from "./document";

/** A color as style sheets take it; anything else could be more than a color. */
const isColor = (value: unknown): value is string =>
  typeof value === "string" && /^(#[0-9a-f]{3,8}|[a-z]+|(rgb|hsl)a?\([\d\s.,%/]+\))$/i.test(value);

/** An address of a picture or a font; anything else is none. */
function addressOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || !/^(https:|data:(image|font)\/)/i.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text).href : undefined;
}

/** An address within a style sheet, where quotes and brackets would end it. */
const inStyle = (address: string): string => `url("${address.replace(/["\\()<>]/g, encodeURIComponent)}")`;

/** How the pages look: what the tenant has, and Auth0's own colors and sizes for the rest. */
export interface Look {
  readonly colors: Readonly<Record<string, string>>;
  readonly background: string;
  readonly logo?: string;
  readonly favicon?: string;
  readonly font?: string;
  readonly theme: JsonObject;
}

/** The colors of a theme that was recorded of a tenant whose owner had chosen none. */
const colors: Readonly<Record<string, string>> = {
  ...{ primary_button: "#635dff", primary_button_label: "#ffffff", links_focused_components: "#635dff" },
  ...{ secondary_button_border: "#c9cace", secondary_button_label: "#1e212a", base_focus_color: "#635dff" },
  ...{ base_hover_color: "#000000", widget_background: "#ffffff", widget_border: "#c9cace", header: "#1e212a" },
  ...{ body_text: "#1e212a", icons: "#65676e", input_background: "#ffffff", input_border: "#c9cace" },
  ...{ input_filled_text: "#000000", input_labels_placeholders: "#65676e", error: "#d03c38", success: "#13a688" },
};

/** The background of settings: a color, or two that run into each other. */
function backgroundOf(value: unknown): string | undefined {
  if (!isObject(value)) return isColor(value) ? value : undefined;
  const { start, end, angle_deg: angle } = value;
  if (!isColor(start) || !isColor(end)) return undefined;
  return `linear-gradient(${typeof angle === "number" ? angle : 0}deg, ${start}, ${end})`;
}

/** A theme counts more than the few colors of the settings. */
export function lookOf(answers: Answers): Look {
  const branding = answers[paths.branding] ?? {};
  const theme = answers[paths.theme] ?? {};
  const settings = within(branding, "colors");
  const { primary } = settings;
  const own = Object.entries(within(theme, "colors")).filter((entry): entry is [string, string] => isColor(entry[1]));
  const { background_color, background_image_url } = within(theme, "page_background");
  const image = addressOf(background_image_url);
  const color = (isColor(background_color) ? background_color : undefined) ?? backgroundOf(settings.page_background);
  return {
    colors: {
      ...colors,
      ...(isColor(primary) && {
        primary_button: primary,
        links_focused_components: primary,
        base_focus_color: primary,
      }),
      ...Object.fromEntries(own),
    },
    background: image ? `${inStyle(image)} center / cover ${isColor(color) ? color : ""}` : (color ?? "#f4f4f6"),
    logo: addressOf(within(theme, "widget").logo_url) ?? addressOf(branding.logo_url),
    favicon: addressOf(branding.favicon_url),
    font: addressOf(within(theme, "fonts").font_url) ?? addressOf(within(branding, "font").url),
    theme,
  };
}

const number = (value: unknown, otherwise: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;

const oneOf = (value: unknown, ...words: [string, ...string[]]): string =>
  words.find((word) => word === value) ?? words[0];

/** Corners of buttons and fields, by their style. */
const corner = (style: unknown, radius: unknown): string =>
  style === "pill" ? "999px" : style === "sharp" ? "0" : `${number(radius, 3)}px`;

/** Size and weight of a kind of text. */
function textStyle(theme: JsonObject, name: string, size: number): string {
  const { size: percent, bold } = within(theme, "fonts", name);
  return `font-size: ${number(percent, size)}%; font-weight: ${bold === true ? 700 : 400};`;
}

/** Where a page has its box. */
const places: Record<string, string> = { left: "start", right: "end", center: "center" };

function boxStyle(theme: JsonObject, box: Look["colors"]): string {
  const { widget_border_weight, widget_corner_radius, show_widget_shadow } = within(theme, "borders");
  return `.sketch-widget { box-sizing: border-box; width: min(400px, 100%); padding: 40px; text-align: left;
  color: ${box.body_text}; background: ${box.widget_background};
  border: ${number(widget_border_weight, 0)}px solid ${box.widget_border}; border-radius: ${number(widget_corner_radius, 5)}px;
  ${show_widget_shadow === false ? "" : "box-shadow: 0 12px 40px #0002;"} ${textStyle(theme, "body_text", 87.5)} }`;
}

function fieldStyle(theme: JsonObject, box: Look["colors"]): string {
  const { input_border_weight, inputs_style, input_border_radius } = within(theme, "borders");
  return `.sketch-field { display: block; margin: 0 0 16px; color: ${box.input_labels_placeholders};
  ${textStyle(theme, "input_labels", 100)} }
.sketch-field input { display: block; box-sizing: border-box; width: 100%; margin: 4px 0 0; padding: 12px; font: inherit;
  color: ${box.input_filled_text}; background: ${box.input_background};
  border: ${number(input_border_weight, 1)}px solid ${box.input_border}; border-radius: ${corner(inputs_style, input_border_radius)}; }`;
}

function buttonStyle(theme: JsonObject, box: Look["colors"]): string {
  const { button_border_weight, buttons_style, button_border_radius } = within(theme, "borders");
  return `.sketch-button { box-sizing: border-box; width: 100%; margin: 8px 0; padding: 14px; text-align: center;
  border: ${number(button_border_weight, 1)}px solid ${box.primary_button}; border-radius: ${corner(buttons_style, button_border_radius)};
  color: ${box.primary_button_label}; background: ${box.primary_button}; ${textStyle(theme, "buttons_text", 100)} }
.sketch-button.second { color: ${box.secondary_button_label}; background: none; border-color: ${box.secondary_button_border}; }`;
}

/** Style sheet of the pages. */
function styleOf({ colors: box, background, font, theme }: Look): string {
  const { logo_position, logo_height, header_text_alignment } = within(theme, "widget");
  const { reference_text_size, links_style } = within(theme, "fonts");
  const place = places[oneOf(within(theme, "page_background").page_layout, "center", "left", "right")];
  return `${font ? `@font-face { font-family: sketch; src: ${inStyle(font)}; }` : ""}
html { font: ${number(reference_text_size, 16)}px/1.4 ${font ? "sketch, " : ""}system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; background: ${background}; background-attachment: fixed; }
body._widget-auto-layout { display: grid; align-content: center; justify-items: ${place}; padding: 24px; box-sizing: border-box; }
${boxStyle(theme, box)}
.sketch-logo { text-align: ${oneOf(logo_position, "center", "left", "right")}; ${logo_position === "none" ? "display: none;" : ""} }
.sketch-logo img { height: ${number(logo_height, 52)}px; max-width: 100%; }
.sketch-head { text-align: ${oneOf(header_text_alignment, "center", "left", "right")}; margin: 0 0 24px; }
.sketch-head h1 { margin: 16px 0 8px; line-height: 1.2; color: ${box.header}; ${textStyle(theme, "title", 150)} }
.sketch-head p { margin: 0; ${textStyle(theme, "subtitle", 87.5)} }
${fieldStyle(theme, box)}
${buttonStyle(theme, box)}
.sketch-link { color: ${box.links_focused_components}; ${textStyle(theme, "links", 87.5)}
  text-decoration: ${links_style === "underlined" ? "underline" : "none"}; }
.sketch-problem { color: #b00020; background: #fff; border: 1px solid #b00020; padding: 8px; }
.sketch-rest { width: min(400px, 100%); margin: 16px auto; padding: 12px 16px; box-sizing: border-box; color: #1e212a;
  background: #fffd; border: 1px dashed #65676e; font: 13px/1.4 system-ui, sans-serif; text-align: left; }
.sketch-rest dt { color: #50545c; } .sketch-rest dd { margin: 0 0 6px; overflow-wrap: anywhere; }`;
}

/** What a page has in its head. */
export const headOf = (look: Look): string =>
  `${look.favicon ? `<link rel="icon" href="${escaped(look.favicon)}">` : ""}` + `<style>${styleOf(look)}</style>`;
