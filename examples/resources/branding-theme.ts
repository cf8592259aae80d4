import * as auth0 from "pulumi-dynamic-auth0";

// Everything else is as it is in the tenant, or as Auth0 has it.
new auth0.BrandingTheme("brand", {
  colors: { primaryButton: "#0059d6", linksFocusedComponents: "#0059d6" },
  borders: { buttonsStyle: "pill" },
  fonts: { title: { bold: true } },
});
