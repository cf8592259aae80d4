import { z } from "zod";
import { httpsUrlOrEmpty, object, resent, standing, unset } from "../../../definition";
import { color } from "../color";
import { identifiersFilledIn, look } from "./look";

/** A part of the look; what it is without one. */
const part = (value: unknown, schema: z.ZodType, about: string) =>
  unset(value, schema)
    .optional()
    .describe(`${about}; ${value === "" ? "none" : `\`${value}\``} unless set.`);

const section = (shape: Parameters<typeof object>[0], about: string) =>
  standing(object(shape)).optional().describe(about);

const size = (value: number, most: number, least: number, about: string) =>
  part(value, z.number().min(least).max(most), about);
const address = (about: string) => part("", httpsUrlOrEmpty(), about);
const style = (about: string) => part("rounded", z.enum(["pill", "rounded", "sharp"]), about);
const side = (about: string) => part("center", z.enum(["center", "left", "right"]), about);

const letters = (name: "body_text" | "buttons_text" | "input_labels" | "links" | "subtitle" | "title", about: string) =>
  section(
    {
      bold: part(look.fonts[name].bold, z.boolean(), "Whether they are bold"),
      size: size(look.fonts[name].size, 150, name === "title" ? 75 : 0, "Size in percent of the reference size"),
    },
    about,
  );

const borders = section(
  {
    buttonBorderRadius: size(3, 10, 1, "Radius of the corners of rounded buttons"),
    buttonBorderWeight: size(1, 10, 0, "Width of the borders of buttons"),
    buttonsStyle: style("Shape of buttons"),
    inputBorderRadius: size(3, 10, 0, "Radius of the corners of rounded fields"),
    inputBorderWeight: size(1, 3, 0, "Width of the borders of fields"),
    inputsStyle: style("Shape of fields"),
    showWidgetShadow: part(true, z.boolean(), "Whether the widget has a shadow"),
    widgetBorderWeight: size(0, 10, 0, "Width of the border of the widget"),
    widgetCornerRadius: size(5, 50, 0, "Radius of the corners of the widget"),
  },
  "Borders of buttons, of fields and of the widget.",
);

const colorOf = (name: keyof typeof look.colors, about: string) =>
  part(look.colors[name], color(), `Color of ${about}`);
const ownColor = (about: string) => color().optional().describe(`Color of ${about}.`);

const colors = section(
  {
    baseFocusColor: ownColor("what has the focus"),
    baseHoverColor: ownColor("what the mouse is over"),
    bodyText: colorOf("body_text", "texts"),
    captchaWidgetTheme: z.enum(["auto", "dark", "light"]).optional().describe("Look of captchas."),
    error: colorOf("error", "errors"),
    header: colorOf("header", "titles"),
    icons: colorOf("icons", "icons"),
    inputBackground: colorOf("input_background", "the background of fields"),
    inputBorder: colorOf("input_border", "the borders of fields"),
    inputFilledText: colorOf("input_filled_text", "what is written in fields"),
    inputLabelsPlaceholders: colorOf("input_labels_placeholders", "labels and placeholders"),
    linksFocusedComponents: colorOf("links_focused_components", "links"),
    primaryButton: colorOf("primary_button", "the primary button"),
    primaryButtonLabel: colorOf("primary_button_label", "the label of the primary button"),
    readOnlyBackground: ownColor("the background of fields that cannot be changed"),
    secondaryButtonBorder: colorOf("secondary_button_border", "the borders of secondary buttons"),
    secondaryButtonLabel: colorOf("secondary_button_label", "the labels of secondary buttons"),
    success: colorOf("success", "what has succeeded"),
    widgetBackground: colorOf("widget_background", "the background of the widget"),
    widgetBorder: colorOf("widget_border", "the border of the widget"),
  },
  "Colors.",
);

const fonts = section(
  {
    bodyText: letters("body_text", "Letters of texts."),
    buttonsText: letters("buttons_text", "Letters on buttons."),
    fontUrl: address("Address of the font itself: https"),
    inputLabels: letters("input_labels", "Letters of labels."),
    links: letters("links", "Letters of links."),
    linksStyle: part("normal", z.enum(["normal", "underlined"]), "Look of links"),
    referenceTextSize: size(16, 24, 12, "Reference size in pixels"),
    subtitle: letters("subtitle", "Letters of subtitles."),
    title: letters("title", "Letters of titles."),
  },
  "Fonts and sizes.",
);

const pageBackground = section(
  {
    backgroundColor: part(look.page_background.background_color, color(), "Color of the page"),
    backgroundImageUrl: address("Address of an image behind the widget: https"),
    pageLayout: side("Where the widget is on the page"),
  },
  "The page around the widget.",
);

const widget = section(
  {
    headerTextAlignment: side("Alignment of the title"),
    logoHeight: size(52, 100, 1, "Height of the logo in pixels"),
    logoPosition: part("center", z.enum(["center", "left", "none", "right"]), "Where the logo is"),
    logoUrl: address("Address of the logo in place of that of `Branding`: https"),
    socialButtonsLayout: part("bottom", z.enum(["bottom", "top"]), "Where the buttons of other services are"),
  },
  "The widget.",
);

const { login_display, otp_autocomplete, phone_display } = identifiersFilledIn;

/** The official document lacks these: recorded themes have them, and the types of the SDK. */
const identifiers = section(
  {
    loginDisplay: part(login_display, z.enum(["separate", "unified"]), "Whether all identifiers share one field"),
    otpAutocomplete: part(otp_autocomplete, z.boolean(), "Whether browsers fill in codes"),
    phoneDisplay: section(
      {
        masking: part(
          phone_display.masking,
          z.enum(["hide_country_code", "mask_digits", "show_all"]),
          "What is hidden of phone numbers",
        ),
        formatting: part(
          phone_display.formatting,
          z.enum(["international", "regional"]),
          "How phone numbers are written",
        ),
      },
      "How phone numbers are shown.",
    ),
  },
  "How users are asked for who they are.",
);

/** The sections of a theme. What an update leaves out of it goes, or is refused. */
export const sections = {
  borders: resent(borders),
  colors: resent(colors),
  fonts: resent(fonts),
  identifiers: resent(identifiers),
  pageBackground: resent(pageBackground),
  widget: resent(widget),
};
