import { request } from "undici";
import type { JsonObject } from "../../src/simulator/json-object";
import type { Part } from "../../src/simulator/sketch/part";
import { type ComparedPart, type Sketch, sketch } from "../../src/simulator/sketch/sketch";
import { type Session, startSession } from "./session";

// What users of a tenant see, as the control server answers it, and as it is made of what a tenant answers.

let session: Session;
beforeEach(async () => {
  session = await startSession({ controlPort: 0, tenants: [{ hostname: "eu.localhost" }] });
});
afterEach(() => session.close());

async function ask(path: string, method: "GET" | "POST" = "GET") {
  const answer = await request(session.simulator.controlUrl + path, { method });
  const text = await answer.body.text();
  return { status: answer.statusCode, headers: answer.headers, text };
}

const look = async (query = ""): Promise<Sketch & { since: string }> => JSON.parse((await ask(`/sketch${query}`)).text);

const partOf = ({ parts }: Sketch, id: string): ComparedPart => parts.find((part) => part.id === id)!;
const facts = (part: Part): JsonObject => Object.fromEntries(part.facts);
const email = (template: string, body: string, more: JsonObject = {}) =>
  session.send("POST", "/email-templates", {
    ...{ template, body, subject: "Subject", from: "shop@example.com", syntax: "liquid", enabled: true },
    ...more,
  });
const page = (template: string) => session.send("PUT", "/branding/templates/universal-login", { template });
const withDomain = () =>
  session.send("POST", "/custom-domains", { domain: "login.example.com", type: "auth0_managed_certs" });

test("a new tenant has the usual pages, in its language and in colors of Auth0, and Auth0's phone messages", async () => {
  const { parts, languages, differences } = await look();
  const pages = ["login-id", "login-password", "signup-id", "signup-password", "reset-password", "mfa-otp"];
  const ids = parts.map(({ id }) => id.split(" ").slice(0, 2).join(" "));
  const messages = ["blocked_account", "change_password", "otp_enroll", "otp_verify"].map((type) => `phone ${type}`);
  expect(ids).toEqual(["brand", ...pages.map((prompt) => `page ${prompt}`), ...messages]);
  expect(languages).toEqual(["en"]);
  expect(differences).toEqual([]);
  expect(parts.filter(({ change }) => change)).toEqual([]);
  expect(parts[1]!.document).toContain("#635dff");
});

test("shows what the tenant has: name, colors, logo, and pages of their own where the identifier is not first", async () => {
  await session.send("PATCH", "/tenants/settings", { friendly_name: "Hill & Sons" });
  const colors = { primary: "#0b6623", page_background: { type: "linear-gradient", start: "#fff", end: "#eee" } };
  await session.send("PATCH", "/branding", { logo_url: "https://cdn.example.com/logo.png", colors });
  await session.send("PATCH", "/prompts", { identifier_first: false });
  const shown = await look();
  const { document } = partOf(shown, "page login login");
  for (const text of [
    "Hill &amp; Sons",
    "#0b6623",
    'src="https://cdn.example.com/logo.png"',
    "linear-gradient(0deg, #fff, #eee)",
  ])
    expect(document).toContain(text);
  expect(partOf(shown, "page login-id login-id")).toMatchObject({ change: "gone" });
  expect(facts(partOf(shown, "brand"))).toMatchObject({
    Name: "Hill & Sons",
    Logo: "https://cdn.example.com/logo.png",
  });
});

test("renders the page template with the box and with data of the screen", async () => {
  await withDomain();
  await page(
    "<html><head>{%- auth0:head -%}</head><body>{{ prompt.screen.name }}|{{ locale }}{%- auth0:widget -%}</body></html>",
  );
  const { document, problems } = partOf(await look(), "page login-password login-password");
  expect(problems).toEqual([]);
  expect(document).toMatch(/<style>[\s\S]*<\/style><\/head><body>login-password\|en<main class="sketch-widget">/);
});

