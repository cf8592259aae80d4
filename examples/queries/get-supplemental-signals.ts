import * as auth0 from "pulumi-dynamic-auth0";

const akamai = auth0.getSupplementalSignals();

export const isRead = akamai.then(({ akamaiEnabled }) => akamaiEnabled);
