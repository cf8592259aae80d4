import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const login = new auth0.CustomDomain("login", { domain: "login.example.com", type: "auth0_managed_certs" });

// In place of the text a file can be given: template: new pulumi.asset.FileAsset("login.html")
new auth0.UniversalLoginTemplate(
  "login",
  {
    template: new pulumi.asset.StringAsset(
      "<!DOCTYPE html><html><head>{%- auth0:head -%}</head><body>{%- auth0:widget -%}</body></html>",
    ),
  },
  { dependsOn: login },
);
