import * as auth0 from "pulumi-dynamic-auth0";

const aws = auth0.getGuardianPushSns();

export const region = aws.then(({ awsRegion }) => awsRegion);
