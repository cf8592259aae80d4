import * as auth0 from "pulumi-dynamic-auth0";

new auth0.PromptScreenRenderer("login-id", {
  prompt: "login-id",
  screen: "login-id",
  renderingMode: "advanced",
  contextConfiguration: ["branding.settings", "screen.texts"],
  headTags: [{ tag: "script", attributes: { src: "https://shop.example.com/login.js", defer: true } }],
});
