import * as auth0 from "pulumi-dynamic-auth0";

const hook = auth0.getHook({ name: "Check domain" });

export const script = hook.then(({ script }) => script);
