import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const acl = auth0.getNetworkAclOutput({ networkAclId: config.require("networkAclId") });

export const isInForce = acl.active;