test("renders emails with sample data, each language with its own", async () => {
  await session.send("PATCH", "/tenants/settings", { enabled_locales: ["en", "de"], friendly_name: "Hill" });
  const subject = "{% if request_language == 'de' %}Willkommen{% else %}Welcome{% endif %} to {{ friendly_name }}";
  await email("welcome_email", "<p>{{ user.name | escape }} {{ url }}</p>{% debug %}", { subject, enabled: false });
  const [english, german] = [await look("?language=en"), await look("?language=de")];
  expect(english.languages).toEqual(["en", "de"]);
  expect(partOf(english, "email welcome_email").document).toContain(
    "<p>Ada Example https://example.com/sample-link</p>",
  );
  expect(facts(partOf(english, "email welcome_email"))).toMatchObject({ Subject: "Welcome to Hill", Enabled: "no" });
  expect(facts(partOf(german, "email welcome_email"))).toMatchObject({ Subject: "Willkommen to Hill" });
});

test("shows phone messages as text and as they are spoken", async () => {
  const content = { syntax: "liquid", body: { text: "{{ code }} {{ locale }}", voice: "{{ pause }}{{ code }}" } };
  const sent = { type: "otp_verify", disabled: false, content };
  expect((await session.send("POST", "/branding/phone/templates", sent)).status).toBe(201);
  const { document } = partOf(await look(), "phone otp_verify");
  expect(document).toContain("<b>Text</b>123456 en");
  expect(document).toContain("<b>Voice</b>…1.2.3.4.5.6");
});

test("shows texts and partials where they belong, and the language that has them", async () => {
  await session.send("PUT", "/prompts/login-id/custom-text/de", { "login-id": { title: "Willkommen" } });
  const place = { "login-id": { "form-content-end": "<i>{{ prompt.name }}</i>" } };
  expect((await session.send("PUT", "/prompts/login-id/partials", place)).status).toBe(200);
  const german = await look("?language=de");
  expect(german.languages).toEqual(["en", "de"]);
  expect(partOf(german, "page login-id login-id").document).toMatch(/<h1>Willkommen<\/h1>[\s\S]*<i>login-id<\/i>/);
  expect(partOf(await look(), "page login-id login-id").document).not.toContain("Willkommen");
});

describe("what changed", () => {
  test("is told leaf by leaf, and part by part beside what was before", async () => {
    const { since } = await look();
    await session.send("PATCH", "/branding", { colors: { primary: "#0b6623" } });
    await email("welcome_email", "Hello");
    const changed = await look();
    expect(changed.since).toBe(since);
    expect(changed.differences).toContainEqual({ where: "/branding colors.primary", now: "#0b6623" });
    expect(partOf(changed, "email welcome_email")).toMatchObject({ change: "new" });
    const { change, before, document } = partOf(changed, "page login-id login-id");
    expect(change).toBe("changed");
    expect(document).toContain("#0b6623");
    expect(before!.document).not.toContain("#0b6623");
  });

  test("begins anew when asked to, and then an update is seen alone", async () => {
    await email("welcome_email", "Hello");
    await email("blocked_account", "Blocked");
    expect((await ask("/sketch/before", "POST")).status).toBe(204);
    expect((await look()).parts.filter(({ change }) => change)).toEqual([]);
    await session.send("PATCH", "/email-templates/welcome_email", { body: "Good day" });
    const { differences, parts } = await look();
    expect(differences).toEqual([{ where: "/email-templates/welcome_email body", before: "Hello", now: "Good day" }]);
    expect(parts.filter(({ change }) => change).map(({ id }) => id)).toEqual(["email welcome_email"]);
  });

  test("is kept for each tenant, and what a reset removes is gone", async () => {
    await email("welcome_email", "Hello");
    await ask("/sketch/before", "POST");
    const [, eu] = session.simulator.tenants;
    expect((await look(`?tenant=${eu!.domain}`)).parts.map(({ id }) => id)).not.toContain("email welcome_email");
    session.simulator.reset();
    expect(partOf(await look(), "email welcome_email")).toMatchObject({ change: "gone" });
  });
});

