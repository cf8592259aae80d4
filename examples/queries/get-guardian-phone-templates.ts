import * as auth0 from "pulumi-dynamic-auth0";

const texts = auth0.getGuardianPhoneTemplates();

export const text = texts.then(({ verificationMessage }) => verificationMessage);
