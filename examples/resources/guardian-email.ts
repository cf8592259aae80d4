import * as auth0 from "pulumi-dynamic-auth0";

new auth0.GuardianEmail("codes", { otpLength: 6, otpExpirationTime: 300 });
