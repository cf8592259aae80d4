import * as auth0 from "pulumi-dynamic-auth0";

const bruteForce = auth0.getBruteForceProtection();

export const attempts = bruteForce.then(({ maxAttempts }) => maxAttempts);
