import * as auth0 from "pulumi-dynamic-auth0";

const module = auth0.getActionModule({ name: "greetings" });

export const usedBy = module.then(({ actionsUsingModuleTotal }) => actionsUsingModuleTotal);
