import * as auth0 from "pulumi-dynamic-auth0";

const rule = auth0.getRule({ name: "Plan in token" });

export const script = rule.then(({ script }) => script);
