import * as auth0 from "pulumi-dynamic-auth0";

const templates = auth0.getGuardianSmsTemplates();

export const textAtLogin = templates.then(({ verificationMessage }) => verificationMessage);
