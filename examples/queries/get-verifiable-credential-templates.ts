import * as auth0 from "pulumi-dynamic-auth0";

const templates = auth0.getVerifiableCredentialTemplates();

export const names = templates.then((all) => all.map(({ name }) => name));
