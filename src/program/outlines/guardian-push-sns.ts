// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianPushSns", inputs: { plain: "awsAccessKeyId awsRegion snsApnsPlatformApplicationArn snsGcmPlatformApplicationArn", others: { awsSecretAccessKey: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["awsSecretAccessKey", "__answered"] };
