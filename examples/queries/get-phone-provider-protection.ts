import * as auth0 from "pulumi-dynamic-auth0";

const phones = auth0.getPhoneProviderProtection();

export const pauses = phones.then(({ type }) => type);
