import * as auth0 from "pulumi-dynamic-auth0";

new auth0.Branding("brand", {
  logoUrl: "https://www.example.com/logo.png",
  colors: {
    primary: "#0059d6",
    pageBackground: { type: "linear-gradient", start: "#ffffff", end: "#dde7f5", angleDeg: 35 },
  },
});