describe("what templates cannot do", () => {
  const endless = "{% for i in (1..90000) %}{% for j in (1..90000) %}{{ j }}{% endfor %}{% endfor %}";
  const growing = "{% assign s = 'aaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}";

  test.each([
    ["does not parse", "{% if %}", /^The body cannot be rendered: .* in line 1, column 6\.$/],
    ["has no end", endless, /limit exceeded/],
    ["fills the memory", growing, /limit exceeded/],
    ["reads a file", "{% include '/etc/passwd' %}", /Failed to lookup "\/etc\/passwd"/],
    ["renders a file", "{% render '../package.json' %}", /Failed to lookup/],
    ["lays out by a file", "{% layout 'package.json' %}", /Failed to lookup/],
  ])("one that %s is told as such", async (_, body, problem) => {
    await email("welcome_email", body);
    const { problems, document } = partOf(await look(), "email welcome_email");
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(document).toBeUndefined();
  });

  test("the page template says on every page that it does not render, and a subject that it does not", async () => {
    await withDomain();
    await page("{%- auth0:head -%}{%- auth0:widget -%}{{ user.name");
    await email("welcome_email", "Hello", { subject: "{{ user.name" });
    const shown = await look();
    for (const part of shown.parts.filter(({ group }) => group === "Pages")) {
      expect(part.problems).toEqual([
        expect.stringMatching(/^The page template cannot be rendered: output .* not closed/),
      ]);
      expect(part.document).toBeUndefined();
    }
    const { problems, document } = partOf(shown, "email welcome_email");
    expect(problems).toEqual([expect.stringMatching(/^The subject cannot be rendered/)]);
    expect(document).toContain("Hello");
  });

  test("none reaches beyond its data", async () => {
    await email("welcome_email", "[{{ user.constructor }}{{ user.__proto__ }}{{ 'a'.constructor.name }}{{ process }}]");
    expect(partOf(await look(), "email welcome_email").document).toMatch(/\[\]$/);
  });

  test("every document brings a policy by which nothing runs and nothing is sent", async () => {
    await email("welcome_email", "<script>parent.alert(1)</script>");
    const shown = await look();
    for (const { document } of shown.parts) {
      const [, policy] =
        /^<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
          document!,
        )!;
      expect(policy).toMatch(/^default-src &#39;none&#39;; style-src/);
      expect(policy).not.toContain("script-src");
    }
    const { headers } = await ask("/look");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'sha256-[^ ]+';/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|frame-src|child-src/);
  });

  test("names, texts and addresses are text, and colors are colors", async () => {
    const evil = '"><script>alert(1)</script>';
    await session.send("PATCH", "/tenants/settings", { friendly_name: evil });
    const logo_url = `https://cdn.example.com/${evil}`;
    await session.send("PATCH", "/branding", {
      ...{
        logo_url,
        favicon_url: "javascript:alert(1)",
        font: { url: 'https://cdn.example.com/a.woff"); } body { x: url(' },
      },
      colors: { primary: "red;} </style><script>alert(1)</script>", page_background: "url(https://evil.example)" },
    });
    const shown = await look();
    for (const { document } of shown.parts) {
      expect(document).not.toContain("<script");
      expect(document).not.toContain("javascript:");
      expect(document).not.toContain("evil.example");
      expect(document).not.toContain("body { x");
    }
  });
});

