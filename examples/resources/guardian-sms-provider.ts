import * as auth0 from "pulumi-dynamic-auth0";

new auth0.GuardianSmsProvider("twilio", { provider: "twilio" });
