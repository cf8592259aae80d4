import * as auth0 from "pulumi-dynamic-auth0";

const notifications = auth0.getGuardianPushProvider();

export const sender = notifications.then(({ provider }) => provider);
