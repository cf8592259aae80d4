import * as auth0 from "pulumi-dynamic-auth0";

const duo = auth0.getGuardianDuo();

export const host = duo.then(({ host }) => host);
