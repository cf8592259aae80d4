import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

// In place of the text a file can be given: body: new pulumi.asset.FileAsset("verify-email.html")
new auth0.EmailTemplate("verification", {
  template: "verify_email",
  subject: "Welcome to {{ application.name }}",
  body: new pulumi.asset.StringAsset(
    "<p>Hello {{ user.name }}, please <a href='{{ url }}'>verify your address</a>.</p>",
  ),
  from: "Acme <hello@example.com>",
  urlLifetimeInSeconds: 86_400,
  enabled: true,
});
