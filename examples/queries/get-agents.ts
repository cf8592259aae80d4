import * as auth0 from "pulumi-dynamic-auth0";

const agents = auth0.getAgents();

export const names = agents.then((found) => found.map(({ name }) => name));
