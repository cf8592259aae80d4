import * as auth0 from "pulumi-dynamic-auth0";

const group = auth0.getGroup({ name: "Engineering" });

export const groupId = group.then(({ groupId }) => groupId);
