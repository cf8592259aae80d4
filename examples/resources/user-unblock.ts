import * as auth0 from "pulumi-dynamic-auth0";

new auth0.UserUnblock("jane", { identifier: "jane@example.com", triggers: { request: "HELP-1234" } });
