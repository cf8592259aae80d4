import * as auth0 from "pulumi-dynamic-auth0";

const captcha = auth0.getCaptcha();

export const provider = captcha.then(({ activeProviderId }) => activeProviderId);
