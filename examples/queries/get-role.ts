import * as auth0 from "pulumi-dynamic-auth0";

const role = auth0.getRole({ name: "Support" });

export const roleId = role.then(({ roleId }) => roleId);
