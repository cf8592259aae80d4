import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

new auth0.RuleConfig("crm-key", { key: "CRM_KEY", value: new pulumi.Config().requireSecret("crmKey") });
