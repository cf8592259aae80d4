import * as auth0 from "pulumi-dynamic-auth0";

const profiles = auth0.getTokenExchangeProfiles();

export const types = profiles.then((found) => found.map(({ subjectTokenType }) => subjectTokenType));
