import * as auth0 from "pulumi-dynamic-auth0";

const settings = auth0.getRuleConfigs();

export const keys = settings.then((all) => all.map(({ key }) => key));
