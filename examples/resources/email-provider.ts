import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.EmailProvider("mail", {
  name: "smtp",
  defaultFromAddress: "no-reply@example.com",
  credentials: {
    smtpHost: "smtp.example.com",
    smtpPort: 587,
    smtpUser: "auth0",
    smtpPass: config.requireSecret("smtpPassword"),
  },
});
