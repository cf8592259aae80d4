import * as auth0 from "pulumi-dynamic-auth0";

const twilio = auth0.getGuardianPhoneTwilio();

export const from = twilio.then(({ from }) => from);