describe("made of answers that a tenant gives", () => {
  const theme = {
    ...{
      displayName: "Hill",
      colors: { header: "#7a1f1f", primary_button: "#0b6623", links_focused_components: "#0b6623" },
    },
    ...{ borders: { buttons_style: "pill" }, fonts: { title: { size: 180, bold: true }, links_style: "underlined" } },
    ...{
      widget: { logo_position: "left", social_buttons_layout: "top" },
      page_background: { background_color: "#123524" },
    },
  };
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as Auth0 has it
  const texts = { title: "Willkommen bei ${companyName}", buttonText: "Weiter", "wrong-email": "<b>Falsch</b>" };
  const answers = {
    "/tenants/settings": { friendly_name: "Hill", enabled_locales: ["en"] },
    "/branding": { colors: { primary: "#111111" } },
    "/branding/themes/default": theme,
    "/prompts": { identifier_first: true },
    "/prompts/login-id/custom-text/de": { "login-id": texts },
    "/prompts/invitation/custom-text/de": { "accept-invitation": { title: "Einladung" } },
    "/prompts/login-id/partials": {
      "login-id": { "form-content-end": "<i>{{ prompt.name }}</i>", "form-footer-end": "{{ broken" },
    },
    "/branding/phone/templates": {
      templates: [
        {
          ...{ id: "tem_1", type: "otp_verify", disabled: true, updated_at: "2026-01-01T00:00:00Z" },
          content: { from: "+1", body: { text: "{{ code }} <b>", voice: "{{ pause }} {{ message_type }}" } },
        },
      ],
    },
  };

  test("the theme counts more than the colors of the settings", () => {
    const { document } = partOf(sketch({}, answers), "page login-id login-id");
    for (const style of ["background: #0b6623", "color: #7a1f1f", "999px", "font-size: 180%", "underline", "#123524"])
      expect(document).toContain(style);
    expect(document).not.toContain("#111111");
    const order = ["Continue with Sample Connection", "Email address"].map((text) => document!.indexOf(text));
    expect(order).toEqual(order.slice().sort((one, other) => one - other));
  });

  test("a language is there for its texts alone, and no text is left out", () => {
    const english = sketch(answers, answers, "en");
    expect(english.languages).toEqual(["en", "de"]);
    expect(english.parts.map(({ id }) => id)).not.toContain("page invitation accept-invitation");
    const german = sketch(answers, answers, "de");
    const { document } = partOf(german, "page login-id login-id");
    expect(document).toContain("<h1>Willkommen bei Hill</h1>");
    expect(document).toContain('<div class="sketch-button">Weiter</div>');
    expect(document).toContain("<dt>wrong-email</dt><dd>&lt;b&gt;Falsch&lt;/b&gt;</dd>");
    expect(partOf(german, "page invitation accept-invitation").document).toContain("<h1>Einladung</h1>");
  });

  test("partials are where they belong, and one that does not render is told there and beside the page", () => {
    const { document, problems } = partOf(sketch(answers, answers), "page login-id login-id");
    expect(document).toMatch(/Email address[\s\S]*<div><i>login-id<\/i><\/div>[\s\S]*Continue/);
    expect(problems).toEqual([expect.stringMatching(/^The partial form-footer-end cannot be rendered/)]);
    expect(document).toContain("The partial form-footer-end cannot be rendered");
  });

  test("phone messages are shown as text and as they are spoken", () => {
    const part = partOf(sketch(answers, answers), "phone otp_verify");
    expect(part.document).toContain("<b>Text</b>123456 &lt;b&gt;");
    expect(part.document).toContain("<b>Voice</b>… voice");
    expect(facts(part)).toEqual({ From: "+1", Enabled: "no" });
  });

  test("times of writes are nobody's change", () => {
    const [template] = answers["/branding/phone/templates"].templates;
    const later = { templates: [{ ...template, updated_at: "2026-02-02T00:00:00Z", disabled: false }] };
    const { differences } = sketch(answers, { ...answers, "/branding/phone/templates": later });
    expect(differences).toEqual([
      { where: "/branding/phone/templates templates[otp_verify].disabled", before: "true", now: "false" },
    ]);
  });
});
