import * as auth0 from "pulumi-dynamic-auth0";

const organizations = auth0.getOrganizations({ sort: "name:1" });

export const names = organizations.then((found) => found.map(({ displayName }) => displayName));
