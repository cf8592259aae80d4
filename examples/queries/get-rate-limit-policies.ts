import * as auth0 from "pulumi-dynamic-auth0";

const policies = auth0.getRateLimitPolicies({ consumer: "client" });

export const limited = policies.then((all) => all.map(({ consumerSelector }) => consumerSelector));
