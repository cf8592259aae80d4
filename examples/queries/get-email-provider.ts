import * as auth0 from "pulumi-dynamic-auth0";

const provider = auth0.getEmailProvider();

export const mailService = provider.then(({ name }) => name);
