import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.GuardianDuo("duo", {
  ikey: "DIXXXXXXXXXXXXXXXXXX",
  skey: config.requireSecret("duoKey"),
  host: "api-0123abcd.duosecurity.com",
});
