import * as auth0 from "pulumi-dynamic-auth0";

export const blocks = auth0.getUserBlocks({ identifier: "jane@example.com" });
