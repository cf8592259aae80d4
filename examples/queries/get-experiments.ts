import * as auth0 from "pulumi-dynamic-auth0";

export const running = auth0.getExperiments({ status: "active" }).then((all) => all.map(({ name }) => name));
