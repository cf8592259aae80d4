import * as auth0 from "pulumi-dynamic-auth0";

const provider = auth0.getPhoneProvider({ name: "twilio" });

export const isDisabled = provider.then(({ disabled }) => disabled);
