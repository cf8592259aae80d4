import * as auth0 from "pulumi-dynamic-auth0";

const janes = auth0.getUsersByEmail({ email: "jane@example.com" });

export const ids = janes.then((found) => found.map(({ userId }) => userId));
