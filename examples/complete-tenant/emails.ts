import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

new auth0.EmailProvider("mail", {
  name: edition("mandrill", "sparkpost"),
  enabled: edition(true, false),
  defaultFromAddress: edition("shop@example.com", "no-reply@example.com"),
  credentials: { apiKey: secretOf("mail") },
  settings: edition({ message: { view_content_link: true } }, {}),
});

new auth0.EmailTemplate("verification", {
  template: "verify_email",
  subject: edition("Welcome to {{ application.name }}", "Welcome, {{ user.name }}"),
  body: "<p><a href='{{ url }}'>Verify your address</a></p>",
  from: edition("Shop <shop@example.com>", null),
  resultUrl: edition("https://shop.example.com/welcome", "https://shop.example.com/hello"),
  urlLifetimeInSeconds: edition(86_400, 3600),
  includeEmailInRedirect: edition(false, true),
  enabled: true,
});

/** The tenant has had one of its own before, of which the sender stays as it is. */
new auth0.EmailTemplate("welcome", {
  template: "welcome_email",
  subject: "Hello",
  body: new pulumi.asset.StringAsset(edition("<p>Hello {{ user.name }}</p>", "<p>Good to see you</p>")),
  syntax: "liquid",
  enabled: edition(true, false),
});
