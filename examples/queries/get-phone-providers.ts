import * as auth0 from "pulumi-dynamic-auth0";

const providers = auth0.getPhoneProviders({ disabled: false });

export const names = providers.then((all) => all.map(({ name }) => name));
