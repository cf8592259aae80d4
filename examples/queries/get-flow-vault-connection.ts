import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const connection = auth0.getFlowVaultConnection({
  flowVaultConnectionId: new pulumi.Config().require("vaultConnectionId"),
});

export const isReady = connection.then(({ ready }) => ready);
