import * as auth0 from "pulumi-dynamic-auth0";

const twilio = auth0.getGuardianFactorProvider({ factor: "phone", name: "twilio" });

export const sender = twilio.then(({ from }) => from);
