import * as auth0 from "pulumi-dynamic-auth0";

const breaches = auth0.getBreachedPasswordDetection();

export const looksUpPasswords = breaches.then(({ enabled }) => enabled);
