import * as auth0 from "pulumi-dynamic-auth0";

const agent = auth0.getAgent({ externalAgentId: "concierge-1" });

export const name = agent.then(({ name }) => name);
