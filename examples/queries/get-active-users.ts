import * as auth0 from "pulumi-dynamic-auth0";

export const activeUsers = auth0.getActiveUsers();
