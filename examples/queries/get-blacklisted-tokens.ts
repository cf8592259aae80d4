import * as auth0 from "pulumi-dynamic-auth0";

export const revoked = auth0.getBlacklistedTokens().then((tokens) => tokens.map(({ jti }) => jti));
