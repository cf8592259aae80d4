import * as auth0 from "pulumi-dynamic-auth0";

const hooks = auth0.getHooks({ enabled: true });

export const running = hooks.then((all) => all.map(({ name }) => name));
