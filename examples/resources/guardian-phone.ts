import * as auth0 from "pulumi-dynamic-auth0";

new auth0.GuardianPhone("codes", { otpLength: 6, otpExpirationTime: 300 });
