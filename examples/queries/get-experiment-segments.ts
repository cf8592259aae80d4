import * as auth0 from "pulumi-dynamic-auth0";

export const own = auth0.getExperimentSegments({ type: "self" }).then((all) => all.map(({ name }) => name));
