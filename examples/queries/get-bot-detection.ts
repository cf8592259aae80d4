import * as auth0 from "pulumi-dynamic-auth0";

const bots = auth0.getBotDetection();

export const level = bots.then(({ botDetectionLevel }) => botDetectionLevel);
