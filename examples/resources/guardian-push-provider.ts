import * as auth0 from "pulumi-dynamic-auth0";

new auth0.GuardianPushProvider("own-app", { provider: "direct" });
