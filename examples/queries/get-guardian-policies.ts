import * as auth0 from "pulumi-dynamic-auth0";

const secondFactors = auth0.getGuardianPolicies();

export const policies = secondFactors.then(({ policies }) => policies);
