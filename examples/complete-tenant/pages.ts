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
