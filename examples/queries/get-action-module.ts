import * as auth0 from "pulumi-dynamic-auth0";

const greetings = auth0.getActionModule({ name: "greetings" });

export const usedBy = greetings.then(({ actionsUsingModuleTotal }) => actionsUsingModuleTotal);
