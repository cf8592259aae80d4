import * as auth0 from "pulumi-dynamic-auth0";

const logins = auth0.getRiskAssessments();

export const areJudged = logins.then(({ enabled }) => enabled);
