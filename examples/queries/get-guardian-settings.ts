import * as auth0 from "pulumi-dynamic-auth0";

const browsers = auth0.getGuardianSettings();

export const remembered = browsers.then(({ mfaSessionOverallTimeout }) => mfaSessionOverallTimeout);
