import * as auth0 from "pulumi-dynamic-auth0";

const devices = auth0.getRiskAssessmentsNewDevice();

export const days = devices.then(({ rememberFor }) => rememberFor);
