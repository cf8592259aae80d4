import * as auth0 from "pulumi-dynamic-auth0";
import { login } from "./domains";
import { edition } from "./settings";

new auth0.Branding("brand", {
  colors: { primary: edition("#0059d6", "#00824a"), pageBackground: edition("#ffffff", "#dde7f5") },
  logoUrl: edition("https://shop.example.com/logo.png", "https://shop.example.com/new-logo.png"),
  faviconUrl: edition("https://shop.example.com/favicon.ico", null),
  font: { url: "https://shop.example.com/font.woff2" },
});

new auth0.BrandingTheme("brand", {
  colors: { primaryButton: edition("#0059d6", "#00824a"), linksFocusedComponents: "#0059d6" },
  borders: { buttonsStyle: "pill", ...edition({}, { widgetCornerRadius: 12 }) },
  fonts: { title: { bold: true } },
});

new auth0.UniversalLoginTemplate(
  "login",
  {
    template: `<!DOCTYPE html><html><head>{%- auth0:head -%}<title>${edition("Log in", "Welcome")}</title></head><body>{%- auth0:widget -%}</body></html>`,
  },
  { dependsOn: login },
);

new auth0.Prompts("login", {
  universalLoginExperience: "new",
  identifierFirst: edition(true, false),
  webauthnPlatformFirstFactor: edition(false, true),
});

for (const [language, title] of Object.entries({ en: "Welcome back", de: "Willkommen zurück" }))
  new auth0.PromptCustomText(`login-${language}`, {
    prompt: "login",
    language: language as "en" | "de",
    texts: { login: edition<Record<string, string>>({ title }, { title, buttonText: "OK" }) },
  });

new auth0.PromptPartials("login-passwordless", {
  prompt: "login-passwordless",
  screens: [
    { screen: "login-passwordless-email-code", formContentEnd: "<p>Look into your spam folder as well.</p>" },
    { screen: "login-passwordless-sms-otp", formContentEnd: edition("<p>Wait a minute.</p>", "<p>Wait.</p>") },
  ],
});

new auth0.PromptScreenPartial("signup", {
  prompt: "signup",
  screen: "signup",
  formContentEnd: edition("<p>Free for a month.</p>", "<p>Free for ever.</p>"),
});

for (const screen of ["login-id", "login-password"] as const)
  new auth0.PromptScreenRenderer(screen, {
    prompt: screen,
    screen,
    renderingMode: "advanced",
    contextConfiguration: ["branding.settings", "screen.texts", ...edition([], ["client.metadata.plan"])],
    headTags: [{ tag: "script", attributes: { src: "https://shop.example.com/login.js", defer: true } }],
  });
