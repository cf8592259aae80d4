import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const proxy = new auth0.NetworkAclKey("proxy", {
  name: "proxy",
  alg: "hmac-sha256",
  value: config.requireSecret("proxyKey"),
});

new auth0.NetworkAcl("through-the-proxy", {
  description: "What the proxy has not signed is refused",
  active: true,
  priority: 20,
  rule: {
    scope: "authentication",
    notMatch: { httpMessageSignature: { keys: [{ id: proxy }] } },
    action: { block: true },
  },
});
