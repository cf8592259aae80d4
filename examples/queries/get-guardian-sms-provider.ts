import * as auth0 from "pulumi-dynamic-auth0";

const texts = auth0.getGuardianSmsProvider();

export const sender = texts.then(({ provider }) => provider);
