import * as auth0 from "pulumi-dynamic-auth0";

export const status = auth0.getExperiment({ name: "Passkeys at sign-up" }).then((experiment) => experiment.status);
