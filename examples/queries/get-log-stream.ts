import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const stream = auth0.getLogStream({ logStreamId: new pulumi.Config().require("logStreamId") });

export const isSending = stream.then(({ status }) => status === "active");
