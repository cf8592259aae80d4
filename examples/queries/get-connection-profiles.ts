import * as auth0 from "pulumi-dynamic-auth0";

const profiles = auth0.getConnectionProfiles();

export const names = profiles.then((found) => found.map(({ name }) => name));
