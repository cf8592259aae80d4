import * as auth0 from "pulumi-dynamic-auth0";

const apple = auth0.getGuardianPushApns();

export const app = apple.then(({ bundleId }) => bundleId);
