// What the users of a shop see, in English and in German: its colors, its login page, its words, its emails, and the
// domain that all of it comes from. domain.ts has the domain and its DNS record, words.ts the words.
import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { LoginDomain } from "./domain";
import { languages, words } from "./words";

const domain = new LoginDomain("login", { zone: "shop.example.com", subdomain: "login" });

new auth0.Tenant("shop", {
  friendlyName: "Hill & Vale",
  supportEmail: "help@shop.example.com",
  enabledLocales: [...languages],
});

new auth0.Branding("shop", {
  logoUrl: "https://cdn.shop.example.com/logo.png",
  faviconUrl: "https://cdn.shop.example.com/favicon.png",
  colors: { primary: "#0b6623", pageBackground: "#eaf4ec" },
});

// What is not named here keeps its value.
new auth0.BrandingTheme("shop", {
  displayName: "Hill & Vale",
  colors: { primaryButton: "#0b6623", linksFocusedComponents: "#0b6623", header: "#123524" },
  borders: { buttonsStyle: "pill", inputsStyle: "pill", widgetCornerRadius: 16 },
  fonts: { title: { size: 150, bold: true } },
  pageBackground: { backgroundColor: "#eaf4ec", pageLayout: "center" },
});

new auth0.Prompts("shop", { universalLoginExperience: "new", identifierFirst: true });

// Auth0 takes a page of one's own only where there is a domain for it.
new auth0.UniversalLoginTemplate(
  "shop",
  { template: new pulumi.asset.FileAsset("pages/login.liquid") },
  { dependsOn: domain.verified },
);

for (const language of languages)
  for (const [prompt, screens] of Object.entries(words[language]))
    new auth0.PromptCustomText(`${prompt}-${language}`, {
      prompt: prompt as keyof (typeof words)["en"],
      language,
      texts: screens,
    });

new auth0.PromptPartials("signup", {
  prompt: "signup-id",
  screens: [{ screen: "signup-id", formContentEnd: new pulumi.asset.FileAsset("pages/terms.liquid") }],
});

const from = "Hill & Vale <hello@shop.example.com>";

new auth0.EmailTemplate("welcome", {
  template: "welcome_email",
  from,
  subject: "{% if request_language contains 'de' %}Willkommen bei{% else %}Welcome to{% endif %} {{ friendly_name }}",
  body: new pulumi.asset.FileAsset("pages/welcome-email.liquid"),
  enabled: true,
});

new auth0.EmailTemplate("reset", {
  template: "reset_email",
  from,
  subject: "{% if request_language contains 'de' %}Dein neues Passwort{% else %}Your new password{% endif %}",
  body: new pulumi.asset.FileAsset("pages/reset-email.liquid"),
  urlLifetimeInSeconds: 3600,
  enabled: true,
});

export const record = domain.record;
export const loginAt = domain.verified.domain;
