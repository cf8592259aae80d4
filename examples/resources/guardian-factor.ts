import * as auth0 from "pulumi-dynamic-auth0";

new auth0.GuardianFactor("one-time-passwords", { name: "otp", enabled: true });
