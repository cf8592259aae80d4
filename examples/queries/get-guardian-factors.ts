import * as auth0 from "pulumi-dynamic-auth0";

const factors = auth0.getGuardianFactors();

export const enabled = factors.then((found) => found.filter((one) => one.enabled).map(({ name }) => name));
