import * as auth0 from "pulumi-dynamic-auth0";

const codes = auth0.getGuardianPhone();

export const digits = codes.then(({ otpLength }) => otpLength);
