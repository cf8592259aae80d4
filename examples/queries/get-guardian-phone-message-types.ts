import * as auth0 from "pulumi-dynamic-auth0";

const phones = auth0.getGuardianPhoneMessageTypes();

export const ways = phones.then(({ messageTypes }) => messageTypes);
