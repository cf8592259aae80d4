import type { Wire } from "../../../src/definition";
import { adoption } from "../../../src/engine";
import { brandingTheme } from "../../../src/resources";
import { simulatedTenant } from "../../definitions/simulated-tenant";
import { Subject } from "../../definitions/subject";

const tenant = simulatedTenant();

const theirs = {
  borders: {
    ...{ button_border_radius: 9, button_border_weight: 2, buttons_style: "sharp", input_border_radius: 9 },
    ...{ input_border_weight: 2, inputs_style: "sharp", show_widget_shadow: false, widget_border_weight: 2 },
    widget_corner_radius: 9,
  },
  colors: Object.fromEntries(
    [
      ...["body_text", "error", "header", "icons", "input_background", "input_border", "input_filled_text"],
      ...["input_labels_placeholders", "links_focused_components", "primary_button", "primary_button_label"],
      ...["secondary_button_border", "secondary_button_label", "success", "widget_background", "widget_border"],
      "read_only_background",
    ].map((name) => [name, "#123456"]),
  ),
  displayName: "theirs",
  fonts: {
    ...Object.fromEntries(
      ["body_text", "buttons_text", "input_labels", "links", "subtitle", "title"].map((name) => [
        name,
        { bold: true, size: 99 },
      ]),
    ),
    ...{ font_url: "https://example.com/font.woff2", links_style: "underlined", reference_text_size: 13 },
  },
  identifiers: {
    ...{ login_display: "separate", otp_autocomplete: false },
    phone_display: { formatting: "regional", masking: "show_all" },
  },
  page_background: { background_color: "#123456", background_image_url: "", page_layout: "left" },
  widget: {
    ...{ header_text_alignment: "left", logo_height: 99, logo_position: "none", logo_url: "" },
    social_buttons_layout: "top",
  },
};

const makeTheirs = () => tenant().elsewhere.request<Wire>({ method: "POST", path: "/branding/themes", body: theirs });

const told = (requests: Awaited<ReturnType<Subject["create"]>>) =>
  requests.map(({ method, status }) => `${method} ${status}`);

test("a new theme is Auth0's own look but for what is declared, and is made by one request", async () => {
  const resource = new Subject(brandingTheme, tenant());
  const requests = await resource.create({ colors: { primaryButton: "#0059d6" }, fonts: { title: { bold: true } } });
  expect(told(requests)).toEqual(["POST 200"]);
  expect(requests[0]!.body).toMatchObject({
    colors: { primary_button: "#0059d6", primary_button_label: "#ffffff" },
    fonts: { title: { bold: true, size: 150 }, links: { bold: true, size: 87.5 } },
    widget: { logo_height: 52 },
  });
  await resource.expectSettled();
});

test("what is not declared of a theme that is there stays, and the preview tells of no loss", async () => {
  const live = await makeTheirs();
  const declared = { colors: { primaryButton: "#0059d6" }, identifiers: { otpAutocomplete: true } };
  expect(adoption(brandingTheme, live, declared)).toEqual({
    changes: ['colors.primaryButton: "#123456" => "#0059d6"', "identifiers.otpAutocomplete: false => true"],
    losses: [],
  });

  const resource = new Subject(brandingTheme, tenant());
  expect(told(await resource.create(declared))).toEqual(["POST 409", "GET 200", "PATCH 200"]);
  const expected = {
    ...theirs,
    colors: { ...theirs.colors, primary_button: "#0059d6" },
    identifiers: { ...theirs.identifiers, otp_autocomplete: true },
  };
  expect(await resource.live()).toEqual({ ...expected, themeId: live["themeId"] });
  await resource.expectSettled();
});

test("an update holds the theme as it lives with what has changed", async () => {
  await makeTheirs();
  const resource = new Subject(brandingTheme, tenant());
  await resource.create({ borders: { buttonsStyle: "pill" } });
  const requests = await resource.update({ borders: { buttonsStyle: "pill" }, widget: { logoHeight: 40 } });
  const patch = requests.find(({ method }) => method === "PATCH");
  const changed = { ...theirs.borders, buttons_style: "pill" };
  expect(patch!.body).toEqual({ ...theirs, borders: changed, widget: { ...theirs.widget, logo_height: 40 } });
});

test("what is no longer declared is Auth0's own again, and the rest stays", async () => {
  await makeTheirs();
  const resource = new Subject(brandingTheme, tenant());
  await resource.create({
    borders: { buttonsStyle: "pill", inputsStyle: "pill" },
    colors: { readOnlyBackground: "#ffffff" },
  });
  await resource.update({ borders: { inputsStyle: "pill" } });
  const { read_only_background: _, ...colors } = theirs.colors;
  expect(await resource.live()).toMatchObject({
    ...{ ...theirs, colors },
    borders: { ...theirs.borders, buttons_style: "rounded", inputs_style: "pill" },
  });
  expect(await resource.live()).not.toHaveProperty("colors.read_only_background");
});
