import * as auth0 from "pulumi-dynamic-auth0";

const phones = auth0.getGuardianPhoneProvider();

export const sender = phones.then(({ provider }) => provider);
